namespace AntiTraffickingDiff.Pdf.Fonts;

/// <summary>A font: turns the codes of a string into glyphs (ISO 32000-1, 9.4.3).</summary>
internal abstract class PdfFont(string name)
{
    /// <summary>Glyph space to text space (ISO 32000-1, 9.2.4).</summary>
    protected const double GlyphUnit = 0.001;

    /// <summary>The font's <c>/BaseFont</c> or another name to report it by.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it writes vertically.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Reads the next code of a string.</summary>
    /// <param name="codes">The rest of the string; not empty.</param>
    /// <param name="glyph">The glyph of the code.</param>
    /// <returns>How many bytes the code takes, at least 1.</returns>
    public abstract int Read(ReadOnlySpan<byte> codes, out FontGlyph glyph);
}
