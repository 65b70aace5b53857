using System.Buffers;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// Reads plain text in any encoding. Each line that is not blank is a block; lines that are rows of a tab-separated table
/// have cells.
/// </summary>
internal sealed class TextDocumentReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Text;

    /// <inheritdoc/>
    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        var decoded = TextDecoding.Decode(file.Bytes, options.Encoding, problems) ?? throw FileFormat.Binary();
        cancellationToken.ThrowIfCancellationRequested();
        DocumentGuard.CheckCharacters(decoded.Length, options.Limits);
        if (string.IsNullOrWhiteSpace(decoded.Replace('\0', ' ')))
            throw new UnusableInputException(new Problem(ReadingProblems.EmptyFile));
        var (text, lines) = PlainTextLines.Split(decoded);
        DocumentGuard.CheckLines(lines.Count, options.Limits);
        lines = QuotedCells.Joined(text, lines);
        cancellationToken.ThrowIfCancellationRequested();
        var positions = new PositionMap([.. lines.Select(line => (line.Span.Start, line.Number, line.Page))]);
        return new Document(file.Path, SourceFormat.Text, text, Blocks(text, lines), positions, problems);
    }

    private static Block[] Blocks(string text, List<FileLine> lines)
    {
        var filled = lines.FindAll(line => !line.Span.In(text).IsWhiteSpace());
        var tables = TabbedTables.Find(text, filled);
        var blocks = new Block[filled.Count];
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = tables[i] == 0
                ? new Block(filled[i].Span)
                : new Block(filled[i].Span) { Table = tables[i], Cells = Cells(text, filled[i].Span) };
        return blocks;
    }

    private static List<BlockCell> Cells(string text, TextSpan line)
    {
        var cells = new List<BlockCell>();
        for (var start = line.Start; start <= line.End;)
        {
            var end = QuotedCells.EndOf(text, start, line.End);
            var isQuoted = end > 0;
            if (!isQuoted)
                end = text.IndexOf('\t', start, line.End - start) is >= 0 and var tab ? tab : line.End;
            cells.Add(new BlockCell(isQuoted ? TextSpan.Between(start + 1, end - 1) : TextSpan.Between(start, end), cells.Count));
            start = end + 1;
        }
        return cells;
    }
}

/// <summary>A line of a text file: its place in the document's text without the line end, its number and page from 1.</summary>
internal readonly record struct FileLine(TextSpan Span, int Number, int? Page);

/// <summary>The lines of a text: CRLF, CR, LF, vertical tab, NEL, U+2028 and U+2029 end a line, a form feed a page.</summary>
internal static class PlainTextLines
{
    /// <summary>The text with every line end made a line feed (form feeds stay), and its lines, empty ones too.</summary>
    public static (string Text, List<FileLine> Lines) Split(string decoded)
    {
        var text = new StringBuilder(decoded.Length);
        var lines = new List<FileLine>();
        int? page = decoded.Contains('\f', StringComparison.Ordinal) ? 1 : null;
        int start = 0, number = 1, copied = 0;
        for (var i = 0; i < decoded.Length; i++)
        {
            var c = decoded[i];
            if (!IsBreak(c))
                continue;
            text.Append(decoded, copied, i - copied);
            lines.Add(new FileLine(TextSpan.Between(start, text.Length), number, page));
            text.Append(c == '\f' ? '\f' : '\n');
            if (c == '\r' && i + 1 < decoded.Length && decoded[i + 1] == '\n')
                i++;
            page = c == '\f' ? page + 1 : page;
            number += c == '\f' ? 0 : 1;
            (start, copied) = (text.Length, i + 1);
        }
        text.Append(decoded, copied, decoded.Length - copied);
        lines.Add(new FileLine(TextSpan.Between(start, text.Length), number, page));
        return (text.ToString(), lines);
    }

    public static bool IsBreak(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';
}

/// <summary>
/// Cells that a spreadsheet puts in quotation marks because they have line ends in them: 1, "县公安局 | 县民政局", 长期 between tabs.
/// </summary>
internal static class QuotedCells
{
    private const char Quote = '"';

    /// <summary>How many lines such a cell has at most.</summary>
    private const int MostLines = 20;

    /// <summary>Makes one line of those that a quoted cell parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <returns>The lines; the same list if there are no such cells.</returns>
    public static List<FileLine> Joined(string text, List<FileLine> lines)
    {
        if (!text.Contains("\t\"", StringComparison.Ordinal) && !text.Contains("\"\t", StringComparison.Ordinal))
            return lines;
        var joined = new List<FileLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var (first, last) = (i, i);
            while (last - first < MostLines && EndOfOpen(text, lines, first, last) is > 0 and var end && end > last)
                last = end;
            joined.Add(lines[first] with { Span = TextSpan.Between(lines[first].Span.Start, lines[last].Span.End) });
            i = last + 1;
        }
        return joined;
    }

    /// <summary>Where a quoted cell ends: behind a quotation mark with a tab or the line's end behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a cell starts.</param>
    /// <param name="lineEnd">Where the line ends.</param>
    /// <returns>The place behind the mark; 0 if the cell is not quoted.</returns>
    public static int EndOf(string text, int start, int lineEnd)
    {
        if (start >= lineEnd || text[start] != Quote)
            return 0;
        for (var at = start + 1; at < lineEnd; at++)
            if (text[at] == '\t')
                return 0;
            else if (text[at] == Quote && at + 1 < lineEnd && text[at + 1] == Quote)
                at++;
            else if (text[at] == Quote)
                return at + 1 == lineEnd || text[at + 1] == '\t' ? at + 1 : 0;
        return 0;
    }

    // The line in which the cell is closed that the last of some lines leaves open; 0 if none is.
    private static int EndOfOpen(string text, List<FileLine> lines, int first, int last)
    {
        var line = lines[last].Span;
        var open = line.In(text).LastIndexOf("\t\"") is >= 0 and var tab ? line.Start + tab + 1 : first == last && line.In(text).StartsWith("\"") ? line.Start : -1;
        if (open < 0 || line.In(text)[(open - line.Start + 1)..].Contains(Quote))
            return 0;
        for (var i = last + 1; i < lines.Count && i - last < MostLines; i++)
        {
            var next = lines[i].Span.In(text);
            if (next.IndexOf(Quote) is not (>= 0 and var close))
            {
                if (next.Contains('\t'))
                    return 0;
                continue;
            }
            // One behind another is a mark inside the cell.
            return !next[..close].Contains('\t') && (close + 1 == next.Length || next[close + 1] == '\t') && (open > line.Start || close + 1 < next.Length) ? i : 0;
        }
        return 0;
    }
}

/// <summary>Finds the lines of a text that are rows of a tab-separated table.</summary>
internal static class TabbedTables
{
    private const int LongestRest = 60;

    /// <summary>
    /// For each line the number, from 1, of the table it is a row of, or 0. Lines that follow each other, blank lines and page
    /// breaks aside, are one table.
    /// </summary>
    public static int[] Find(string text, IReadOnlyList<FileLine> lines)
    {
        var tables = new int[lines.Count];
        var count = 0;
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && (IsTabbed(lines[end].Span.In(text)) || end > i && (IsLikeRowAbove(text, lines, end) || IsRestOfCell(text, lines, end) || IsGroup(text, lines, end))))
                end++;
            if (IsTable(text, lines, i, end))
                Array.Fill(tables, ++count, i, end - i);
            i = Math.Max(end, i + 1);
        }
        return tables;
    }

    // Two lines with the same number of tabs, or one with two or more tabs beside another tabbed line.
    private static bool IsTable(string text, IReadOnlyList<FileLine> lines, int start, int end)
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
    private static bool IsLikeRowAbove(string text, IReadOnlyList<FileLine> lines, int index) =>
        lines[index].Span.In(text).Count('\t') is > 0 and var tabs && tabs == lines[index - 1].Span.In(text).Count('\t');

    // 一、预防犯罪 on a line of its own between two rows with the same cells, the lower one with a number.
    private static bool IsGroup(string text, IReadOnlyList<FileLine> lines, int index)
    {
        var label = lines[index].Span.In(text).Trim();
        if (label.Length is 0 or > LongestGroup || index + 1 == lines.Count || label.ContainsAny(InSentences) || label[0] == '附' || label[^1] == '表')
            return false;
        var above = lines[index - 1].Span.In(text);
        var below = lines[index + 1].Span.In(text);
        return above.Count('\t') is >= 2 and var tabs && tabs == below.Count('\t') && below[..below.IndexOf('\t')].Trim() is { IsEmpty: false } number && number.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private const int LongestGroup = 30;
    private static readonly SearchValues<char> InSentences = SearchValues.Create("。；，！？：\t");

    // 县妇联、 at a row's end, and below it 县残联: the rest of its last cell.
    private static bool IsRestOfCell(string text, IReadOnlyList<FileLine> lines, int index) =>
        lines[index].Span.Length <= LongestRest && !lines[index].Span.In(text).Contains('\t')
        && lines[index - 1].Span.In(text) is var above && above.Contains('\t')
        && (above.TrimEnd().EndsWith('、') || UnitEnds.IsRestOfName(above[(above.LastIndexOf('\t') + 1)..], lines[index].Span.In(text)));

    // "1.<tab>text" is how word processors save numbered lists as text.
    private static bool IsListItem(ReadOnlySpan<char> content)
    {
        var tab = content.IndexOf('\t');
        var marker = ClauseNumbers.LengthAt(content, out _);
        return marker > 0 && content[..tab].TrimEnd().Length <= marker;
    }
}
