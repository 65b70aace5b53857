namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The baseline names who is responsible for a measure, and the plan names nobody for it.</summary>
/// <remarks>
/// <para>The measure is in the plan at least in part, but neither its clause nor one above it names a unit. Whether it
/// is reassigned cannot be said (<c>reassigned</c> is null).</para>
/// <para>To put it right, name the responsible units, in parentheses, as the sentence's subject or in a table. Plans
/// that leave units to an annex that is not in the file can ignore the finding.</para>
/// </remarks>
internal sealed class NoUnitRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0128", "no-unit", FindingLevel.Warning, "No unit named", "未列责任单位",
        "measure {0} ({1}): the plan names no responsible unit; in the baseline: {2}",
        "措施 {0}（{1}）：方案未列责任单位；基准为：{2}");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from measure in subject.Plan.Measures
        where measure.Status != MeasureStatus.Missing && measure.UnitsCertain
            && measure.Leads.BaselineNames.Count > 0 && measure.Leads.PlanNames.Count + measure.Supports.PlanNames.Count == 0
        select subject.Make(
            Kind, measure, RuleSubject.MainPlace(measure), [], measure.Id, measure.Title, string.Join("、", measure.Leads.BaselineNames));
}
