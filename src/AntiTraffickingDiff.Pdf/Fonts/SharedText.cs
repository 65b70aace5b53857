namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>Shares the strings of single characters, so that glyphs of a text allocate nothing.</summary>
internal static class SharedText
{
    private const int BmpSize = 0x10000;

    private static readonly string?[] Characters = new string?[BmpSize];

    /// <summary>The text of a Unicode code point; null for surrogates and values that are none.</summary>
    public static string? OfCodePoint(int codePoint) => codePoint switch
    {
        < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) => null,
        < BmpSize => Characters[codePoint] ??= ((char)codePoint).ToString(),
        _ => char.ConvertFromUtf32(codePoint),
    };

    /// <summary>The text of UTF-16 code units.</summary>
    public static string Of(ReadOnlySpan<char> text) =>
        text.Length == 1 && OfCodePoint(text[0]) is { } shared ? shared : text.ToString();

    /// <summary>Whether a mapping says something: empty texts, U+0000 and U+FFFD stand for "unknown".</summary>
    public static bool IsMeaningful(string? text) => !string.IsNullOrEmpty(text) && text[0] is not ('\0' or '\uFFFD');

    /// <summary>Whether a text is a radical, private or compatibility character that has an ordinary twin.</summary>
    public static bool IsCompatibility(string text) =>
        text[0] is (>= '\u2E80' and <= '\u2FDF') or (>= '\uE000' and <= '\uFAFF') or '\u00A0' or '\u00AD';
}
