using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reads （一）, (二), 〔三〕, （1）, (12).</summary>
internal static class ParenthesizedNumberScanner
{
    /// <summary>Reads the number at an opening bracket.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">The offset of the bracket.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>The number or null.</returns>
    public static NumberToken? At(string text, int start, int end)
    {
        var at = NumberScanner.SkipBlank(text, start + 1, end);
        var arabic = at < end && ChineseNumeral.DigitOf(text[at]) >= 0;
        var value = arabic ? ChineseNumeral.ReadArabic(text, ref at, end) : ChineseNumeral.Read(text, ref at, end);
        at = NumberScanner.SkipBlank(text, at, end);
        if (value == 0 || at >= end || !IsClosing(text[at]))
            return null;
        var family = arabic ? NumberFamily.ArabicParenthesized : NumberFamily.IdeographicParenthesized;
        return new NumberToken(family, value, 0, '（', TextSpan.Between(start, at + 1));
    }

    private static bool IsClosing(char c) => c is '）' or ')' or '〕' or ']' or '】' or '﹚';
}
