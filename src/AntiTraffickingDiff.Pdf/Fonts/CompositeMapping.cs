using AntiTraffickingDiff.Pdf.Fonts.CMaps;
using AntiTraffickingDiff.Pdf.Fonts.Encodings;
using AntiTraffickingDiff.Pdf.Fonts.Programs;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>The texts of a Type 0 font's codes (ISO 32000-1, 9.10.2), from the surest source to the least sure.</summary>
/// <param name="toUnicode">The ToUnicode CMap.</param>
/// <param name="codes">What the codes of a predefined CMap mean by themselves.</param>
/// <param name="glyphs">The characters of the embedded font file's glyphs.</param>
/// <param name="glyphOfCid">The glyphs of CIDs, <c>/CIDToGIDMap</c>; empty when they are the same.</param>
/// <param name="collection">The characters of the CIDs.</param>
internal sealed class CompositeMapping(
    ToUnicodeMap? toUnicode, LegacyCodes? codes, GlyphTexts? glyphs, ReadOnlyMemory<byte> glyphOfCid, CidCollection? collection)
{
    /// <summary>
    /// Whether the codes are said to be Unicode: producers write the name of a predefined CMap for <c>/ToUnicode</c>, which
    /// has to be a stream (9.10.3).
    /// </summary>
    public bool IsUnicode { get; init; }

    /// <summary>Finds the text of a code.</summary>
    /// <param name="bytes">The code's bytes.</param>
    /// <param name="code">The code.</param>
    /// <param name="cid">Its CID.</param>
    /// <returns>The text, or null when no source knows one.</returns>
    public string? Find(ReadOnlySpan<byte> bytes, uint code, int cid) =>
        toUnicode?.Find(code) ?? codes?.Text(bytes) ?? glyphs?.Find(Glyph(cid)) ?? collection?.Text(cid) ??
        (IsUnicode ? Character(code) : null);

    private static string? Character(uint code) => code is >= ' ' and <= char.MaxValue && !char.IsControl((char)code)
        ? SharedText.OfCodePoint((int)code)
        : null;

    private int Glyph(int cid) => glyphOfCid.IsEmpty ? cid : BigEndian.U16(glyphOfCid.Span, 2L * cid);
}
