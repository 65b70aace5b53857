using AntiTraffickingDiff.Pdf.Layout;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Makes the items of a document of its pages; what column and page breaks have cut becomes one again.</summary>
internal sealed class PdfItemCollector
{
    private readonly List<PdfItem> _items = [];
    private PdfParagraph? _paragraph;
    private PdfRow? _row;
    private int _tables;

    /// <summary>The items of all pages in reading order, page furniture included.</summary>
    /// <param name="pages">The pages in order.</param>
    public static IReadOnlyList<PdfItem> Collect(IEnumerable<PageLayout> pages)
    {
        var collector = new PdfItemCollector();
        foreach (var page in pages)
            foreach (var block in page.Blocks)
                collector.Add(page.PageNumber, block);
        return collector._items;
    }

    private void Add(int page, LayoutBlock block)
    {
        if (block is LayoutParagraph paragraph)
            AddParagraph(page, paragraph);
        else if (block is LayoutTable table)
            AddTable(page, table);
    }

    private void AddParagraph(int page, LayoutParagraph block)
    {
        var role = PdfRoles.Of(block.Role);
        var isContinuation = block.ContinuesPrevious && _paragraph is not null;
        var paragraph = isContinuation ? _paragraph! : new PdfParagraph(page, role);
        paragraph.Lines.AddRange(Lines(page, block.Lines));
        if (isContinuation)
            return;
        _items.Add(paragraph);
        if (role == BlockRole.Body)
            (_paragraph, _row) = (paragraph, null);
    }

    private void AddTable(int page, LayoutTable table)
    {
        if (!table.ContinuesPreviousPage || _row is null)
            _tables++;
        foreach (var row in table.Rows)
            AddRow(page, row, PdfRoles.Of(table.Role));
        _paragraph = null;
    }

    private void AddRow(int page, LayoutRow row, BlockRole role)
    {
        if (!row.ContinuesPreviousRow || _row is null)
            _items.Add(_row = new PdfRow(page, role, _tables));
        foreach (var cell in row.Cells)
        {
            if (_row.Cells.TryGetValue(cell.Column, out var before))
                before.Lines.AddRange(Lines(page, cell.Lines));
            else
                _row.Cells.Add(cell.Column, new PdfCell(cell.ColumnSpan, cell.RowSpan, [.. Lines(page, cell.Lines)]));
        }
    }

    private static IEnumerable<PdfLine> Lines(int page, IEnumerable<LayoutLine> lines) => lines
        .Select(line => new PdfLine(page, line.Number, PdfLineText.Clean(line.Text)))
        .Where(line => line.Text.Length > 0);
}
