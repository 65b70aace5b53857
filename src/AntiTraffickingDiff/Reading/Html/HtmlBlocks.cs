using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Html;

/// <summary>Writes the main text of a page into the text, blocks and positions of a document.</summary>
/// <param name="leftOut">The elements that are not read.</param>
/// <param name="limits">The limits for files of any format.</param>
internal sealed class HtmlBlocks(HashSet<HtmlNode> leftOut, PlanLimits limits)
{
    private const int MostSpan = 100;
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<(int Start, int Line, int? Page)> _positions = [];

    // The line being written: its text so far, where it began, its level.
    private readonly StringBuilder _line = new();
    private int _lineNumber;
    private int? _level;
    private int _tables;

    public bool HasText => _blocks.Count > 0;

    public Document ToDocument(string path, List<Problem> problems) =>
        new(path, SourceFormat.Html, _text.ToString(), _blocks, new PositionMap(_positions), problems);

    public void AddLine(string text, int line, int? level, bool isJoined = false)
    {
        var start = Begin(line);
        _text.Append(text);
        End(new Block(TextSpan.Between(start, _text.Length)) { OutlineLevel = level, IsWholeParagraph = isJoined });
    }

    public void Write(HtmlNode main)
    {
        Content(main, isPreformatted: false);
        EndLine();
    }

    // Recursive; the tree's depth is bounded.
    private void Content(HtmlNode parent, bool isPreformatted)
    {
        var number = parent.Name == "ol" ? (int.TryParse(parent.Attribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var first) ? first : 1) : 0;
        foreach (var node in parent.Children)
        {
            if (node.IsText)
                Text(node, isPreformatted);
            else if (leftOut.Contains(node))
                continue;
            else if (node.Name == "br")
                _line.Append('\n');
            else if (node.Name == "table")
                Table(node);
            else if (HtmlMainText.IsInline(node))
                Content(node, isPreformatted);
            else
                Element(node, isPreformatted || node.Name == "pre", node.Name == "li" && number > 0 ? number++ : 0, parent.Attribute("type"));
        }
    }

    private void Element(HtmlNode node, bool isPreformatted, int number, string numberType)
    {
        EndLine();
        if (node.Name is ['h', >= '1' and <= '6'])
            _level = node.Name[1] - '0';
        if (number > 0)
            _line.Append(numberType is "" or "1" ? number.ToString(CultureInfo.InvariantCulture) + "." : string.Empty);
        Content(node, isPreformatted);
        EndLine();
    }

    private void Text(HtmlNode node, bool isPreformatted)
    {
        // A line feed of the source is white space; those of the line are its breaks.
        var text = isPreformatted ? node.Text : node.Text.ReplaceLineEndings(" ");
        if (isPreformatted && text.Contains('\n', StringComparison.Ordinal))
        {
            foreach (var line in text.Split('\n'))
            {
                Append(line, node.Line);
                EndLine();
            }
            return;
        }
        Append(text, node.Line);
    }

    private void Append(string text, int line)
    {
        if (_line.Length == 0)
            _lineNumber = line;
        _line.Append(text);
        DocumentGuard.CheckCharacters(_text.Length + (long)_line.Length, limits);
    }

    private void EndLine()
    {
        var text = string.Join('\n', _line.ToString().Split('\n').Select(HtmlText.Collapse));
        _line.Clear();
        foreach (var piece in SoftBreaks.Split(text))
            if (piece.Text.Length > 0)
                AddLine(piece.Text, _lineNumber, _level, piece.IsJoined);
        _level = null;
    }

    // A table of data becomes rows; any other is a frame around running text.
    private void Table(HtmlNode table)
    {
        EndLine();
        if (!HtmlMainText.IsDataTable(table))
        {
            Content(table, isPreformatted: false);
            EndLine();
            return;
        }
        var number = ++_tables;
        var below = new List<int>();
        foreach (var row in HtmlMainText.Rows(table))
        {
            if (leftOut.Contains(row))
                continue;
            var start = _text.Length;
            var cells = new List<BlockCell>();
            var column = 0;
            foreach (var cell in row.Children)
            {
                if (cell.Name is not ("td" or "th") || leftOut.Contains(cell))
                    continue;
                while (column < below.Count && below[column] > 0)
                    column++;
                if (cells.Count > 0)
                    _text.Append('\t');
                var cellStart = Begin(cell.Line);
                _text.Append(CellText(cell));
                var (columns, rows) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                cells.Add(new BlockCell(TextSpan.Between(cellStart, _text.Length), column, columns, rows));
                for (var i = column; i < column + columns; i++)
                {
                    while (below.Count <= i)
                        below.Add(0);
                    below[i] = rows;
                }
                column += columns;
            }
            for (var i = 0; i < below.Count; i++)
                below[i] = Math.Max(0, below[i] - 1);
            DocumentGuard.CheckCharacters(_text.Length, limits);
            if (cells.Count > 0)
                End(new Block(TextSpan.Between(start, _text.Length))
                {
                    Cells = cells,
                    Table = number,
                    IsHeaderRow = row.Children.Where(cell => !cell.IsText).All(cell => cell.Name == "th"),
                });
        }
    }

    // The lines of a cell, with a line feed between them.
    private string CellText(HtmlNode cell)
    {
        var text = new StringBuilder();
        Flat(cell, text);
        return string.Join('\n', text.ToString().Split('\n').Select(HtmlText.Collapse).Where(line => line.Length > 0));
    }

    // Recursive as Content; tables in a cell are its text.
    private void Flat(HtmlNode parent, StringBuilder text)
    {
        foreach (var node in parent.Children)
        {
            if (node.IsText)
                text.Append(node.Text.ReplaceLineEndings(" "));
            else if (leftOut.Contains(node))
                continue;
            else if (HtmlMainText.IsInline(node))
                Flat(node, text);
            else
            {
                text.Append('\n');
                Flat(node, text);
                text.Append('\n');
            }
        }
    }

    private static int Span(HtmlNode cell, string attribute) =>
        int.TryParse(cell.Attribute(attribute).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;

    private int Begin(int line)
    {
        if (_positions.Count > 0 && _positions[^1].Start == _text.Length)
            _positions.RemoveAt(_positions.Count - 1);
        _positions.Add((_text.Length, Math.Max(1, line), null));
        return _text.Length;
    }

    private void End(Block block)
    {
        _blocks.Add(block);
        _text.Append('\n');
        DocumentGuard.CheckLines(_blocks.Count, limits);
    }
}
