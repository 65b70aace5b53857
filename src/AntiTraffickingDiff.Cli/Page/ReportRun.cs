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
                var (findings, parts) = item.Source.Problem is { } problem
                    ? (new PlanComparison { Path = item.Source.Path, Diagnostics = [problem] }, default)
                    : item.Comparer.CompareAnd<(byte[] Details, PlanSheet Sheet)>(item.Source.Path, item.Source.Content, Parts, token);
                return parts.Details is null
                    ? (Findings: findings, Details: PageContents.Pack(findings, null, []), Sheet: PlanSheet.Unreadable(findings.Path, findings.Diagnostics[0]))
                    : (Findings: findings, Details: parts.Details, Sheet: parts.Sheet);
            },
            result =>
            {
                contents.Add(result.Findings, result.Details, result.Sheet);
                done(result.Findings);
            },
            cancellationToken);
        return contents;

        (byte[], PlanSheet) Parts(ParsedPlan plan, PlanComparison findings, CancellationToken token)
        {
            var targets = PlanTargets.Of(plan, findings, baselineTargets, token);
            return (
                PageContents.Pack(findings, plan, targets),
                findings.Obstacle is { } obstacle ? PlanSheet.Unreadable(findings.Path, obstacle) : PlanSheet.Of(findings.Path, plan, findings, targets, withWords: plans.Count <= AcrossSections.MostWithWords));
        }
    }
}
