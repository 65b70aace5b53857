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
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
            if (i == line.End || text[i] == '\t')
            {
                cells.Add(new BlockCell(TextSpan.Between(start, i), cells.Count));
                start = i + 1;
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
            while (end < lines.Count && (IsTabbed(lines[end].Span.In(text)) || end > i && (IsLikeRowAbove(text, lines, end) || IsRestOfCell(text, lines, end))))
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

    // 县妇联、 at a row's end, and below it 县残联: the rest of its last cell.
    private static bool IsRestOfCell(string text, IReadOnlyList<FileLine> lines, int index) =>
        lines[index].Span.Length <= LongestRest && !lines[index].Span.In(text).Contains('\t')
        && lines[index - 1].Span.In(text).TrimEnd() is [.., '、'] && lines[index - 1].Span.In(text).Contains('\t');

    // "1.<tab>text" is how word processors save numbered lists as text.
    private static bool IsListItem(ReadOnlySpan<char> content)
    {
        var tab = content.IndexOf('\t');
        var marker = ClauseNumbers.LengthAt(content, out _);
        return marker > 0 && content[..tab].TrimEnd().Length <= marker;
    }
}
