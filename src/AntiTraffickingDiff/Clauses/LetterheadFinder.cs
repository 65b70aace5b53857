using System.Buffers;

namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Finds the lines that are letterhead wherever they stand: furniture by role, document number, note on publication,
/// copies-to block, dates with the signature above or below, rules, and lines of the web page around the document.
/// </summary>
internal static class LetterheadFinder
{
    /// <summary>The longest document number or signature, in characters.</summary>
    private const int LongestShort = 40;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("—―─-－_＿=＝*＊…· ");
    private static readonly string[] Release = ClauseWords.Of("release");
    private static readonly string[] Copies = ClauseWords.Of("copies");
    private static readonly string[] Web = ClauseWords.Of("web");
    private static readonly string[] Signatures = ClauseWords.Of("signature");

    /// <summary>Sets the kind of the lines found.</summary>
    /// <param name="lines">All lines of the document.</param>
    public static void Mark(IReadOnlyList<Line> lines)
    {
        foreach (var line in lines)
            line.Kind = KindOf(line);
        for (var i = 0; i < lines.Count; i++)
            if (IsSignature(lines[i]) && (IsDate(lines, i, 1) || IsDate(lines, i, -1)))
                lines[i].Kind = LineKind.Letterhead;
    }

    private static LineKind KindOf(Line line)
    {
        if (line.Block.Role != BlockRole.Body)
            return LineKind.Furniture;
        if (line.Block.Cells.Count > 0)
            return LineKind.Row;
        if (DateLine.Is(line.Text))
            return LineKind.Date;
        return IsDocumentNumber(line.Text) || IsRule(line.Text) || IsFrame(line.Text) ? LineKind.Letterhead : LineKind.Body;
    }

    private static bool IsDocumentNumber(string text) =>
        text.Length is > 5 and <= LongestShort && text[^1] == '号' && text.AsSpan().IndexOfAny('〔', '[', '【') > 0;

    private static bool IsRule(string text) => text.Length > 1 && text.AsSpan().IndexOfAnyExcept(RuleMarks) < 0;

    private static bool IsFrame(string text)
    {
        var bare = text.AsSpan().Trim("（(）)【】[]　 ");
        return text.Length <= LongestShort && ClauseWords.StartOf(Release, bare) is not null
            || Labels(Copies, bare) || text.Length <= Line.LongestTitle && Labels(Web, bare);
    }

    private static bool Labels(string[] words, ReadOnlySpan<char> text) =>
        ClauseWords.StartOf(words, text) is { } word
        && (word.Length == text.Length || text[word.Length] is '：' or ':');

    private static bool IsSignature(Line line) =>
        line.Kind == LineKind.Body && line.Text.Length <= LongestShort && line.Number is null
        && ClauseWords.EndOf(Signatures, line.Text) is not null && line.Text.AsSpan().IndexOfAny('，', '。', '：') < 0;

    private static bool IsDate(IReadOnlyList<Line> lines, int index, int step)
    {
        for (index += step; index >= 0 && index < lines.Count && lines[index].Text.Length == 0; index += step)
        {
        }
        return index >= 0 && index < lines.Count && lines[index].Kind == LineKind.Date;
    }
}
