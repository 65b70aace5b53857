namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The plan changes who is responsible for a measure in a way that the policy forbids.</summary>
/// <remarks>
/// <para>The changes are listed under <c>reassignments.forbidden</c> in <c>atdiff.json</c>, by measure, function and
/// kind of change. What is forbidden stays so where it is also allowed. The change itself is reported under its own
/// code (AT0121 to AT0127) too.</para>
/// <para>To put it right, name the unit that the baseline names, in the role that it has there.</para>
/// </remarks>
internal sealed class ForbiddenReassignmentRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0144", "forbidden-reassignment", FindingLevel.Error, "Forbidden change of responsibility", "禁止的责任变更",
        "measure {0} ({1}): the policy forbids the change {2} of {3}{4}",
        "措施 {0}（{1}）：规定不允许 {3} 的变更 {2}{4}");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from measure in subject.Plan.Measures
        from change in measure.UnitChanges
        let forbidden = subject.Policy.Forbidden.FirstOrDefault(entry => entry.Matches(measure.Id, change))
        where forbidden is not null
        select subject.Make(
            Kind, measure, RuleSubject.MainPlace(measure), [change.Kind.ToString(), change.Unit], measure.Id, measure.Title,
            FindingRules.OfChange(change.Kind).Name, change.BaselineName ?? change.PlanName ?? change.Unit,
            forbidden.Reason.Length > 0 ? ": " + forbidden.Reason : string.Empty);
}
