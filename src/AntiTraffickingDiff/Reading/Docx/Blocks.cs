using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Writes stories into the text, blocks and positions of a document.</summary>
internal sealed class Blocks
{
    private const string PageNumberMarks = "第页共/|-—–·.（）() 0123456789";
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(int Start, int Line, int? Page)> _positions = [];
    private int _tables;

    /// <summary>The document of its stories: headers, the body, notes, footers.</summary>
    public static Document Write(string path, DocxStories stories, List<Problem> problems)
    {
        var blocks = new Blocks();
        // First page, even pages and each section often repeat the same header or footer.
        foreach (var header in stories.Headers.DistinctBy(TextOf))
            blocks.Write(header.Content, BlockRole.Header);
        blocks.Write(stories.Body.Content, BlockRole.Body);
        if (!blocks._blocks.Exists(block => block is { Role: BlockRole.Body, Span.Length: > 0 }))
            problems.Add(new Problem(DocxProblems.NoText));
        foreach (var note in stories.Notes)
            blocks.Write(note.Content, BlockRole.Note);
        foreach (var footer in stories.Footers.DistinctBy(TextOf))
            blocks.Write(footer.Content, BlockRole.Footer);
        return new Document(path, SourceFormat.Docx, blocks._text.ToString(), blocks._blocks, new PositionMap(blocks._positions), problems);
    }

    private static string TextOf(Story story) =>
        string.Join('\n', story.Content.Paragraphs().Select(paragraph => paragraph.Text.Trim()));

    // Of paragraphs without text only those of the body are written, as empty blocks.
    private void Write(StoryContainer container, BlockRole role)
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
        foreach (var piece in SoftBreaks.Split(paragraph.LabelledText))
        {
            if (piece.Text.Length == 0 && role != BlockRole.Body)
                continue;
            var start = Begin(paragraph.Number);
            _text.Append(piece.Text);
            // A header or footer with a page number field and nothing but numbers and what usually stands with them.
            var isPageNumber = role is BlockRole.Header or BlockRole.Footer && paragraph.HasPageField
                && piece.Text.All(c => PageNumberMarks.Contains(c, StringComparison.Ordinal));
            End(new Block(TextSpan.Between(start, _text.Length), isPageNumber ? BlockRole.PageNumber : role)
            {
                OutlineLevel = piece.Text.Length > 0 ? paragraph.OutlineLevel : null,
                Style = paragraph.StyleName,
                IsWholeParagraph = piece.IsJoined,
            });
        }
    }

    // A table of one column is a frame around running text; its paragraphs are read as such.
    private void WriteTable(StoryTable table, BlockRole role)
    {
        var rows = table.Place();
        if (rows.All(row => row.Count <= 1))
        {
            foreach (var cell in rows.SelectMany(row => row))
                Write(cell.Cell.Content, role);
            return;
        }
        var number = ++_tables;
        for (var i = 0; i < rows.Count; i++)
        {
            var start = _text.Length;
            var cells = new List<BlockCell>(rows[i].Count);
            foreach (var placed in rows[i])
            {
                if (cells.Count > 0)
                    _text.Append('\t');
                var cellStart = _text.Length;
                WriteCell(placed.Cell.Content, cellStart);
                cells.Add(new BlockCell(TextSpan.Between(cellStart, _text.Length), placed.Column, placed.ColumnSpan, placed.RowSpan));
            }
            End(new Block(TextSpan.Between(start, _text.Length), role) { Cells = cells, Table = number, IsHeaderRow = table.Rows[i].IsHeader });
        }
    }

    // The cell's paragraphs, and those of tables in it, with a line feed between them.
    private void WriteCell(StoryContainer content, int cellStart)
    {
        foreach (var paragraph in content.Paragraphs())
            foreach (var piece in SoftBreaks.Split(paragraph.LabelledText))
            {
                var text = piece.Text.AsSpan().Trim();
                if (text.Length > 0 && _text.Length > cellStart)
                    _text.Append('\n');
                Begin(paragraph.Number);
                _text.Append(text).Replace('\t', ' ', _text.Length - text.Length, text.Length);
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
