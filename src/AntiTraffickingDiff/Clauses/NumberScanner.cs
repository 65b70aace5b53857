using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Recognises a clause number of any family at a place of the text, whatever stands before it.</summary>
internal static class NumberScanner
{
    /// <summary>Reads the number that starts at a place.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">Where the number would start; not white space.</param>
    /// <param name="end">Where the block or cell ends.</param>
    /// <returns>The number, or null if there is none or the characters are a reference such as 第三条规定.</returns>
    public static NumberToken? At(string text, int start, int end)
    {
        if (start >= end)
            return null;
        var token = Scan(text, start, end);
        return token is { } found && !ReferenceFilter.IsReference(text, found, end) ? token : null;
    }

    /// <summary>The first place that is not white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="end">Where to stop.</param>
    /// <returns>The offset, or <paramref name="end"/>.</returns>
    public static int SkipBlank(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return start;
    }

    private static NumberToken? Scan(string text, int start, int end) => text[start] switch
    {
        '第' => OrdinalNumberScanner.At(text, start, end),
        '（' or '(' or '〔' or '[' or '【' or '﹙' => ParenthesizedNumberScanner.At(text, start, end),
        (>= '①' and <= '⑳') or (>= '㉑' and <= '㉟') or (>= '⑴' and <= '⒇') or (>= '⒈' and <= '⒛')
            or (>= '㈠' and <= '㈩') => CircledNumberScanner.At(text, start),
        '—' or '―' or '─' or '–' or '-' or '－' or '•' or '●' or '◆' or '■' or '▪' => DashScanner.At(text, start, end),
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' => LatinNumberScanner.At(text, start, end),
        var c when ChineseNumeral.DigitOf(c) >= 0 => ArabicNumberScanner.At(text, start, end),
        var c when ChineseNumeral.IsPart(c) => IdeographicNumberScanner.At(text, start, end),
        _ => null,
    };
}
