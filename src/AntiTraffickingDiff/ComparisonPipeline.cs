using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Findings.Decisions;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Matching.Codebooks;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff;

/// <summary>From files to comparisons: runs the stages one after the other. Thread-safe.</summary>
public sealed class ComparisonPipeline : IComparisonPipeline
{
    private readonly ReadingOptions _reading;
    private readonly PlanParser _parser;
    private readonly BaselineLoader _baselines;
    private readonly IReadOnlyList<Decision> _decisions;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="options">What to work with.</param>
    /// <exception cref="UnusableInputException">A unit file or decision file cannot be used.</exception>
    public ComparisonPipeline(PipelineOptions options)
    {
        _reading = options.Reading;
        _parser = new PlanParser(options);
        _baselines = new BaselineLoader(_parser);
        _decisions = [.. options.DecisionFiles.SelectMany(DecisionReader.ReadFile)];
    }

    /// <inheritdoc/>
    public Document Read(string path, CancellationToken cancellationToken) => _parser.Read(path, cancellationToken);

    /// <inheritdoc/>
    public ParsedPlan Parse(string path, CancellationToken cancellationToken) => _parser.Parse(path, cancellationToken);

    /// <summary>Loads a baseline.</summary>
    /// <param name="nameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UnusableInputException">The baseline is unknown or cannot be used.</exception>
    public Baseline LoadBaseline(string nameOrPath, CancellationToken cancellationToken) =>
        _baselines.Load(BaselineLoader.Read(nameOrPath, _reading, cancellationToken), cancellationToken);

    /// <summary>Loads a baseline that is in memory.</summary>
    /// <param name="source">Its file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="UnusableInputException">The baseline cannot be used.</exception>
    internal Baseline LoadBaseline(SourceFile source, CancellationToken cancellationToken) => _baselines.Load(source, cancellationToken);

    /// <summary>Prepares the comparing of plans with a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>A comparer for any number of plans.</returns>
    public PlanComparer ComparerFor(Baseline baseline) => new(baseline, _parser, _decisions);

    /// <summary>As <see cref="ComparerFor(Baseline)"/>, with a codebook that is being worked on.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="codebook">The codebook.</param>
    /// <returns>A comparer for any number of plans.</returns>
    internal PlanComparer ComparerFor(Baseline baseline, Codebook codebook) => new(baseline, _parser, _decisions, codebook);

    /// <inheritdoc/>
    public Comparison CompareAll(
        string baselineNameOrPath, IReadOnlyList<string> paths, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var baseline = LoadBaseline(baselineNameOrPath, cancellationToken);
        var comparer = ComparerFor(baseline);
        var plans = new List<PlanComparison>(paths.Count);
        foreach (var path in paths)
        {
            progress?.Report(path);
            plans.Add(comparer.Compare(path, cancellationToken));
        }
        return new Comparison(comparer.Summary, plans);
    }
}
