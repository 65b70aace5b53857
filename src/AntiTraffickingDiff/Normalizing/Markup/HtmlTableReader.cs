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
        while (NextTag() is { } tag)
        {
            depth += tag.Name == "table" ? (tag.IsClosing ? -1 : 1) : 0;
            var isOutermost = tag.Name is "tr" or "td" or "th" && depth == 1 || tag.Name == "table" && depth == 0;
            if (!isOutermost)
                continue;
            AddCell(table, ref cell, tag.Start);
            cell = tag.Name is "td" or "th" && !tag.IsClosing ? tag : null;
            if (tag.Name is "tr" or "table")
                table.EndRow();
            if (depth == 0)
                return table.Rows;
        }
        AddCell(table, ref cell, _at);
        table.EndRow();
        return table.Rows;
    }

    private HtmlTag? NextTag()
    {
        while (text.Value.IndexOf('<', _at) is >= 0 and var start)
        {
            var tag = HtmlTag.Read(text.Value, start);
            _at = start + (tag?.Length ?? 1);
            if (tag is not null)
                return tag;
        }
        _at = text.Length;
        return null;
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
