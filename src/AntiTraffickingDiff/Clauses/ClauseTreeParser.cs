using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Builds the clause tree of a normalized document: blocks are classed, cut into pieces at their numbers, given levels,
/// and made into clauses with titles, locators and ids. Takes any text; never throws on its account.
/// </summary>
internal static class ClauseTreeParser
{
    /// <summary>Parses a document.</summary>
    /// <param name="document">The normalized document.</param>
    /// <param name="maxDepth">How deep clauses nest at most; deeper ones are put beside each other.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <returns>Its clauses; their own texts in document order are the normalized text.</returns>
    public static ClauseTree Parse(
        NormalizedDocument document, int maxDepth = LevelStack.Deepest, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = MarkLines(document);
        cancellationToken.ThrowIfCancellationRequested();
        var pieces = PieceCutter.Cut(document.Text, lines);
        var placement = LevelAssigner.Assign(document.Text, pieces, maxDepth, cancellationToken);
        var root = new ClauseBuilder(document.Text, pieces, placement).Build(out var clauses);
        cancellationToken.ThrowIfCancellationRequested();
        new LocatorBuilder(document.Text).Build(pieces, clauses);
        IdBuilder.Build(pieces, clauses);
        cancellationToken.ThrowIfCancellationRequested();
        var title = PlanTitleFinder.Find(lines);
        return new ClauseTree(document, root, title, [.. Check(document, pieces, placement, clauses, title, maxDepth)]);
    }

    private static List<Line> MarkLines(NormalizedDocument document)
    {
        var lines = document.Blocks.Select(block => new Line(block, document.Text)).ToList();
        LetterheadFinder.Mark(lines);
        BareHeadFinder.Mark(document.Text, lines);
        OpeningFinder.Mark(lines);
        AnnexFinder.Mark(lines);
        LaterTitleFinder.Mark(lines);
        return lines;
    }

    private static IEnumerable<Problem> Check(
        NormalizedDocument document, List<Piece> pieces, Placement placement, Clause[] clauses, string title, int maxDepth)
    {
        if (title.Length == 0)
            yield return new Problem(ClauseProblems.NoTitle);
        if (placement.TooDeep is >= 0 and var deep)
            yield return new Problem(ClauseProblems.TooDeep, maxDepth) { Line = document.Locate(pieces[deep].Start).Line };
        foreach (var problem in new SequenceChecker(document, clauses).Check(placement.Faults))
            yield return problem;
        foreach (var problem in TableChecker.Check(document, pieces, clauses))
            yield return problem;
    }
}
