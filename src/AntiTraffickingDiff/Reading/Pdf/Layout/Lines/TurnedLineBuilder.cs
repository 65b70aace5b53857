using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>Makes the lines of text that is turned within a cell, as headings of rows are.</summary>
internal static class TurnedLineBuilder
{
    /// <summary>The lines, direction by direction, with boxes in <paramref name="main"/>.</summary>
    public static IEnumerable<TextLine> Build(IEnumerable<TurnedGlyph> glyphs, ReadingFrame main) => glyphs
        .GroupBy(glyph => glyph.Frame)
        .SelectMany(turned => LineBuilder.Build(SegmentBuilder.Build(turned.Select(glyph => glyph.Glyph)))
            .Select(line => line with { Box = main.FromPage(turned.Key.ToPage(line.Box)) }));
}
