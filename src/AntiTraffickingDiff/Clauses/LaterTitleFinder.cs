namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Finds titles after the opening: of the plan behind a notice that has numbers of its own, and of annexes without a
/// label, such as the year's schedule behind a plan.
/// </summary>
internal static class LaterTitleFinder
{
    /// <summary>Sets the kind of the lines found.</summary>
    /// <param name="lines">All lines; everything else is already marked.</param>
    public static void Mark(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].IsTitleLike && IsName(lines[i].Text) && IsSetApart(lines, i))
                Mark(lines, i);
    }

    private static void Mark(IReadOnlyList<Line> lines, int index)
    {
        var text = lines[index].Text;
        var isAnnex = Next(lines, index, 1)?.Kind == LineKind.Row || TitleWording.IsMemberList(text) || TitleWording.IsTable(text);
        lines[index].Kind = isAnnex ? LineKind.Annex : LineKind.Title;
        if (isAnnex)
            AnnexFinder.MarkContent(lines, index, text);
    }

    private static bool IsName(string text) =>
        TitleWording.IsPlan(text) || TitleWording.IsMemberList(text) || TitleWording.IsTable(text);

    private static bool IsSetApart(IReadOnlyList<Line> lines, int index)
    {
        var next = Next(lines, index, 1);
        return Next(lines, index, -1)?.Kind is LineKind.Letterhead or LineKind.Date or LineKind.Title or LineKind.Furniture
            || lines[index].Block.OutlineLevel is 1 || next?.Kind == LineKind.Row || StartsAnew(next?.Number);
    }

    private static bool StartsAnew(NumberToken? number) =>
        number is { Value: 1, Family: NumberFamily.Ideographic or NumberFamily.Chapter or NumberFamily.Article or NumberFamily.Part };

    private static Line? Next(IReadOnlyList<Line> lines, int index, int step)
    {
        for (index += step; index >= 0 && index < lines.Count; index += step)
            if (lines[index].Text.Length > 0)
                return lines[index];
        return null;
    }
}
