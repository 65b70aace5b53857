namespace AntiTraffickingDiff.Clauses;

/// <summary>Recognises the names of documents by the noun they end with.</summary>
internal static class TitleWording
{
    private static readonly string[] TitleNouns = ClauseWords.Of("title-noun");
    private static readonly string[] PlanNouns = ClauseWords.Of("plan-noun");
    private static readonly string[] Members = ClauseWords.Of("members");
    private static readonly string[] Tables = ClauseWords.Of("table-title");

    /// <summary>Whether a text is the name of a document: …实施方案, …的通知, …实施细则（试行）.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it ends with such a noun.</returns>
    public static bool IsTitle(ReadOnlySpan<char> text) => ClauseWords.EndOf(TitleNouns, Bare(text)) is not null;

    /// <summary>Whether a text is the name of a plan rather than of a notice around it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it ends with such a noun.</returns>
    public static bool IsPlan(ReadOnlySpan<char> text) => ClauseWords.EndOf(PlanNouns, Bare(text)) is not null;

    /// <summary>Whether a text is the name of a list of members.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it ends with 名单 or the like.</returns>
    public static bool IsMemberList(ReadOnlySpan<char> text) => ClauseWords.EndOf(Members, Bare(text)) is not null;

    /// <summary>Whether a text is the name of a table.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it ends with 分工表 or the like.</returns>
    public static bool IsTable(ReadOnlySpan<char> text) => ClauseWords.EndOf(Tables, Bare(text)) is not null;

    /// <summary>A name without a closing mark and without parentheses at its end, such as （2021—2030年）.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The part before them.</returns>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd('》').TrimEnd();
        while (text.Length > 0 && text[^1] is '）' or ')' && text.LastIndexOfAny('（', '(') is > 0 and var open)
            text = text[..open].TrimEnd().TrimEnd('》').TrimEnd();
        return text;
    }
}
