using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Tells a table without rules from columns of running text and from chance alignment.</summary>
internal static class AlignedBlockRule
{
    // Two rows align by chance; a list of names or a signature block has as many.
    private const int MinRows = 3;

    // A table without rules has few empty cells, or its columns could not be told.
    private const double MinFill = 0.75;

    // Cells hold words; the lines of a column of text hold sentences. Lines of the narrowest columns of gazettes are
    // ten characters long, and most are full; of wide columns a fifth being full is enough.
    private const double WideColumn = 16;
    private const double NarrowColumn = 8;

    // Lines of running text reach the right edge of their column.
    private const double FullShare = 0.92;

    /// <summary>Whether the block is a table.</summary>
    public static bool IsTable(AlignedBlock block) =>
        block.Rows.Count >= MinRows
        && block.Columns.Count >= 2
        && block.Rows.Sum(row => row.Count) >= MinFill * block.Rows.Count * block.Columns.Count
        && !block.Columns.Any(column => IsRunningText(block, column));

    private static bool IsRunningText(AlignedBlock block, AlignedColumn column)
    {
        var cells = block.Rows.SelectMany(row => row.Where(column.Overlaps)).ToList();
        var width = column.Right - column.Left;
        var em = cells.Max(cell => cell.Size);
        var full = (double)cells.Count(cell => cell.Box.Right >= column.Right - ((1 - FullShare) * width)) / cells.Count;
        return (width > WideColumn * em && full >= 0.2) || (width > NarrowColumn * em && full >= 0.6);
    }
}
