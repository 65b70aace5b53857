namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Finds the cells of a grid: slots without a rule between them are one cell.</summary>
internal static class GridCellFinder
{
    /// <summary>
    /// The cells row by row from left to right. Each grows to the right while no rule stops it, then downwards as a
    /// whole, so that cells are rectangles and cover the grid whatever is drawn.
    /// </summary>
    public static List<GridCell> Find(TableGrid grid)
    {
        var taken = new bool[grid.RowCount, grid.ColumnCount];
        var cells = new List<GridCell>();
        for (var row = 0; row < grid.RowCount; row++)
        {
            for (var column = 0; column < grid.ColumnCount; column++)
            {
                if (taken[row, column])
                    continue;
                cells.Add(Grow(grid, taken, row, column));
                Take(taken, cells[^1]);
            }
        }

        return cells;
    }

    private static GridCell Grow(TableGrid grid, bool[,] taken, int row, int column)
    {
        var columns = 1;
        while (column + columns < grid.ColumnCount && !taken[row, column + columns] && !grid.VerticalBorders[column + columns, row])
            columns++;
        var rows = 1;
        while (row + rows < grid.RowCount && IsOpen(grid, taken, row + rows, column, columns))
            rows++;
        return new GridCell(row, column, rows, columns);
    }

    private static bool IsOpen(TableGrid grid, bool[,] taken, int row, int column, int columns)
    {
        for (var i = column; i < column + columns; i++)
        {
            if (taken[row, i] || grid.HorizontalBorders[row, i] || (i > column && grid.VerticalBorders[i, row]))
                return false;
        }

        // A cell below that reaches further to either side is another cell.
        return (column == 0 || grid.VerticalBorders[column, row])
            && (column + columns == grid.ColumnCount || grid.VerticalBorders[column + columns, row]);
    }

    private static void Take(bool[,] taken, GridCell cell)
    {
        for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
        {
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                taken[row, column] = true;
        }
    }
}
