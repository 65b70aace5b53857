namespace AntiTraffickingDiff.Clauses;

/// <summary>
/// Tells numbers that are only mentioned (按照本方案第三条, 依照前款（二）项, 第八条规定的) from numbers of clauses,
/// by what stands around them. The words are in ReferenceWords.tsv.
/// </summary>
internal static class ReferenceFilter
{
    private static readonly string[] AfterOrdinal = ClauseWords.Of("after-ordinal");
    private static readonly string[] AfterParenthesized = ClauseWords.Of("after-parenthesized");
    private static readonly string[] Before = ClauseWords.Of("before");
    private static readonly string[] Wording = ClauseWords.Of("wording");

    /// <summary>Whether a number is only mentioned, by what follows it.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="token">The number.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>True for a reference.</returns>
    public static bool IsReference(string text, NumberToken token, int end)
    {
        var after = text.AsSpan(token.Span.End, Math.Max(0, end - token.Span.End));
        return token.Family switch
        {
            NumberFamily.Article or NumberFamily.Chapter or NumberFamily.Section or NumberFamily.Part
                or NumberFamily.ArticleParagraph => GoesOn(AfterOrdinal, after),
            NumberFamily.IdeographicParenthesized or NumberFamily.ArabicParenthesized => GoesOn(AfterParenthesized, after),
            NumberFamily.Arabic => after.Length > 0 && ChineseNumeral.DigitOf(after[0]) >= 0,
            _ => false,
        };
    }

    /// <summary>Whether what stands before a place announces a reference: 第八条, 前款, 按照.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">The start of the number.</param>
    /// <param name="from">Where the block starts.</param>
    /// <returns>True if the number is mentioned, not printed before its clause.</returns>
    public static bool IsAnnounced(string text, int start, int from) =>
        ClauseWords.EndOf(Before, text.AsSpan(from, start - from).TrimEnd()) is not null;

    private static bool GoesOn(string[] words, ReadOnlySpan<char> after) =>
        ClauseWords.StartOf(words, after) is not null && ClauseWords.StartOf(Wording, after) is null;
}
