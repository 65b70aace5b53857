namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>The grid of a table: edges in points, and which stretches of them are ruled.</summary>
/// <param name="ColumnEdges">The x of the columns' edges from left to right: one more than there are columns.</param>
/// <param name="RowEdges">The y of the rows' edges from top to bottom: one more than there are rows.</param>
/// <param name="VerticalBorders">Whether column edge [i] is ruled beside row [j].</param>
/// <param name="HorizontalBorders">Whether row edge [i] is ruled along column [j].</param>
internal sealed record TableGrid(
    IReadOnlyList<double> ColumnEdges, IReadOnlyList<double> RowEdges, bool[,] VerticalBorders, bool[,] HorizontalBorders)
{
    public int ColumnCount => ColumnEdges.Count - 1;

    public int RowCount => RowEdges.Count - 1;
}
