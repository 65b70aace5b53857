using AntiTraffickingDiff.Documents;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff;

/// <summary>From files to comparisons: runs the stages one after the other.</summary>
/// <param name="options">What to work with.</param>
public sealed class ComparisonPipeline(PipelineOptions options) : IComparisonPipeline
{
    /// <inheritdoc/>
    public Document Read(string path, CancellationToken cancellationToken) => throw Missing(path);

    /// <inheritdoc/>
    public ParsedPlan Parse(string path, CancellationToken cancellationToken) => throw Missing(path);

    /// <summary>Loads a baseline.</summary>
    /// <param name="nameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="Problems.UnusableInputException">The baseline is unknown or cannot be used.</exception>
    public Baseline LoadBaseline(string nameOrPath, CancellationToken cancellationToken) => throw Missing(nameOrPath);

    /// <summary>Measures one plan against a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="path">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings; with an error in the diagnostics if the plan cannot be read.</returns>
    public PlanComparison Compare(Baseline baseline, string path, CancellationToken cancellationToken) => throw Missing(path);

    /// <inheritdoc/>
    public Comparison CompareAll(
        string baselineNameOrPath, IReadOnlyList<string> paths, IProgress<string>? progress, CancellationToken cancellationToken) =>
        throw Missing(baselineNameOrPath);

    private NotImplementedException Missing(string what) => new($"{what} ({options})");
}
