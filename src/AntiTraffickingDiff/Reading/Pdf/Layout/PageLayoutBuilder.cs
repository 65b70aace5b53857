using AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;
using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;
using AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>Makes the layout of a page of its blocks: numbers the lines and puts boxes into page space.</summary>
internal static class PageLayoutBuilder
{
    /// <summary>The layout of one page.</summary>
    /// <param name="pageNumber">The page's number, from 1.</param>
    /// <param name="blocks">The blocks in reading order.</param>
    /// <param name="continuation">How the first table goes on from the page before, or null.</param>
    /// <param name="continued">The paragraphs that go on the body block before them.</param>
    public static PageLayout Build(
        int pageNumber, IReadOnlyList<BlockDraft> blocks, TableContinuation? continuation, IReadOnlySet<BlockDraft> continued)
    {
        var numberer = new LineNumberer();
        return new PageLayout(pageNumber, [.. blocks.Select<BlockDraft, LayoutBlock>(block => block.Table is null
            ? Paragraph(block, continued.Contains(block), numberer)
            : Table(block, block.Table, continuation, numberer))]);
    }

    private static LayoutParagraph Paragraph(BlockDraft block, bool isContinuation, LineNumberer numberer)
    {
        var box = block.Frame.ToPage(block.Box);
        return new LayoutParagraph(block.Role, numberer.Number(block.Lines), box.Left, box.Top, box.Right, box.Bottom)
        {
            ContinuesPrevious = isContinuation,
        };
    }

    private static LayoutTable Table(BlockDraft block, TableDraft table, TableContinuation? continuation, LineNumberer numberer)
    {
        var box = block.Frame.ToPage(block.Box);
        var isContinuation = ReferenceEquals(block, continuation?.Table);
        var rows = Rows(table, isContinuation ? continuation!.SplitRow : -1, numberer);
        return new LayoutTable(block.Role, rows, isContinuation, box.Left, box.Top, box.Right, box.Bottom);
    }

    private static List<LayoutRow> Rows(TableDraft table, int splitRow, LineNumberer numberer) =>
        [.. table.Rows.Select((cells, row) => new LayoutRow([.. cells.Select(cell => Cell(cell, numberer))], row == splitRow))];

    private static LayoutCell Cell(CellDraft cell, LineNumberer numberer) =>
        new(cell.Place.Column, cell.Place.ColumnSpan, cell.Place.RowSpan, numberer.Number(cell.Lines));
}
