using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Sorts glyphs into the cells of a grid by their middle.</summary>
internal sealed class TableGlyphSorter
{
    private readonly TableGrid grid;
    private readonly GridCell[,] slots;

    /// <summary>A sorter for the <paramref name="cells"/> of <paramref name="grid"/>, which cover it.</summary>
    public TableGlyphSorter(TableGrid grid, IEnumerable<GridCell> cells)
    {
        this.grid = grid;
        slots = new GridCell[grid.RowCount, grid.ColumnCount];
        foreach (var cell in cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                    slots[row, column] = cell;
            }
        }
    }

    /// <summary>The glyphs of each cell, and those outside the grid, both in the order given.</summary>
    /// <param name="glyphs">The glyphs.</param>
    /// <param name="box">Gives the box around a glyph in the grid's frame.</param>
    public (ILookup<GridCell, T> Cells, List<T> Outside) Sort<T>(IEnumerable<T> glyphs, Func<T, Box> box)
    {
        var inside = new List<(GridCell Cell, T Glyph)>();
        var outside = new List<T>();
        foreach (var glyph in glyphs)
        {
            if (Find(box(glyph)) is { } cell)
                inside.Add((cell, glyph));
            else
                outside.Add(glyph);
        }

        return (inside.ToLookup(pair => pair.Cell, pair => pair.Glyph), outside);
    }

    private GridCell? Find(Box box)
    {
        var column = SlotFinder.Find(grid.ColumnEdges, box.CentreX);
        var row = column < 0 ? -1 : SlotFinder.Find(grid.RowEdges, box.CentreY);
        return row < 0 ? null : slots[row, column];
    }
}
