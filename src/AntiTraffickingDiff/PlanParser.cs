using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff;

/// <summary>The stages that look at one document alone: from a file to a clause tree with assignments. Thread-safe.</summary>
internal sealed class PlanParser
{
    private readonly ReadingOptions _options;
    private readonly DocumentLoader _loader = DocumentLoader.Default;
    private readonly DocumentAssignments _assignments;

    /// <summary>Makes a parser.</summary>
    /// <param name="options">What to work with.</param>
    /// <exception cref="UnusableInputException">A unit file cannot be used.</exception>
    public PlanParser(PipelineOptions options)
    {
        _options = options.Reading;
        Names = new UnitNames(UnitRegistry.Load([.. options.UnitFiles.Select(UnitTableSource.FromFile)]));
        _assignments = new DocumentAssignments(Names);
    }

    /// <summary>Says what unit names mean.</summary>
    public UnitNames Names { get; }

    /// <summary>The limits for files of any format.</summary>
    public PlanLimits Limits => _options.Limits;

    /// <summary>Reads a file within the limits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The document as its reader gives it.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public Document Read(string path, CancellationToken cancellationToken) =>
        FileWatch.Run(Limits, token => _loader.Load(path, _options, token), cancellationToken);

    /// <summary>As <see cref="Read(string, CancellationToken)"/>, from memory.</summary>
    public Document Read(SourceFile file, CancellationToken cancellationToken) =>
        FileWatch.Run(Limits, token => _loader.Load(file, _options, token), cancellationToken);

    /// <summary>Reads and parses a file within the limits.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public ParsedPlan Parse(string path, CancellationToken cancellationToken) =>
        FileWatch.Run(Limits, token => ParseFile(path, token), cancellationToken);

    /// <summary>Reads and parses a file that is in memory within the limits.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    /// <exception cref="UnusableInputException">The content cannot be used.</exception>
    public ParsedPlan Parse(SourceFile file, CancellationToken cancellationToken) =>
        FileWatch.Run(Limits, token => ParseFile(file, token), cancellationToken);

    /// <summary>As <see cref="Parse(string, CancellationToken)"/>, for callers that watch time and memory themselves.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    public ParsedPlan ParseFile(string path, CancellationToken cancellationToken) =>
        ParseFile(_loader.Load(path, _options, cancellationToken), cancellationToken);

    /// <summary>As <see cref="Parse(SourceFile, CancellationToken)"/>, for callers that watch time and memory themselves.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The plan after each stage.</returns>
    public ParsedPlan ParseFile(SourceFile file, CancellationToken cancellationToken) =>
        ParseFile(_loader.Load(file, _options, cancellationToken), cancellationToken);

    private ParsedPlan ParseFile(Document document, CancellationToken cancellationToken)
    {
        var normalized = TextNormalizer.Normalize(document, cancellationToken);
        var tree = ClauseTreeParser.Parse(normalized, _options.Limits.MaxClauseDepth, cancellationToken);
        var assignments = _assignments.Of(tree, cancellationToken);
        return new ParsedPlan(
            document, normalized, tree, assignments,
            [.. document.Problems, .. normalized.Problems, .. tree.Problems, .. assignments.Problems]);
    }
}

/// <summary>A plan after each stage that looks at it alone.</summary>
public sealed record ParsedPlan
{
    internal ParsedPlan(
        Document document, NormalizedDocument normalized, ClauseTree tree, ClauseAssignments assignments, IReadOnlyList<Problem> problems) =>
        (Document, Normalized, Tree, Assignments, Problems) = (document, normalized, tree, assignments, problems);

    /// <summary>The document as read.</summary>
    internal Document Document { get; init; }

    /// <summary>The normalized document.</summary>
    internal NormalizedDocument Normalized { get; init; }

    /// <summary>Its clauses.</summary>
    public ClauseTree Tree { get; init; }

    /// <summary>Who is responsible for each clause.</summary>
    public ClauseAssignments Assignments { get; init; }

    /// <summary>What all stages have to say, in their order.</summary>
    public IReadOnlyList<Problem> Problems { get; init; }
}
