using AntiTraffickingDiff.Pdf.Content;

namespace AntiTraffickingDiff.Pdf.Layout.Geometry;

/// <summary>
/// Drops glyphs painted again a hair's breadth from the first time, as writers do to make text bold or to give it a
/// shadow.
/// </summary>
internal static class DuplicateGlyphFilter
{
    // Word's and WPS's simulated bold is 1/30 em or less, shadows up to 1/10 em.
    private const double MaxOffset = 0.12;

    /// <summary>The glyphs without the copies, in the same order.</summary>
    public static List<Glyph> Filter(IReadOnlyList<Glyph> glyphs)
    {
        var seen = new Dictionary<(string Text, int Column, int Row), Glyph>(glyphs.Count);
        var kept = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (!string.IsNullOrWhiteSpace(glyph.Text) && IsCopy(glyph, seen))
                continue;
            seen[Bucket(glyph, 0, 0)] = glyph;
            kept.Add(glyph);
        }

        return kept;
    }

    private static bool IsCopy(in Glyph glyph, Dictionary<(string Text, int Column, int Row), Glyph> seen)
    {
        for (var column = -1; column <= 1; column++)
        {
            for (var row = -1; row <= 1; row++)
            {
                if (seen.TryGetValue(Bucket(glyph, column, row), out var other) && IsCopy(glyph, other))
                    return true;
            }
        }

        return false;
    }

    private static bool IsCopy(in Glyph glyph, in Glyph other)
    {
        // Half the advance: narrow letters that stand side by side, as in "ill", are no copies of each other.
        var advance = Math.Abs(glyph.EndX - glyph.X) + Math.Abs(glyph.EndY - glyph.Y);
        var offset = Math.Min(MaxOffset * glyph.FontSize, advance / 2);
        return glyph.Direction == other.Direction
            && Math.Abs(glyph.FontSize - other.FontSize) < 0.2 * glyph.FontSize
            && Math.Abs(glyph.X - other.X) <= offset
            && Math.Abs(glyph.Y - other.Y) <= offset;
    }

    // Buckets as wide as the greatest offset, so that a copy lies in the same bucket or next to it. The size is
    // rounded up to whole steps so that a copy of nearly the same size has buckets of the same width.
    private static (string Text, int Column, int Row) Bucket(in Glyph glyph, int column, int row)
    {
        var width = MaxOffset * Math.Max(1, Math.Ceiling(glyph.FontSize / 4) * 4);
        return (glyph.Text, (int)Math.Floor(glyph.X / width) + column, (int)Math.Floor(glyph.Y / width) + row);
    }
}
