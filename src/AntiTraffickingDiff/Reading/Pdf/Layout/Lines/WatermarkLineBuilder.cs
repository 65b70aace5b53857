using AntiTraffickingDiff.Reading.Pdf;
using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using Box = AntiTraffickingDiff.Reading.Pdf.Layout.Geometry.Box;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>Makes one line of the glyphs of a watermark, which stand on no common baseline.</summary>
internal static class WatermarkLineBuilder
{
    /// <summary>The line in page space, in the order of painting; none without glyphs.</summary>
    public static IReadOnlyList<TextLine> Build(IReadOnlyList<Glyph> glyphs)
    {
        var text = string.Concat(glyphs.Select(glyph => glyph.Text)).Trim();
        if (text.Length == 0)
            return [];
        var box = Box.Around(glyphs.Select(glyph => new Box(
            Math.Min(glyph.X, glyph.EndX), Math.Min(glyph.Y, glyph.EndY), Math.Max(glyph.X, glyph.EndX), Math.Max(glyph.Y, glyph.EndY))));
        return [new TextLine(text, box, glyphs[0].Y, glyphs[0].FontSize, 0)];
    }
}
