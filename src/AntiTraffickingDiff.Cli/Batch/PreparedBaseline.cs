using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>A baseline ready for comparing.</summary>
/// <param name="Baseline">What coverage tables need of it.</param>
/// <param name="Comparer">Compares plans with it, for all threads.</param>
internal sealed record PreparedBaseline(CoverageBaseline Baseline, PlanComparer Comparer)
{
    /// <summary>Prepares a baseline.</summary>
    /// <param name="source">The baseline's file.</param>
    /// <param name="options">What to work with.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UnusableInputException">It, a unit file or a decision file cannot be used.</exception>
    public static PreparedBaseline Of(SourceFile source, PipelineOptions options, CancellationToken cancellationToken)
    {
        var pipeline = new ComparisonPipeline(options);
        var baseline = pipeline.LoadBaseline(source, cancellationToken);
        return new PreparedBaseline(CoverageBaselineBuilder.Build(baseline), pipeline.ComparerFor(baseline));
    }
}
