using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Makes a table of a grid and the glyphs in it.</summary>
internal static class RuledTableBuilder
{
    /// <summary>The table, or null if the grid has a single cell or no text; and the glyphs that are not in it.</summary>
    public static (TableDraft? Table, PageGlyphs Outside) Build(TableGrid grid, PageGlyphs glyphs)
    {
        var places = GridCellFinder.Find(grid);
        if (places.Count < 2)
            return (null, glyphs);
        var sorter = new TableGlyphSorter(grid, places);
        var (upright, uprightOutside) = sorter.Sort(glyphs.Upright, glyph => glyph.Box);
        if (upright.Count == 0)
            return (null, glyphs);
        var (turned, turnedOutside) = sorter.Sort(glyphs.Turned, glyph => glyph.Box);
        var cells = places.Select(place => new CellDraft(
            place, CellBox(grid, place), Lines(upright[place], turned[place], glyphs.Frame)));
        return (Table(grid, cells), new PageGlyphs(glyphs.Frame, uprightOutside, turnedOutside));
    }

    private static TableDraft Table(TableGrid grid, IEnumerable<CellDraft> cells)
    {
        var rows = cells.ToLookup(cell => cell.Place.Row);
        return new TableDraft(
            new Box(grid.ColumnEdges[0], grid.RowEdges[0], grid.ColumnEdges[^1], grid.RowEdges[^1]),
            grid.ColumnEdges,
            [.. Enumerable.Range(0, grid.RowCount).Select(row => (IReadOnlyList<CellDraft>)[.. rows[row]])],
            IsRuled: true,
            HasTopBorder: grid.HorizontalBorders[0, 0]);
    }

    private static List<TextLine> Lines(IEnumerable<PlacedGlyph> upright, IEnumerable<TurnedGlyph> turned, ReadingFrame frame) =>
        [.. LineBuilder.Build(SegmentBuilder.Build(upright)), .. TurnedLineBuilder.Build(turned, frame)];

    private static Box CellBox(TableGrid grid, GridCell place) => new(
        grid.ColumnEdges[place.Column],
        grid.RowEdges[place.Row],
        grid.ColumnEdges[place.Column + place.ColumnSpan],
        grid.RowEdges[place.Row + place.RowSpan]);
}
