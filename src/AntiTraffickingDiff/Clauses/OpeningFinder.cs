namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Finds title, addressees and the sentence that sends the plan out in the opening of a document: what stands before
/// the first number.
/// </summary>
internal static class OpeningFinder
{
    /// <summary>How many lines the opening has at most where nothing is numbered.</summary>
    private const int LongestOpening = 15;

    private static readonly string[] Transmittals = ClauseWords.Of("transmittal");
    private static readonly string[] Addressees = ClauseWords.Of("addressee");

    /// <summary>Sets the kind of the lines found.</summary>
    /// <param name="lines">All lines; letterhead that is so anywhere is already marked.</param>
    public static void Mark(IReadOnlyList<Line> lines)
    {
        var end = EndOfOpening(lines);
        for (var i = 0; i < end; i++)
            if (lines[i].IsTitleLike)
                i = MarkTitle(lines, i, end) - 1;
            else if (lines[i].Kind == LineKind.Body)
                lines[i].Kind = KindOf(lines[i]);
    }

    /// <summary>Marks a run of lines that together are a title.</summary>
    /// <param name="lines">All lines.</param>
    /// <param name="start">The first line of the run.</param>
    /// <param name="end">Where to stop.</param>
    /// <returns>The line after the run.</returns>
    public static int MarkTitle(IReadOnlyList<Line> lines, int start, int end)
    {
        var next = start;
        while (next < end && (lines[next].IsTitleLike || lines[next].Text.Length == 0))
            next++;
        var last = next;
        while (last > start && !TitleWording.IsTitle(lines[last - 1].Text))
            last--;
        while (last > start && last < next && IsInParentheses(lines[last].Text))
            last++;
        for (var i = start; i < last; i++)
            lines[i].Kind = LineKind.Title;
        return next;
    }

    private static int EndOfOpening(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind == LineKind.Row || lines[i].Kind == LineKind.Body && StartsClauses(lines[i]))
                return i;
        return Math.Min(lines.Count, LongestOpening);
    }

    private static bool StartsClauses(Line line) =>
        line.Number is { Family: not NumberFamily.Dash } number && (number.Value == 1 || number.Family == NumberFamily.Article);

    private static LineKind KindOf(Line line)
    {
        var text = line.Text;
        if (ClauseWords.AnyIn(Transmittals, text) && text.AsSpan().IndexOfAny('《', '现') >= 0)
            return LineKind.Transmittal;
        if (text.Length > 0 && text[^1] is '：' or ':' && ClauseWords.AnyIn(Addressees, text))
            return LineKind.Letterhead;
        return line.Number is null && IsInParentheses(text) ? LineKind.Letterhead : LineKind.Body;
    }

    private static bool IsInParentheses(string text) => text.Length > 1 && text[0] is '（' or '(' && text[^1] is '）' or ')';
}
