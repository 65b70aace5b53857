using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Writes items into the text, blocks and positions of a document.</summary>
internal sealed class PdfTextWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(int Start, int Line, int? Page)> _positions = [];
    private int _page = 1;

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Where the offsets of the text stand: a line on a page.</summary>
    public PositionMap Positions => new(_positions);

    /// <summary>Writes an item; a form feed stands before it for each page that begins.</summary>
    /// <param name="item">The item.</param>
    public void Write(PdfItem item)
    {
        StartPage(item.Page);
        if (item is PdfRow row)
            WriteRow(row);
        else if (item is PdfParagraph paragraph)
            WriteParagraph(paragraph);
    }

    /// <summary>Starts a page, so that the text has as many form feeds as there are page breaks.</summary>
    /// <param name="page">The page, from 1.</param>
    public void StartPage(int page)
    {
        for (; _page < page; _page++)
            _text.Append('\f');
    }

    private void WriteParagraph(PdfParagraph paragraph)
    {
        var start = _text.Length;
        WriteLines(paragraph.Lines);
        End(new Block(TextSpan.Between(start, _text.Length), paragraph.Role) { IsWholeParagraph = true });
    }

    private void WriteRow(PdfRow row)
    {
        var start = _text.Length;
        var cells = new List<BlockCell>(row.Cells.Count);
        foreach (var (column, cell) in row.Cells)
        {
            if (cells.Count > 0)
                _text.Append('\t');
            var cellStart = _text.Length;
            WriteLines(cell.Lines);
            cells.Add(new BlockCell(TextSpan.Between(cellStart, _text.Length), column, cell.ColumnSpan, cell.RowSpan));
        }

        End(new Block(TextSpan.Between(start, _text.Length), row.Role) { Cells = cells, Table = row.Table });
    }

    private void WriteLines(List<PdfLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                PdfLineJoint.Join(_text, lines[i].Text);
            _positions.Add((_text.Length, lines[i].Number, lines[i].Page));
            _text.Append(lines[i].Text);
        }
    }

    private void End(Block block)
    {
        _blocks.Add(block);
        _text.Append('\n');
    }
}
