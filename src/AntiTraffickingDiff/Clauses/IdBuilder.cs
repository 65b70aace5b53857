namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Builds the ids of clauses: the numbering path in Arabic numbers joined by dots, 2.1.2.2.3. Inside an annex the path
/// starts with A and the annex's number, so that it differs from the ids of the main text.
/// </summary>
internal static class IdBuilder
{
    /// <summary>Sets the ids of all numbered clauses and table rows.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="clauses">Their clauses; parents come before children.</param>
    public static void Build(IReadOnlyList<Piece> pieces, IReadOnlyList<Clause> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
            clauses[i].Id = clauses[i].Kind switch
            {
                ClauseKind.Annex => "A" + AnnexNumber(clauses[i]),
                ClauseKind.Numbered => Join(PathAbove(clauses[i].Parent!), StepOf(pieces[i].Number!.Value, clauses[i])),
                ClauseKind.TableRow when pieces[i].RowPath.Count > 0 => RowId(pieces[i], clauses[i]),
                _ => string.Empty,
            };
    }

    private static string RowId(Piece piece, Clause clause)
    {
        var annex = clause.Parent is { Kind: ClauseKind.Annex } parent ? parent.Id : "A";
        return piece.RowPath.Aggregate(annex, (path, token) => Join(path, Numerals.Arabic(token.Value)));
    }

    private static string AnnexNumber(Clause annex) => string.Concat(annex.Locator.Where(char.IsAsciiDigit));

    private static string PathAbove(Clause parent)
    {
        while (parent.Kind == ClauseKind.Heading)
            parent = parent.Parent!;
        return parent.Id;
    }

    private static string StepOf(NumberToken token, Clause clause)
    {
        var value = Numerals.Arabic(clause.Number!.Value);
        return token.Sub > 0 ? value + "-" + Numerals.Arabic(token.Sub) : value;
    }

    private static string Join(string path, string step) => path.Length == 0 ? step : path + "." + step;
}
