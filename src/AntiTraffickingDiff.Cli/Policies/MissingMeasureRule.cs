namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The plan has nothing of a measure: every one of its duties is absent.</summary>
/// <remarks>
/// <para>Coverage is 0. The tool found no passage that carries any of the measure's duties. The duty may still stand
/// in another document that the plan refers to; look before you conclude.</para>
/// <para>To put it right, add a clause that lays the duties down for the plan's own territory, in its own words. If
/// another document carries the measure, ignore the finding in <c>atdiff.json</c> with that as the reason.</para>
/// </remarks>
internal sealed class MissingMeasureRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0101", "missing-measure", FindingLevel.Warning, "Measure missing", "措施缺失",
        "measure {0} ({1}) is missing: none of its duties is in the plan (duties: {2})",
        "措施 {0}（{1}）缺失：其任务均未出现（任务数：{2}）");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from measure in subject.Plan.Measures
        where measure.Status == MeasureStatus.Missing
        select subject.Make(Kind, measure, null, [], measure.Id, measure.Title, measure.Duties.Count);
}
