using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

/// <summary>Tells glyphs that run across the page at an angle, as watermarks do.</summary>
internal static class SkewRule
{
    // Tangent of 15 degrees: scanned pages are askew by a few degrees, watermarks by 30 and more.
    private const double MinSlope = 0.27;

    /// <summary>Whether the glyph runs along neither axis.</summary>
    public static bool IsSkewed(Glyph glyph)
    {
        var x = Math.Abs(glyph.EndX - glyph.X);
        var y = Math.Abs(glyph.EndY - glyph.Y);
        return Math.Min(x, y) > MinSlope * Math.Max(x, y);
    }
}
