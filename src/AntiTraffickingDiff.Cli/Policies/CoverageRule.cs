namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The plan's coverage is below the least one that the policy asks for.</summary>
/// <remarks>
/// <para>A plan's coverage is the mean over the coverage of all measures, 0 to 1. The limit is <c>coverage.overall</c>
/// in <c>atdiff.json</c>.</para>
/// <para>To put it right, start with the measures that are missing (AT0101) and partial (AT0102).</para>
/// </remarks>
internal sealed class CoverageRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0141", "coverage-too-low", FindingLevel.Error, "Coverage too low", "覆盖率不足",
        "coverage is {0}%, and the policy asks for at least {1}%",
        "覆盖率为 {0}%，低于规定的 {1}%");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject)
    {
        if (subject.Policy.MinimumCoverage is { } minimum && subject.Plan.Coverage < minimum)
            yield return subject.Make(Kind, null, null, [], Limit.Percent(subject.Plan.Coverage), Limit.Percent(minimum));
    }
}
