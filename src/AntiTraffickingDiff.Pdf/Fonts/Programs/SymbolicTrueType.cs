using AntiTraffickingDiff.Pdf.Fonts.Encodings;

namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>The codes of symbolic TrueType fonts (ISO 32000-1, 9.6.6.4): straight into the font's own character map.</summary>
internal static class SymbolicTrueType
{
    /// <summary>The row of the private use area that the Microsoft symbol encoding fills.</summary>
    private const int SymbolRow = 0xF000, CodeCount = 256;

    /// <summary>The texts of the 256 codes; null when the font has no character map for them.</summary>
    public static string?[]? Texts(SfntFont font)
    {
        var maps = CharacterMap.ReadAll(font);
        var own = maps.FirstOrDefault(map => map is { Platform: 3, Encoding: 0 }) ?? maps.FirstOrDefault(map => map.Platform == 1);
        if (own is null)
            return null;
        var glyphs = GlyphTexts.FromSfnt(font);
        var texts = new string?[CodeCount];
        foreach (var (code, glyph) in own.Pairs())
        {
            int low = code >= SymbolRow ? code - SymbolRow : code;
            if (low is >= 0 and < CodeCount)
                texts[low] = glyphs?.Find(glyph) ?? FromWinAnsi(low);
        }

        return texts;
    }

    // Without a better map the code is taken for what nearly all producers mean by it.
    private static string? FromWinAnsi(int code) => GlyphNames.ToUnicode(NamedEncodings.WinAnsi[code]);
}
