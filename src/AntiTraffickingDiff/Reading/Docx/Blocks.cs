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

/// <summary>
/// Decides on soft line breaks inside a paragraph. Text pasted from web pages has one where a new paragraph was meant; text
/// from PDF files has one at the end of every printed line. A piece starts a block of its own if it begins like an
/// item (一、（二）3. 第四条 ① ——), if the piece before it ends a sentence, or if the piece before it is clearly
/// shorter than the longest one and so was not broken for want of room; otherwise the pieces are joined.
/// </summary>
internal static class SoftBreaks
{
    private const string SentenceEnds = "。！？；：.!?;:”";

    /// <summary>A line broken for want of room has at least this share of the longest line's characters.</summary>
    private const double FullLineShare = 0.7;

    /// <summary>The first code point of the CJK blocks; between two characters below it a joined line needs a space.</summary>
    private const char FirstCjk = '\u2E80';

    /// <summary>
    /// The pieces that are blocks of their own, at least one, without white space at their ends; a paragraph without soft
    /// breaks keeps its indentation. Says of each whether lines were joined in it.
    /// </summary>
    public static IReadOnlyList<(string Text, bool IsJoined)> Split(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return [(text.TrimEnd(), false)];
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0)
            return [(string.Empty, false)];
        var longest = lines.Max(line => line.Length);
        var pieces = new List<(string, bool)>();
        for (var i = 0; i < lines.Length;)
        {
            var piece = new StringBuilder(lines[i++]);
            var first = i;
            for (; i < lines.Length && !StartsBlock(lines[i - 1], piece.Length, lines[i], longest); i++)
            {
                if (piece[^1] < FirstCjk && lines[i][0] < FirstCjk)
                    piece.Append(' ');
                piece.Append(lines[i]);
            }
            pieces.Add((piece.ToString(), i > first));
        }
        return pieces;
    }

    private static bool StartsBlock(string before, int length, string line, int longest) =>
        IsItem(line) || SentenceEnds.Contains(before[^1], StringComparison.Ordinal) || length < longest * FullLineShare;

    // Numbers of at most five characters, so that a year at the start of a line is none.
    private static bool IsItem(string line)
    {
        const string Digits = "〇零一二三四五六七八九十百千";
        const string Marks = "—•●■◆▪○□①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩";
        const int MaxNumber = 5;
        if (line.Length < 2)
            return false;
        if (Marks.Contains(line[0], StringComparison.Ordinal))
            return true;
        var start = line[0] is '（' or '(' or '第' ? 1 : 0;
        var end = start;
        while (end < line.Length && end - start < MaxNumber
            && (char.IsAsciiDigit(line[end]) || line[end] is >= '０' and <= '９' || Digits.Contains(line[end], StringComparison.Ordinal)))
            end++;
        return end > start && end < line.Length && line[0] switch
        {
            '第' => "章节条编款项部".Contains(line[end], StringComparison.Ordinal),
            '（' or '(' => line[end] is '）' or ')',
            _ => "、.．)）".Contains(line[end], StringComparison.Ordinal),
        };
    }
}
