using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

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
        var places = new Dictionary<ulong, int>(glyphs.Count);
        var kept = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (!string.IsNullOrWhiteSpace(glyph.Text))
            {
                if (HasCopy(glyph, kept, places))
                    continue;
                places[Bucket(glyph, 0, 0)] = kept.Count;
            }

            kept.Add(glyph);
        }

        return kept;
    }

    private static bool HasCopy(Glyph glyph, List<Glyph> kept, Dictionary<ulong, int> places)
    {
        var width = BucketWidth(glyph);
        var across = NearerSide(glyph.X / width);
        var down = NearerSide(glyph.Y / width);
        return IsCopyAt(0, 0) || IsCopyAt(across, 0) || IsCopyAt(0, down) || IsCopyAt(across, down);

        bool IsCopyAt(int column, int row) => places.TryGetValue(Bucket(glyph, column, row), out var index) && IsCopy(glyph, kept[index]);
    }

    private static int NearerSide(double place) => place - Math.Floor(place) < 0.5 ? -1 : 1;

    private static bool IsCopy(in Glyph glyph, in Glyph other)
    {
        // Half the advance: narrow letters that stand side by side, as in "ill", are no copies of each other, nor are those
        // of a font without widths, which all stand in one place.
        var advance = Math.Abs(glyph.EndX - glyph.X) + Math.Abs(glyph.EndY - glyph.Y);
        var offset = Math.Min(MaxOffset * glyph.FontSize, advance / 2);
        return advance > 0
            && glyph.Direction == other.Direction
            && Math.Abs(glyph.FontSize - other.FontSize) < 0.2 * glyph.FontSize
            && Math.Abs(glyph.X - other.X) <= offset
            && Math.Abs(glyph.Y - other.Y) <= offset
            && glyph.Text == other.Text;
    }

    private static ulong Bucket(in Glyph glyph, int column, int row)
    {
        const ulong Mask = 0xFFFFFF;
        var width = BucketWidth(glyph);
        var x = (ulong)((long)Math.Floor(glyph.X / width) + column) & Mask;
        var y = (ulong)((long)Math.Floor(glyph.Y / width) + row) & Mask;
        return ((ulong)glyph.Text[0] << 48) | (x << 24) | y;
    }

    // Twice the greatest offset or more, so that a copy lies in the same bucket or in one on the nearer side. The size
    // goes by steps of 4 points, between the sizes in use (10.7, 14.7, ...), so that copies have the same buckets.
    private static double BucketWidth(in Glyph glyph) => 2 * MaxOffset * Math.Max(1, Math.Ceiling((glyph.FontSize + 1.3) / 4) * 4);
}
