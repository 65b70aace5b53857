using AntiTraffickingDiff.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Pdf.Layout.Tables;

/// <summary>Sorts glyphs into the cells of a grid by their middle.</summary>
internal static class TableGlyphSorter
{
    /// <summary>The glyphs of each cell; those outside the grid are added to <c>Outside</c>.</summary>
    public static (ILookup<GridCell, PlacedGlyph> Cells, List<PlacedGlyph> Outside) Sort(
        TableGrid grid, IEnumerable<GridCell> cells, IEnumerable<PlacedGlyph> glyphs)
    {
        var slots = Slots(grid, cells);
        var inside = new List<(GridCell Cell, PlacedGlyph Glyph)>();
        var rest = new List<PlacedGlyph>();
        foreach (var glyph in glyphs)
        {
            var column = SlotFinder.Find(grid.ColumnEdges, glyph.CentreX);
            var row = column < 0 ? -1 : SlotFinder.Find(grid.RowEdges, glyph.CentreY);
            if (row < 0)
                rest.Add(glyph);
            else
                inside.Add((slots[row, column], glyph));
        }

        return (inside.ToLookup(pair => pair.Cell, pair => pair.Glyph), rest);
    }

    private static GridCell[,] Slots(TableGrid grid, IEnumerable<GridCell> cells)
    {
        var slots = new GridCell[grid.RowCount, grid.ColumnCount];
        foreach (var cell in cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    slots[row, column] = cell;
            }
        }

        return slots;
    }
}
