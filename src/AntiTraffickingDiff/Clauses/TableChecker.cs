using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reports what is odd about tables: moved cells, lost labels, no header.</summary>
internal static class TableChecker
{
    /// <summary>Reports on the tables of a document.</summary>
    /// <param name="document">The document, for places.</param>
    /// <param name="pieces">The pieces.</param>
    /// <param name="clauses">Their clauses.</param>
    /// <returns>The problems.</returns>
    public static IEnumerable<Problem> Check(NormalizedDocument document, IReadOnlyList<Piece> pieces, IReadOnlyList<Clause> clauses)
    {
        if (pieces.Count(piece => piece.WasMoved) is > 0 and var moved)
            yield return At(document, pieces.First(piece => piece.WasMoved), new Problem(ClauseProblems.RowsRealigned, moved));
        for (var i = 0; i < pieces.Count; i++)
            if (pieces[i].LostLabel)
                yield return At(document, pieces[i], new Problem(ClauseProblems.RowLabelLost, clauses[i].Locator));
        var first = pieces.FirstOrDefault(piece => piece.Kind is ClauseKind.TableRow or ClauseKind.TableHeader);
        if (first is { Kind: ClauseKind.TableRow })
            yield return At(document, first, new Problem(ClauseProblems.TableWithoutHeader));
    }

    private static Problem At(NormalizedDocument document, Piece piece, Problem problem)
    {
        var place = document.Locate(piece.Start);
        return problem with { Line = place.Line, Page = place.Page };
    }
}
