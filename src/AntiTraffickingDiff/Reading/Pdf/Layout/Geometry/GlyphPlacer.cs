using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

/// <summary>Puts the glyphs of a page into a reading frame.</summary>
internal static class GlyphPlacer
{
    /// <summary>The glyphs that read from left to right in <paramref name="frame"/>, in its coordinates.</summary>
    public static List<PlacedGlyph> Place(IEnumerable<Glyph> glyphs, ReadingFrame frame) =>
        [.. glyphs.Where(glyph => ReadingFrame.AngleOf(glyph) == frame.Angle).Select(glyph => Place(glyph, frame))];

    private static PlacedGlyph Place(in Glyph glyph, ReadingFrame frame)
    {
        var (startX, startY) = frame.FromPage(glyph.X, glyph.Y);
        var (endX, _) = frame.FromPage(glyph.EndX, glyph.EndY);
        var baseline = glyph.IsVertical ? BelowCentre(startY, glyph.FontSize) : startY;
        return new PlacedGlyph(glyph.Text, Math.Min(startX, endX), Math.Max(startX, endX), baseline, glyph.FontSize);
    }

    // A vertical font's origin is in the middle of the column (ISO 32000-1, 9.7.4.3), not on a baseline.
    private static double BelowCentre(double centre, double size) => centre + ((0.5 - PlacedGlyph.Descent) * size);
}
