using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Txt;

/// <summary>Finds the lines of a text that are rows of a tab-separated table.</summary>
internal static class TableLineFinder
{
    /// <summary>Numbers the tables.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="lines">Its lines without the blank ones.</param>
    /// <returns>
    /// For each line the number, from 1, of the table it is a row of, or 0. Lines that follow each other, blank lines and
    /// page breaks aside, are one table.
    /// </returns>
    public static int[] Find(string text, IReadOnlyList<TextLine> lines)
    {
        var tables = new int[lines.Count];
        var count = 0;
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && (IsTabbed(lines[end].Span.In(text)) || end > i && IsLikeRowAbove(text, lines, end)))
                end++;
            if (IsTable(text, lines, i, end))
                Array.Fill(tables, ++count, i, end - i);
            i = Math.Max(end, i + 1);
        }
        return tables;
    }

    // Two lines with the same number of tabs, or one with two or more tabs beside another tabbed line.
    private static bool IsTable(string text, IReadOnlyList<TextLine> lines, int start, int end)
    {
        if (end - start < 2)
            return false;
        var previous = -1;
        for (var i = start; i < end; i++)
        {
            var tabs = lines[i].Span.In(text).Count('\t');
            if (tabs >= 2 || tabs == previous)
                return true;
            previous = tabs;
        }
        return false;
    }

    private static bool IsTabbed(ReadOnlySpan<char> line)
    {
        var content = line.Trim();
        var inner = content.Count('\t');
        if (inner == 0)
            return line.Count('\t') >= 3;
        return inner > 1 || !IsListItem(content);
    }

    // A row whose first cells are empty has leading tabs, as an indented paragraph has.
    private static bool IsLikeRowAbove(string text, IReadOnlyList<TextLine> lines, int index) =>
        lines[index].Span.In(text).Count('\t') is > 0 and var tabs && tabs == lines[index - 1].Span.In(text).Count('\t');

    // "1.<tab>text" is how word processors save numbered lists as text.
    private static bool IsListItem(ReadOnlySpan<char> content)
    {
        var tab = content.IndexOf('\t');
        var marker = ClauseNumbers.LengthAt(content, out _);
        return marker > 0 && content[..tab].TrimEnd().Length <= marker;
    }
}
