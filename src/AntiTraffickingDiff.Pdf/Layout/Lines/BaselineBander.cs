using AntiTraffickingDiff.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Pdf.Layout.Lines;

/// <summary>Groups glyphs that stand on one baseline, wherever they are on the page and in its content stream.</summary>
internal static class BaselineBander
{
    // Fonts mixed on a line differ by a few hundredths of an em; a superscript is raised by a third or more.
    private const double MaxShift = 0.25;

    /// <summary>The bands from top to bottom; the glyphs of each from left to right.</summary>
    public static List<List<PlacedGlyph>> Band(IEnumerable<PlacedGlyph> glyphs)
    {
        var bands = new List<List<PlacedGlyph>>();
        foreach (var glyph in glyphs.OrderBy(glyph => glyph.Baseline).ThenBy(glyph => glyph.Order))
        {
            if (bands.Count == 0 || !IsOn(bands[^1][0], glyph))
                bands.Add([]);
            bands[^1].Add(glyph);
        }

        bands.ForEach(band => band.Sort(FromLeftToRight));
        return bands;
    }

    private static bool IsOn(in PlacedGlyph first, in PlacedGlyph glyph) =>
        glyph.Baseline - first.Baseline <= MaxShift * Math.Min(first.Size, glyph.Size);

    private static int FromLeftToRight(PlacedGlyph a, PlacedGlyph b)
    {
        var byPlace = a.Left.CompareTo(b.Left);
        return byPlace != 0 ? byPlace : a.Order.CompareTo(b.Order);
    }
}
