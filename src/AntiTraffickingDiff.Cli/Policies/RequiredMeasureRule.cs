
namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A measure that the policy asks for is missing, or not covered where the policy asks for that.</summary>
/// <remarks>
/// <para>The measures are listed under <c>required</c> in <c>atdiff.json</c>: an id alone means that the measure must
/// not be missing; with <c>"status": "covered"</c> its coverage must be at least 0.8. The id of a section means every
/// measure in it.</para>
/// <para>To put it right, lay the measure down in the plan.</para>
/// </remarks>
internal sealed class RequiredMeasureRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0143", "required-measure", FindingLevel.Error, "Required measure not there", "必备措施不符",
        "the policy asks for measure {0} ({1}), and its coverage is {2}%",
        "规定必须有措施 {0}（{1}），其覆盖率为 {2}%");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from measure in subject.Plan.Measures
        where subject.Policy.Required.Any(required => MeasurePattern.Matches(required.Measure, measure.Id) && Fails(measure, required))
        select subject.Make(Kind, measure, RuleSubject.MainPlace(measure), [], measure.Id, measure.Title, Limit.Percent(measure.Coverage));

    private static bool Fails(MeasureFinding measure, RequiredMeasure required) =>
        measure.Status == MeasureStatus.Missing || (required.MustBeCovered && measure.Status != MeasureStatus.Covered);
}
