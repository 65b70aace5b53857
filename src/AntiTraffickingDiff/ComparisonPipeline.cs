using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff;

/// <summary>From files to comparisons: runs the stages one after the other. Thread-safe.</summary>
public sealed class ComparisonPipeline
{
    private readonly ReadingOptions _reading;
    private readonly PlanParser _parser;
    private readonly BaselineLoader _baselines;
    private readonly IReadOnlyList<Decision> _decisions;
    private readonly IReadOnlyList<LabelledWording> _wordings;
    private readonly bool _takesAnyDocument;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="options">What to work with.</param>
    /// <exception cref="UnusableInputException">A unit file cannot be used.</exception>
    public ComparisonPipeline(PipelineOptions options)
    {
        _reading = options.Reading;
        _parser = new PlanParser(options);
        // An encoding is named for the plans; a baseline is of another source, and its own is recognised.
        _baselines = new BaselineLoader(
            _reading.Encoding is null ? _parser : new PlanParser(options with { Reading = _reading with { Encoding = null } }));
        _decisions = options.Decisions;
        _wordings = options.Wordings;
        _takesAnyDocument = options.TakesAnyDocument;
    }

    /// <summary>Reads a file without normalizing it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document as its reader gives it.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    internal Document Read(string path, CancellationToken cancellationToken) => _parser.Read(path, cancellationToken);

    /// <summary>Reads a plan and builds its clause tree with assignments.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public ParsedPlan Parse(string path, CancellationToken cancellationToken) => _parser.Parse(path, cancellationToken);

    /// <summary>As <see cref="Read(string, CancellationToken)"/>, from memory.</summary>
    internal Document Read(SourceFile file, CancellationToken cancellationToken) => _parser.Read(file, cancellationToken);

    /// <summary>As <see cref="Parse(string, CancellationToken)"/>, from memory.</summary>
    internal ParsedPlan Parse(SourceFile file, CancellationToken cancellationToken) => _parser.Parse(file, cancellationToken);

    /// <summary>The limits for files of any format.</summary>
    internal Reading.PlanLimits Limits => _parser.Limits;

    /// <summary>Parses a plan that is in memory, for callers that watch time and memory themselves.</summary>
    /// <param name="file">The plan.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    internal ParsedPlan ParseFile(SourceFile file, CancellationToken cancellationToken) => _parser.ParseFile(file, cancellationToken);

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
    public PlanComparer ComparerFor(Baseline baseline) => new(baseline, _parser, _decisions, _baselines.National, takesAnyDocument: _takesAnyDocument, wordings: _wordings);

    /// <summary>As <see cref="ComparerFor(Baseline)"/>, with knowledge or weights that are being worked on.</summary>
    internal PlanComparer ComparerFor(Baseline baseline, NationalDuties? national, JudgementWeights? weights = null) =>
        new(baseline, _parser, _decisions, national, weights, _takesAnyDocument, _wordings);

    /// <summary>What is known of the embedded edition.</summary>
    internal NationalDuties National => _baselines.National;

    /// <summary>Measures plans against a baseline. A plan that cannot be read stays in the result with its error.</summary>
    /// <param name="baselineNameOrPath">The name of an embedded baseline, or a file.</param>
    /// <param name="paths">The plans; the result keeps their order.</param>
    /// <param name="progress">Told the path of each plan when work on it starts; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The findings on all plans.</returns>
    /// <exception cref="UnusableInputException">The baseline is unknown or cannot be used.</exception>
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

/// <summary>What a <see cref="ComparisonPipeline"/> works with.</summary>
public sealed record PipelineOptions
{
    /// <summary>How files are read.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>Files with the user's own rows for the unit registry, later ones over earlier ones.</summary>
    public IReadOnlyList<string> UnitFiles { get; init; } = [];

    /// <summary>Decisions made by hand, later ones over earlier ones.</summary>
    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Sentences that users have labelled, later ones over earlier ones.</summary>
    internal IReadOnlyList<LabelledWording> Wordings { get; init; } = [];

    /// <summary>Whether any document is measured as a plan, also one that is none on the baseline's subject.</summary>
    public bool TakesAnyDocument { get; init; }
}
