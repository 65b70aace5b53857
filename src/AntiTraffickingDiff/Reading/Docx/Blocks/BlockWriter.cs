using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Writes stories into the text, blocks and positions of a document.</summary>
internal sealed class BlockWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(int Start, int Line, int? Page)> _positions = [];
    private int _tables;

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Where the offsets of the text stand: paragraph numbers, no pages.</summary>
    public PositionMap Positions => new(_positions);

    /// <summary>Writes everything in a container; of paragraphs without text only those of the body, as empty blocks.</summary>
    /// <param name="container">The container.</param>
    /// <param name="role">What its blocks are.</param>
    public void Write(StoryContainer container, BlockRole role)
    {
        foreach (var item in container.Items)
        {
            if (item is StoryTable table)
                WriteTable(table, role);
            else if (item is StoryParagraph { IsLeftOut: false } paragraph)
                WriteParagraph(paragraph, role);
        }
    }

    private void WriteParagraph(StoryParagraph paragraph, BlockRole role)
    {
        foreach (var piece in SoftBreakSplitter.Split(LabelledText.Of(paragraph)))
        {
            if (piece.Text.Length == 0 && role != BlockRole.Body)
                continue;
            var start = Begin(paragraph.Number);
            _text.Append(piece.Text);
            End(new Block(TextSpan.Between(start, _text.Length), PageNumberRole.Of(paragraph, piece.Text, role))
            {
                OutlineLevel = piece.Text.Length > 0 ? paragraph.OutlineLevel : null,
                Style = paragraph.StyleName,
                IsWholeParagraph = piece.IsJoined,
            });
        }
    }

    /// <summary>A table of one column is a frame around running text; its paragraphs are read as such.</summary>
    private void WriteTable(StoryTable table, BlockRole role)
    {
        var rows = TableGrid.Place(table);
        if (rows.All(row => row.Count <= 1))
        {
            foreach (var cell in rows.SelectMany(row => row))
                Write(cell.Cell.Content, role);
            return;
        }

        var number = ++_tables;
        for (var i = 0; i < rows.Count; i++)
            WriteRow(rows[i], table.Rows[i].IsHeader, number, role);
    }

    private void WriteRow(IReadOnlyList<PlacedCell> row, bool isHeader, int table, BlockRole role)
    {
        var start = _text.Length;
        var cells = new List<BlockCell>(row.Count);
        foreach (var placed in row)
        {
            if (cells.Count > 0)
                _text.Append('\t');
            var cellStart = _text.Length;
            WriteCell(placed.Cell.Content, cellStart);
            cells.Add(new BlockCell(TextSpan.Between(cellStart, _text.Length), placed.Column, placed.ColumnSpan, placed.RowSpan));
        }

        End(new Block(TextSpan.Between(start, _text.Length), role) { Cells = cells, Table = table, IsHeaderRow = isHeader });
    }

    /// <summary>Writes a cell's paragraphs, and those of tables in it, with a line feed between them.</summary>
    private void WriteCell(StoryContainer content, int cellStart)
    {
        foreach (var paragraph in StoryParagraphs.In(content))
        {
            foreach (var piece in SoftBreakSplitter.Split(LabelledText.Of(paragraph)))
            {
                var text = piece.Text.AsSpan().Trim();
                if (text.Length > 0 && _text.Length > cellStart)
                    _text.Append('\n');
                Begin(paragraph.Number);
                _text.Append(text).Replace('\t', ' ', _text.Length - text.Length, text.Length);
            }
        }
    }

    private int Begin(int paragraph)
    {
        if (_positions.Count > 0 && _positions[^1].Start == _text.Length)
            _positions.RemoveAt(_positions.Count - 1);
        _positions.Add((_text.Length, paragraph, null));
        return _text.Length;
    }

    private void End(Block block)
    {
        _blocks.Add(block);
        _text.Append('\n');
    }
}
