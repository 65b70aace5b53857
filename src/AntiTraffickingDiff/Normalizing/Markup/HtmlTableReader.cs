using AntiTraffickingDiff.Normalizing.Drafts;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Normalizing.Markup;

/// <summary>Reads a text with HTML tables part by part: text outside a table, or a table's rows.</summary>
/// <param name="text">The text.</param>
internal sealed class HtmlTableReader(MappedText text)
{
    private int _at;

    /// <summary>Reads the next part.</summary>
    /// <param name="number">The number for a table.</param>
    /// <returns>The text up to the next table, or the rows of the table that starts here; null at the end.</returns>
    public (MappedText Text, IReadOnlyList<DraftBlock> Rows)? Next(int number)
    {
        if (_at >= text.Length)
            return null;
        var start = text.Value.IndexOf("<table", _at, StringComparison.OrdinalIgnoreCase);
        if (start == _at)
            return (MappedText.Empty, Table(new MarkupTable(number)));
        var end = start < 0 ? text.Length : start;
        var outside = text.Slice(TextSpan.Between(_at, end));
        _at = end;
        return (outside, []);
    }

    private IReadOnlyList<DraftBlock> Table(MarkupTable table)
    {
        HtmlTag? cell = null;
        var depth = 0;
        while (_at < text.Length)
        {
            var next = text.Value.IndexOf('<', _at);
            if (next < 0)
                break;
            _at = next + 1;
            if (HtmlTag.Read(text.Value, next) is not { } tag)
                continue;
            _at = next + tag.Length;
            depth += tag.Name == "table" ? (tag.IsClosing ? -1 : 1) : 0;
            var ends = tag.Name is "tr" or "td" or "th" || tag.Name == "table" && depth == 0;
            if (!ends || depth > 1)
                continue;
            AddCell(table, ref cell, next);
            cell = tag.Name is "td" or "th" && !tag.IsClosing ? tag : null;
            if (tag.Name is "tr" or "table")
                table.EndRow();
            if (depth == 0)
                return table.Rows;
        }
        _at = text.Length;
        AddCell(table, ref cell, _at);
        table.EndRow();
        return table.Rows;
    }

    private void AddCell(MarkupTable table, ref HtmlTag? cell, int end)
    {
        if (cell is not { } tag)
            return;
        var span = TextSpan.Between(tag.Start + tag.Length, end);
        table.AddCell(text.Slice(span), tag.Span("colspan"), tag.Span("rowspan"), text.OriginOf(span.Start));
        cell = null;
    }
}
