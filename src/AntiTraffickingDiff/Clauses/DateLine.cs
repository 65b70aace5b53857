namespace AntiTraffickingDiff.Clauses;

/// <summary>Recognises dates as official documents print them: 2022年11月4日, 二〇二二年一月五日.</summary>
internal static class DateLine
{
    private const string Issue = "印发";

    /// <summary>Whether a text is a date and nothing else but 印发 and words before it as in 发布日期：.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <returns>True for a date line.</returns>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        text = text.EndsWith(Issue) ? text[..^Issue.Length].TrimEnd() : text;
        return Length(text) == text.Length && text.Length > 0;
    }

    /// <summary>How long the date at the start of a text is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length in characters, or 0 if it starts with no date.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var at = 0;
        return Take(text, ref at, '年', 4) && Take(text, ref at, '月', 1) && Take(text, ref at, '日', 1) ? at : 0;
    }

    /// <summary>How long the date at the start of a text is with the word that issues the document, as in 2022年3月9日印发.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length in characters, or 0 if it starts with no date.</returns>
    public static int LengthWithIssue(ReadOnlySpan<char> text)
    {
        var length = Length(text);
        var rest = text[length..];
        return length > 0 && rest.TrimStart().StartsWith(Issue) ? text.Length - rest.TrimStart().Length + Issue.Length : length;
    }

    private static bool Take(ReadOnlySpan<char> text, ref int at, char unit, int least)
    {
        var count = 0;
        for (; at < text.Length && (IsDigit(text[at]) || text[at] == ' '); at++)
            count += text[at] == ' ' ? 0 : 1;
        return count >= least && count <= 4 && at < text.Length && text[at++] == unit;
    }

    private static bool IsDigit(char c) => ChineseNumeral.DigitOf(c) >= 0 || ChineseNumeral.IsPart(c) || c is 'O' or 'Ｏ' or '○';
}
