
namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The coverage of a section of the baseline is below the least one that the policy asks for.</summary>
/// <remarks>
/// <para>A section's coverage is the mean over its measures. The limits are <c>coverage.sections</c> in
/// <c>atdiff.json</c>, by section ids such as 2.1.</para>
/// <para>To put it right, start with the measures of the section that are missing (AT0101) and partial
/// (AT0102).</para>
/// </remarks>
internal sealed class SectionCoverageRule() : FindingRule(Known)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0142", "section-coverage-too-low", FindingLevel.Error, "Coverage of a section too low", "章节覆盖率不足",
        "coverage of section {0} is {1}%, and the policy asks for at least {2}%",
        "第 {0} 部分的覆盖率为 {1}%，低于规定的 {2}%");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from section in subject.Policy.SectionMinimums
        let measures = subject.Plan.Measures.Where(measure => MeasurePattern.Matches(section.Section, measure.Id)).ToList()
        where measures.Count > 0
        let coverage = measures.Average(measure => measure.Coverage)
        where coverage < section.Minimum
        select subject.Make(Kind, null, null, [section.Section], section.Section, Limit.Percent(coverage), Limit.Percent(section.Minimum));
}
