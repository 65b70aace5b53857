using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>Groups glyphs that stand on one baseline, wherever they are on the page and in its content stream.</summary>
internal static class BaselineBander
{
    // Fonts mixed on a line differ by a few hundredths of an em; a superscript is raised by a third or more.
    private const double MaxShift = 0.25;

    /// <summary>The bands from top to bottom; the glyphs of each from left to right.</summary>
    public static List<List<PlacedGlyph>> Band(IEnumerable<PlacedGlyph> glyphs)
    {
        var bands = new List<List<PlacedGlyph>>();
        foreach (var glyph in Sort([.. glyphs], glyph => glyph.Baseline))
        {
            if (bands.Count == 0 || !IsOn(bands[^1][0], glyph))
                bands.Add([]);
            bands[^1].Add(glyph);
        }

        return [.. bands.Select(band => Sort(band, glyph => glyph.Left))];
    }

    // Glyphs at one place stay in the order of painting. Most pages are painted in reading order already.
    private static List<PlacedGlyph> Sort(List<PlacedGlyph> glyphs, Func<PlacedGlyph, double> key)
    {
        for (var i = 1; i < glyphs.Count; i++)
        {
            if (!(key(glyphs[i]) >= key(glyphs[i - 1])))
                return [.. glyphs.OrderBy(key)];
        }

        return glyphs;
    }

    private static bool IsOn(in PlacedGlyph first, in PlacedGlyph glyph) =>
        glyph.Baseline - first.Baseline <= MaxShift * Math.Min(first.Size, glyph.Size);
}
