using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>Measures the plans of a page on several threads.</summary>
internal static class ReportRun
{
    /// <summary>Measures plans and gathers what the page shows of them.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="units">The names of the functions.</param>
    /// <param name="plans">The plans with who measures each.</param>
    /// <param name="jobs">How many threads work.</param>
    /// <param name="done">Told of each plan, in their order, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What the page holds.</returns>
    public static PageContents Gather(
        Baseline baseline, UnitRegistry units, IReadOnlyList<(PlanSource Source, PlanComparer Comparer)> plans, int jobs,
        Action<PlanComparison> done, CancellationToken cancellationToken)
    {
        var contents = new PageContents(baseline, units);
        var baselineTargets = PlanTargets.OfBaseline(baseline);
        OrderedParallel.Run(
            plans, jobs,
            (item, token) =>
            {
                var (findings, plan) = item.Source.Problem is { } problem
                    ? (new PlanComparison { Path = item.Source.Path, Diagnostics = [problem] }, null)
                    : item.Comparer.CompareWithClauses(item.Source.Path, token);
                var targets = plan is null ? [] : PlanTargets.Of(plan, findings, baselineTargets, token);
                return (
                    Findings: findings, Details: PageContents.Pack(findings, plan, targets),
                    Sheet: plan is null ? PlanSheet.Unreadable(findings.Path, findings.Diagnostics[0]) : PlanSheet.Of(findings.Path, plan, findings, targets, withWords: false));
            },
            result =>
            {
                contents.Add(result.Findings, result.Details, result.Sheet);
                done(result.Findings);
            },
            cancellationToken);
        return contents;
    }
}
