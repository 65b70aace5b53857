namespace AntiTraffickingDiff.Clauses;

/// <summary>Judges whether a clause may start at a place inside a line.</summary>
internal static class InlineBoundaryFinder
{
    /// <summary>The longest heading, in characters, that a clause may follow without punctuation.</summary>
    private const int LongestHeading = 40;

    private static readonly string[] RoleEnds = ClauseWords.Of("role-end");
    private static readonly string[] RoleLabels = ClauseWords.Of("role-label");

    /// <summary>Judges a place.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="at">The place; the characters before it decide.</param>
    /// <param name="from">Where the text since the last number (after it), or the block, starts.</param>
    /// <param name="brackets">The brackets of the block.</param>
    /// <param name="isHeadingSoFar">Whether no punctuation stands between <paramref name="from"/> and the place.</param>
    /// <returns>How surely a clause may start here.</returns>
    public static InlineBoundary Judge(string text, int at, int from, BracketMap brackets, bool isHeadingSoFar)
    {
        var before = at - 1;
        while (before >= from && char.IsWhiteSpace(text[before]))
            before--;
        if (before < from)
            return InlineBoundary.None;
        return text[before] switch
        {
            '。' or '！' or '？' => InlineBoundary.SentenceEnd,
            '”' when before > from && text[before - 1] is '。' or '！' or '？' => InlineBoundary.SentenceEnd,
            '；' or ';' or '：' or ':' => InlineBoundary.ListItem,
            '）' or ')' when NamesUnits(text, before, brackets) => InlineBoundary.SentenceEnd,
            _ => isHeadingSoFar && at - from is > 1 and <= LongestHeading ? InlineBoundary.HeadingEnd : InlineBoundary.None,
        };
    }

    /// <summary>Whether parentheses name responsible units or stand after a sentence's end.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="close">The offset of the closing parenthesis.</param>
    /// <param name="brackets">The brackets of the block.</param>
    /// <returns>True for （X负责，Y配合） and （责任单位：X）.</returns>
    public static bool NamesUnits(string text, int close, BracketMap brackets)
    {
        if (brackets.OpenOf(close) is not (>= 0 and var open))
            return false;
        var inside = text.AsSpan(open + 1, close - open - 1).Trim();
        return ClauseWords.EndOf(RoleEnds, inside) is not null || ClauseWords.StartOf(RoleLabels, inside) is not null;
    }
}
