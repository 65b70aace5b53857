using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The result of a check: what the writers of this folder render.</summary>
/// <param name="Plans">The plans in the order given.</param>
/// <param name="ToolVersion">The tool's version.</param>
public sealed record CheckReport(IReadOnlyList<PlanCheck> Plans, string ToolVersion)
{
    /// <summary>Whether all plans passed.</summary>
    public bool Passed => Plans.All(plan => plan.Passed);
}
