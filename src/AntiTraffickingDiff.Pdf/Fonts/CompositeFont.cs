using AntiTraffickingDiff.Pdf.Fonts.CMaps;

namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>A Type 0 font (ISO 32000-1, 9.7): codes of one or more bytes, by way of CIDs.</summary>
/// <param name="name">The font's name.</param>
/// <param name="encoding">The codes and their CIDs.</param>
/// <param name="mapping">The texts of codes and CIDs.</param>
/// <param name="metrics">The advances of CIDs.</param>
internal sealed class CompositeFont(string name, CompositeEncoding encoding, CompositeMapping mapping, CidMetrics metrics) : PdfFont(name)
{
    /// <inheritdoc/>
    public override bool IsVertical => encoding.IsVertical;

    /// <inheritdoc/>
    public override int Read(ReadOnlySpan<byte> codes, out FontGlyph glyph)
    {
        int length = encoding.Read(codes, out uint code, out int cid);
        string? text = mapping.Find(codes[..length], code, cid);
        double advance = IsVertical ? metrics.Height(cid) : metrics.Width(cid, length == 1 && !encoding.IsIdentity);
        glyph = new FontGlyph(text, advance * GlyphUnit, length == 1 && code == ' ');
        return length;
    }
}
