using AntiTraffickingDiff.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Pdf.Layout.Tables;

/// <summary>Makes a table of a grid and the glyphs in it.</summary>
internal static class RuledTableBuilder
{
    /// <summary>The table, or null if the grid has a single cell or no text; and the glyphs that are not in it.</summary>
    public static (TableDraft? Table, List<PlacedGlyph> Outside) Build(TableGrid grid, List<PlacedGlyph> glyphs)
    {
        var cells = GridCellFinder.Find(grid);
        if (cells.Count < 2)
            return (null, glyphs);
        var (inside, rest) = TableGlyphSorter.Sort(grid, cells, glyphs);
        return inside.Count == 0 ? (null, glyphs) : (Table(grid, cells, inside), rest);
    }

    private static TableDraft Table(TableGrid grid, List<GridCell> cells, ILookup<GridCell, PlacedGlyph> glyphs)
    {
        var rows = cells.ToLookup(cell => cell.Row, cell => Cell(grid, cell, glyphs[cell]));
        var box = new Box(grid.ColumnEdges[0], grid.RowEdges[0], grid.ColumnEdges[^1], grid.RowEdges[^1]);
        return new TableDraft(
            box,
            grid.ColumnEdges,
            [.. Enumerable.Range(0, grid.RowCount).Select(row => (IReadOnlyList<CellDraft>)[.. rows[row]])],
            IsRuled: true,
            HasTopBorder: grid.HorizontalBorders[0, 0]);
    }

    private static CellDraft Cell(TableGrid grid, GridCell cell, IEnumerable<PlacedGlyph> glyphs)
    {
        var box = new Box(
            grid.ColumnEdges[cell.Column],
            grid.RowEdges[cell.Row],
            grid.ColumnEdges[cell.Column + cell.ColumnSpan],
            grid.RowEdges[cell.Row + cell.RowSpan]);
        return new CellDraft(cell, box, LineBuilder.Build(SegmentBuilder.Build(glyphs)));
    }
}
