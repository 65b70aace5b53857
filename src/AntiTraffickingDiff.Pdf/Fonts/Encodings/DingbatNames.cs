namespace AntiTraffickingDiff.Pdf.Fonts.Encodings;

/// <summary>
/// From the glyph names of ZapfDingbats (ISO 32000-1, D.6) to Unicode: its block of dingbats follows the font's codes,
/// apart from the characters that Unicode had before.
/// </summary>
internal static class DingbatNames
{
    /// <summary>Where the two halves of the block start, less the code they start with.</summary>
    private const int FirstHalf = 0x2700 - 0x20, SecondHalf = 0x2760 - 0xA0;

    /// <summary>The brackets of the codes 80 to 8D.</summary>
    private const int FirstBracket = 0x2768, FirstBracketCode = 0x80, LastBracketCode = 0x8D;

    /// <summary>The digits in circles of the codes AC to B5.</summary>
    private const int FirstDigit = 0x2460, FirstDigitCode = 0xAC, LastDigitCode = 0xB5;

    private static readonly Lazy<Dictionary<string, string>> List = new(() => NamedEncodings.OfStandardFont("ZapfDingbats")!
        .Select((name, code) => (Name: name, Text: SharedText.OfCodePoint(CodePoint(code))))
        .Where(item => item.Name is not null && item.Text is not null)
        .DistinctBy(item => item.Name)
        .ToDictionary(item => item.Name!, item => item.Text!, StringComparer.Ordinal));

    /// <summary>The text of a glyph name; null when the name says nothing.</summary>
    public static string? ToUnicode(string? name) => name is null ? null : List.Value.GetValueOrDefault(name) ?? GlyphNames.ToUnicode(name);

    private static int CodePoint(int code) => code switch
    {
        ' ' => ' ',
        0x25 => 0x260E,
        0x2A => 0x261B,
        0x2B => 0x261E,
        0x48 => 0x2605,
        0x6C => 0x25CF,
        0x6E => 0x25A0,
        0x73 => 0x25B2,
        0x74 => 0x25BC,
        0x75 => 0x25C6,
        0x77 => 0x25D7,
        >= FirstBracketCode and <= LastBracketCode => FirstBracket + code - FirstBracketCode,
        0xA8 => 0x2663,
        0xA9 => 0x2666,
        0xAA => 0x2665,
        0xAB => 0x2660,
        >= FirstDigitCode and <= LastDigitCode => FirstDigit + code - FirstDigitCode,
        0xD5 => 0x2192,
        0xD6 => 0x2194,
        0xD7 => 0x2195,
        < FirstBracketCode => FirstHalf + code,
        _ => SecondHalf + code,
    };
}
