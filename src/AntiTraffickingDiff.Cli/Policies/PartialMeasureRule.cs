using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The plan has a part of a measure: its coverage is above 0 and below 0.8.</summary>
/// <remarks>
/// <para>Coverage is the mean over the measure's duties, where a duty counts 1 if it is present, 0.5 if partial, 0 if
/// absent. The message names the duties that are absent or partial.</para>
/// <para>To put it right, add what the duties lack. A finding keeps its fingerprint as long as the same duties
/// lack.</para>
/// </remarks>
internal sealed class PartialMeasureRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0102", "partial-measure", FindingLevel.Note, "Measure only partly there", "措施部分落实",
        "measure {0} ({1}) is only partly there, coverage {2}%: {3}",
        "措施 {0}（{1}）部分落实，覆盖率 {2}%：{3}");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from measure in subject.Plan.Measures
        where measure.Status == MeasureStatus.Partial
        let lacking = measure.Duties.Where(duty => duty.Status != DutyStatus.Present).ToList()
        select subject.Make(
            Kind, measure, RuleSubject.MainPlace(measure), lacking.Select(duty => $"{duty.Status} {duty.Text}"),
            measure.Id, measure.Title, Math.Round(100 * measure.Coverage), string.Join("；", lacking.Select(duty => duty.Text)));
}
