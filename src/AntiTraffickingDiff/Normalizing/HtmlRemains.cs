using System.Buffers;
using System.Globalization;
using System.Net;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing;

/// <summary>HTML that OCR engines and copied web pages leave in a text: tables become rows, tags and entities go.</summary>
internal static class HtmlRemains
{
    private const int LongestEntity = 12;

    /// <summary>Makes table rows of tables, on one line or over many.</summary>
    public static NormalizingPass Tables { get; } = new(RepairKind.Markup, (blocks, log) =>
    {
        if (!blocks.Any(block => Contains(block, "<table")))
            return blocks;
        var result = new List<DraftBlock>(blocks.Count);
        var number = MarkupTable.NextNumber(blocks);
        // Where the closing tag is missing, no table that starts before the place looked up to has one.
        var unclosed = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = -1;
            if (i >= unclosed && Contains(blocks[i], "<table"))
                for (unclosed = i; end < 0 && unclosed < blocks.Count && !blocks[unclosed].IsRow; unclosed++)
                    if (Contains(blocks[unclosed], "</table"))
                        end = unclosed;
            if (end < 0)
            {
                result.Add(blocks[i]);
                continue;
            }
            var gathered = new MappedTextBuilder();
            for (var k = i; k <= end; k++)
                gathered.Append(blocks[k].Text).Append(' ', blocks[k].Text.OriginOf(blocks[k].Text.Length));
            var text = gathered.Build();
            log.Add(RepairKind.Markup, text.OriginOf(0), text.Value, "");
            ReadTables(blocks[i], text, ref number, result);
            (i, unclosed) = (end, end);
        }
        return result;
    });

    /// <summary>Takes tags out; where one breaks the line, a paragraph is split, and a cell gets a line feed.</summary>
    public static NormalizingPass Tags { get; } = new(RepairKind.Markup, (blocks, log) =>
    {
        var result = new List<DraftBlock>(blocks.Count);
        foreach (var block in blocks)
            if (block.IsRow)
                result.Add(block.Cells.Any(cell => cell.Text.Value.Contains('<', StringComparison.Ordinal))
                    ? block with { Cells = [.. block.Cells.Select(cell => cell with { Text = WithoutTags(cell.Text, log) })] }
                    : block);
            else if (block.Text.Value.Contains('<', StringComparison.Ordinal))
                Split(block, result, log);
            else
                result.Add(block);
        return result;
    });

    /// <summary>Makes entities (&amp;nbsp; &amp;ldquo; &amp;#8212;) the characters they stand for.</summary>
    public static NormalizingPass Entities { get; } = NormalizingPass.OfTexts(RepairKind.Markup, SearchValues.Create("&"), (text, editor) =>
    {
        for (var i = text.Value.IndexOf('&', StringComparison.Ordinal); i >= 0;)
        {
            var end = text.Value.IndexOf(';', i, Math.Min(LongestEntity, text.Length - i));
            var decoded = end < 0 ? "" : WebUtility.HtmlDecode(text.Value[i..(end + 1)]);
            var isEntity = decoded.Length is 1 or 2 && decoded.Length < end + 1 - i;
            if (isEntity)
                editor.Replace(i, end + 1 - i, decoded is "\n" or "\r" or "\t" ? " " : decoded);
            i = text.Value.IndexOf('&', isEntity ? end + 1 : i + 1);
        }
    });

    private static bool Contains(DraftBlock block, string tag) => block.Text.Value.Contains(tag, StringComparison.OrdinalIgnoreCase);

    // Text outside the tables stays a paragraph; a table inside a cell becomes the cell's text.
    private static void ReadTables(DraftBlock first, MappedText text, ref int number, List<DraftBlock> result)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = text.Value.IndexOf("<table", at, StringComparison.OrdinalIgnoreCase);
            if (start == at)
            {
                var rows = ReadTable(text, new MarkupTable(number), ref at);
                number += rows.Count > 0 ? 1 : 0;
                result.AddRange(rows);
                continue;
            }
            var end = start < 0 ? text.Length : start;
            var outside = text.Slice(TextSpan.Between(at, end));
            if (!outside.Value.AsSpan().IsWhiteSpace())
                result.Add(first.With(outside));
            at = end;
        }
    }

    private static IReadOnlyList<DraftBlock> ReadTable(MappedText text, MarkupTable table, ref int at)
    {
        HtmlTag? cell = null;
        var depth = 0;
        while (HtmlTag.Next(text.Value, at) is { } tag)
        {
            at = tag.End;
            depth += tag.Name == "table" ? (tag.IsClosing ? -1 : 1) : 0;
            if (!(tag.Name is "tr" or "td" or "th" && depth == 1 || tag.Name == "table" && depth == 0))
                continue;
            AddCell(cell, tag.Start);
            cell = tag.Name is "td" or "th" && !tag.IsClosing ? tag : null;
            if (tag.Name is "tr" or "table")
                table.EndRow();
            if (depth == 0)
                return table.Rows;
        }
        at = text.Length;
        AddCell(cell, at);
        table.EndRow();
        return table.Rows;

        void AddCell(HtmlTag? start, int end)
        {
            if (start is { } tag)
                table.AddCell(text.Slice(TextSpan.Between(tag.End, end)), tag.Span("colspan"), tag.Span("rowspan"), text.OriginOf(tag.End));
        }
    }

    private static MappedText WithoutTags(MappedText text, RepairLog log)
    {
        var editor = new TextEditor(text, RepairKind.Markup, log);
        for (var tag = HtmlTag.Next(text.Value, 0); tag is { } found; tag = HtmlTag.Next(text.Value, found.End))
            editor.Replace(found.Start, found.Length, found.IsBreak ? "\n" : "");
        return editor.Finish();
    }

    private static void Split(DraftBlock block, List<DraftBlock> result, RepairLog log)
    {
        var current = new MappedTextBuilder();
        var done = 0;
        var level = block.OutlineLevel;
        for (var next = HtmlTag.Next(block.Text.Value, 0); next is { } tag; next = HtmlTag.Next(block.Text.Value, tag.End))
        {
            current.Append(block.Text, TextSpan.Between(done, tag.Start));
            done = tag.End;
            log.Add(RepairKind.Markup, block.Text.OriginOf(tag.Start), block.Text.Value.AsSpan(tag.Start, tag.Length), "");
            if (!tag.IsBreak)
                continue;
            Add(current.Build());
            current = new MappedTextBuilder();
            level = tag.IsClosing ? block.OutlineLevel : tag.HeadingLevel ?? level;
        }
        Add(current.Append(block.Text, TextSpan.Between(done, block.Text.Length)).Build());

        void Add(MappedText text)
        {
            if (text.Length == block.Text.Length)
                result.Add(block);
            else if (!text.Value.AsSpan().IsWhiteSpace())
                result.Add(block.With(text) with { OutlineLevel = level });
        }
    }
}

/// <summary>An HTML tag in a text.</summary>
internal readonly record struct HtmlTag(string Name, bool IsClosing, int Start, int Length, string Attributes)
{
    private const int Longest = 400;
    private const int MostSpan = 100;

    // What OCR engines and web pages leave over; other words in angle brackets are text.
    private static readonly HashSet<string> Names = new(
    [
        "p", "br", "b", "strong", "i", "em", "u", "s", "span", "div", "font", "sup", "sub", "a", "table", "tbody", "thead",
        "tfoot", "tr", "td", "th", "caption", "col", "colgroup", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
        "center", "img", "hr", "html", "body", "head", "title", "section", "article", "header", "footer", "blockquote",
        "pre", "code", "small", "big", "label", "figure", "figcaption", "o:p", "st1:chsdate", "nobr", "mark", "del", "ins",
    ], StringComparer.Ordinal);

    private static readonly HashSet<string> Breaking = new(
    [
        "p", "br", "div", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "center", "hr", "section",
        "article", "header", "footer", "blockquote", "pre", "caption", "title", "figure", "figcaption", "td", "th",
    ], StringComparer.Ordinal);

    public int End => Start + Length;

    /// <summary>Whether a line break belongs where the tag stands.</summary>
    public bool IsBreak => Breaking.Contains(Name);

    public int? HeadingLevel => Name.Length == 2 && Name[0] == 'h' && char.IsAsciiDigit(Name[1]) ? Name[1] - '0' : null;

    /// <summary>The first tag that starts at an offset or after it.</summary>
    public static HtmlTag? Next(string text, int from)
    {
        for (var start = from < text.Length ? text.IndexOf('<', from) : -1; start >= 0; start = start + 1 < text.Length ? text.IndexOf('<', start + 1) : -1)
            if (Read(text, start) is { } tag)
                return tag;
        return null;
    }

    /// <summary>The value of rowspan or colspan; 1 if there is none.</summary>
    public int Span(string attribute)
    {
        var at = Attributes.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return 1;
        var value = Attributes.AsSpan(at + attribute.Length).TrimStart(" =\"'");
        var digits = value.IndexOfAnyExceptInRange('0', '9');
        var number = digits < 0 ? value : value[..digits];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;
    }

    private static HtmlTag? Read(string text, int start)
    {
        var end = text.IndexOf('>', start, Math.Min(Longest, text.Length - start));
        if (end < 0)
            return null;
        var content = text.AsSpan(start + 1, end - start - 1).Trim();
        var isClosing = content.StartsWith("/");
        content = content.TrimStart('/').Trim();
        var length = content.IndexOfAny(' ', '/', '\t');
        var name = (length < 0 ? content : content[..length]).ToString().ToLowerInvariant();
        return Names.Contains(name)
            ? new HtmlTag(name, isClosing, start, end + 1 - start, length < 0 ? "" : content[length..].ToString())
            : null;
    }
}

/// <summary>Collects the rows of a table that is written in markup.</summary>
internal sealed class MarkupTable(int number)
{
    private readonly List<DraftBlock> _rows = [];
    private readonly List<DraftCell> _cells = [];
    private readonly List<int> _rowsLeft = [];
    private int _origin;

    public IReadOnlyList<DraftBlock> Rows => _rows;

    /// <summary>A number that no table of the document has.</summary>
    public static int NextNumber(IEnumerable<DraftBlock> blocks) => blocks.Max(block => block.Table ?? 0) + 1;

    /// <summary>Adds a cell to the current row, to the right of the others and beside cells that reach down from above.</summary>
    public void AddCell(MappedText text, int columnSpan, int rowSpan, int origin)
    {
        var column = _cells.Count == 0 ? 0 : _cells[^1].Column + _cells[^1].ColumnSpan;
        while (column < _rowsLeft.Count && _rowsLeft[column] > 0)
            column++;
        if (_cells.Count == 0)
            _origin = origin;
        _cells.Add(new DraftCell(text, column, columnSpan, rowSpan));
    }

    public void EndRow()
    {
        for (var i = 0; i < _rowsLeft.Count; i++)
            _rowsLeft[i] = Math.Max(0, _rowsLeft[i] - 1);
        foreach (var cell in _cells)
            for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
            {
                while (_rowsLeft.Count <= column)
                    _rowsLeft.Add(0);
                _rowsLeft[column] = cell.RowSpan - 1;
            }
        if (_cells.Count > 0)
            _rows.Add(new DraftBlock(MappedText.Empty) { Table = number, Cells = [.. _cells], Origin = _origin });
        _cells.Clear();
    }
}
