
namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>One plan against its policy.</summary>
/// <param name="Baseline">What the plan was measured against.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Findings">The findings, those that weigh most first; empty if the plan could not be read.</param>
public sealed record PlanCheck(
    BaselineSummary Baseline, Policy Policy, PlanComparison Plan, IReadOnlyList<JudgedFinding> Findings)
{
    /// <summary>The findings that count.</summary>
    public IEnumerable<JudgedFinding> Counted => Findings.Where(finding => finding.Suppression is null);

    /// <summary>Whether the plan could be read and nothing in it is forbidden.</summary>
    public bool Passed => Plan.IsReadable && !Findings.Any(finding => finding.Fails);

    /// <summary>How many findings that count have a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The number.</returns>
    public int Count(FindingLevel level) => Counted.Count(finding => finding.Level == level);
}
