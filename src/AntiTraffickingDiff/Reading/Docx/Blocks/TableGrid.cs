namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Puts a table's cells into its grid: cells that go on from one above (vMerge) or before (hMerge) become part of it, as
/// Word shows them, and their own content, which is not shown, is left out.
/// </summary>
internal static class TableGrid
{
    /// <summary>Places the cells.</summary>
    /// <param name="table">The table.</param>
    /// <returns>For each row the cells that start in it.</returns>
    public static IReadOnlyList<IReadOnlyList<PlacedCell>> Place(StoryTable table)
    {
        var rows = new List<IReadOnlyList<PlacedCell>>(table.Rows.Count);
        var above = new Dictionary<int, PlacedCell>();
        foreach (var row in table.Rows)
            rows.Add(PlaceRow(row, ref above));
        return rows;
    }

    private static List<PlacedCell> PlaceRow(StoryRow row, ref Dictionary<int, PlacedCell> above)
    {
        var placed = new List<PlacedCell>(row.Cells.Count);
        var merges = new Dictionary<int, PlacedCell>();
        var column = row.GridBefore;
        PlacedCell? left = null;
        foreach (var cell in row.Cells)
        {
            if (cell.Horizontal == CellMerge.Continue && column > row.GridBefore)
                left?.ColumnSpan += cell.GridSpan;
            else
                left = PlaceCell(cell, column, above, merges, placed);
            column += cell.GridSpan;
        }

        above = merges;
        return placed;
    }

    private static PlacedCell? PlaceCell(
        StoryCell cell, int column, Dictionary<int, PlacedCell> above, Dictionary<int, PlacedCell> merges, List<PlacedCell> placed)
    {
        if (cell.Vertical == CellMerge.Continue && above.TryGetValue(column, out var upper))
        {
            upper.RowSpan++;
            merges[column] = upper;
            return null;
        }

        var own = new PlacedCell(cell, column);
        placed.Add(own);
        if (cell.Vertical != CellMerge.None)
            merges[column] = own;
        return own;
    }
}
