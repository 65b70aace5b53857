using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Lines;

/// <summary>
/// Decides in a text with a paragraph a line whether a page break has cut a paragraph in two: the first part breaks
/// off in the middle of a sentence or of parentheses, the second starts like no paragraph.
/// </summary>
internal static class CutRule
{
    private const int ShortestParagraph = 20;
    private const int LongestHeading = 45;
    private const int LongestParentheses = 200;

    /// <summary>Whether two paragraphs are one.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <returns>True to join them.</returns>
    public static bool Joins(DraftBlock first, DraftBlock second)
    {
        var before = first.Text.Value.AsSpan().Trim();
        var after = second.Text.Value.AsSpan().Trim();
        if (before.Length < ShortestParagraph || after.IsEmpty)
            return false;
        if (ClauseNumbers.Starts(after) || LineShape.IsLabel(after) || !LineShape.HasSentenceMark(before))
            return false;
        if (LineShape.HasOpenBracket(before, LongestParentheses) && before[^1] is not ('。' or '；'))
            return after.IndexOfAny('）', ')') >= 0;
        return IsCutEnd(before) && IsRest(after);
    }

    private static bool IsCutEnd(ReadOnlySpan<char> text) =>
        text[^1] is '、' or '，' or ',' || Characters.IsHan(text[^1]) && IsRunningText(text);

    // A heading may have a comma, but no full stop inside, and is not that long.
    private static bool IsRunningText(ReadOnlySpan<char> text) =>
        text.IndexOfAny('。', '；') >= 0 || text.Length > LongestHeading && text.IndexOfAny('，', ',') >= 0;

    // The rest of a sentence has punctuation; a signature, a date or a heading has none.
    private static bool IsRest(ReadOnlySpan<char> text) =>
        (Characters.IsHan(text[0]) || text[0] is '“' or '《') && text.IndexOfAny('。', '；', '，') >= 0 | text.IndexOfAny('）', ')', ',') > 0;
}
