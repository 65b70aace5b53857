using AntiTraffickingDiff.Pdf.Fonts.CMaps;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>A Type 1, TrueType or Type 3 font (ISO 32000-1, 9.6): codes of one byte.</summary>
internal sealed class SimpleFont : PdfFont
{
    private const int CodeCount = 256, WordSpaceCode = 32;

    private readonly FontGlyph[] glyphs = new FontGlyph[CodeCount];

    /// <summary>Prepares the 256 glyphs.</summary>
    /// <param name="name">The font's name.</param>
    /// <param name="toUnicode">The ToUnicode CMap, which goes before everything else.</param>
    /// <param name="texts">The texts of the codes according to the encoding.</param>
    /// <param name="width">The width of a code in glyph space.</param>
    /// <param name="unit">Glyph space to text space.</param>
    public SimpleFont(string name, ToUnicodeMap? toUnicode, string?[] texts, Func<int, double> width, double unit = GlyphUnit)
        : base(name)
    {
        for (int code = 0; code < CodeCount; code++)
        {
            string? text = toUnicode?.Find((uint)code) ?? texts[code];
            glyphs[code] = new FontGlyph(text, width(code) * unit, code == WordSpaceCode);
        }
    }

    /// <inheritdoc/>
    public override int Read(ReadOnlySpan<byte> codes, out FontGlyph glyph)
    {
        glyph = glyphs[codes[0]];
        return 1;
    }
}
