namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Drops glyphs painted twice at nearly the same place, which is how producers simulate bold and shadows.</summary>
internal static class DuplicateGlyphs
{
    /// <summary>How far apart duplicates lie at most, as a share of the font size; the narrowest letter is wider.</summary>
    private const double MaxDistance = 0.12;

    /// <summary>How much the sizes of duplicates differ at most, as a share.</summary>
    private const double MaxSizeDifference = 0.2;

    /// <summary>The size in points of the grid's cells, in which neighbours are looked for.</summary>
    private const double CellSize = 2;

    /// <summary>Gives the glyphs without duplicates, numbered anew.</summary>
    public static IReadOnlyList<Glyph> Remove(List<Glyph> glyphs)
    {
        var kept = new List<Glyph>(glyphs.Count);
        var grid = new Dictionary<(string Text, int X, int Y), int>(glyphs.Count);
        foreach (var glyph in glyphs)
        {
            if (HasDuplicate(glyph, kept, grid))
                continue;
            grid[(glyph.Text, Cell(glyph.X), Cell(glyph.Y))] = kept.Count;
            kept.Add(glyph with { Order = kept.Count });
        }

        return kept;
    }

    private static bool HasDuplicate(Glyph glyph, List<Glyph> kept, Dictionary<(string Text, int X, int Y), int> grid)
    {
        double reach = MaxDistance * glyph.FontSize;
        for (int x = Cell(glyph.X - reach); x <= Math.Min(Cell(glyph.X + reach), Cell(glyph.X - reach) + 8); x++)
        {
            for (int y = Cell(glyph.Y - reach); y <= Math.Min(Cell(glyph.Y + reach), Cell(glyph.Y - reach) + 8); y++)
            {
                if (grid.TryGetValue((glyph.Text, x, y), out int index) && IsDuplicate(glyph, kept[index]))
                    return true;
            }
        }

        return false;
    }

    private static int Cell(double coordinate) => (int)Math.Floor(coordinate / CellSize);

    private static bool IsDuplicate(Glyph glyph, Glyph other) =>
        Math.Abs(glyph.X - other.X) < MaxDistance * glyph.FontSize &&
        Math.Abs(glyph.Y - other.Y) < MaxDistance * glyph.FontSize &&
        Math.Abs(glyph.FontSize - other.FontSize) < MaxSizeDifference * glyph.FontSize &&
        glyph.Direction == other.Direction;
}
