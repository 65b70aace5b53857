using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Documents;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff;

/// <summary>The stages that look at one document alone: from a file to a clause tree with assignments. Thread-safe.</summary>
internal sealed class PlanParser
{
    private readonly ReadingOptions _options;
    private readonly DocumentLoader _loader = new(DocumentReaders.All);
    private readonly TextNormalizer _normalizer = new();
    private readonly AssignmentResolver _assignments;

    /// <summary>Makes a parser.</summary>
    /// <param name="options">What to work with.</param>
    /// <exception cref="UnusableInputException">A unit file cannot be used.</exception>
    public PlanParser(PipelineOptions options)
    {
        _options = options.Reading;
        Units = UnitRegistry.Load([.. options.UnitFiles.Select(UnitTableSource.FromFile)]);
        _assignments = new AssignmentResolver(new UnitResolver(Units));
    }

    /// <summary>The functions that unit names stand for.</summary>
    public UnitRegistry Units { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document as its reader gives it.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public Document Read(string path, CancellationToken cancellationToken) => _loader.Load(path, _options, cancellationToken);

    /// <summary>Reads and parses a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public ParsedPlan Parse(string path, CancellationToken cancellationToken) =>
        Parse(Read(path, cancellationToken), cancellationToken);

    /// <summary>Reads and parses a file that is in memory.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The content cannot be used.</exception>
    public ParsedPlan Parse(SourceFile file, CancellationToken cancellationToken) =>
        Parse(_loader.Load(file, _options, cancellationToken), cancellationToken);

    private ParsedPlan Parse(Document document, CancellationToken cancellationToken)
    {
        var normalized = _normalizer.Normalize(document, cancellationToken);
        var tree = ClauseTreeParser.Parse(normalized);
        var assignments = _assignments.Resolve(tree);
        return new ParsedPlan(
            document, normalized, tree, assignments,
            [.. document.Problems, .. normalized.Problems, .. tree.Problems, .. assignments.Problems]);
    }
}
