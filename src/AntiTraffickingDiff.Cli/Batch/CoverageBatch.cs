using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Measures many plans on several threads and hands them to a writer in their order.</summary>
public static class CoverageBatch
{
    /// <summary>Runs it. At no time are more than a few plans a thread in memory.</summary>
    /// <param name="plans">The plans with who measures each.</param>
    /// <param name="jobs">How many threads work, at least 1.</param>
    /// <param name="writer">Where results go.</param>
    /// <param name="done">Told of each plan, in their order, after the writer; on the calling thread.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static void Run(
        IReadOnlyList<(PlanSource Source, CoverageRunner Runner)> plans, int jobs, ICoverageWriter writer, Action<CoveragePlan> done,
        CancellationToken cancellationToken) =>
        OrderedParallel.Run(
            plans, jobs,
            (item, token) =>
            {
                var plan = item.Runner.Cover(item.Source, token);
                return (Plan: plan, Rendered: writer.Render(plan));
            },
            result =>
            {
                writer.Append(result.Plan, result.Rendered);
                done(result.Plan);
            },
            cancellationToken);
}
