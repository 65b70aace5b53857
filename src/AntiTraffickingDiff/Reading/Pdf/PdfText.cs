using System.Text;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// The text, blocks and positions of a document, made of the layout of its pages: what column and page breaks have cut
/// becomes one again, on the page where it starts; a form feed stands for each page that begins.
/// </summary>
internal sealed class PdfText
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<(int Start, int Line, int? Page)> positions = [];
    private readonly List<TextSpan> weak = [];
    private int currentPage = 1;

    private readonly record struct Line(int Page, int Number, string Text, float Confidence);

    private sealed record Cell(int ColumnSpan, int RowSpan, List<Line> Lines);

    /// <summary>A paragraph (with lines) or a table row (with cells by their first column) while it is put together.</summary>
    private sealed record Item(int Page, BlockRole Role, List<Line> Lines, SortedList<int, Cell>? Cells, int Table);

    private PdfText()
    {
    }

    public string Text => text.ToString();

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>The lines that were recognised, but not surely.</summary>
    public IReadOnlyList<TextSpan> WeakSpans => weak;

    public PositionMap Positions => new(positions);

    public static PdfText Of(IReadOnlyList<PageLayout> pages)
    {
        var document = new PdfText();
        foreach (var item in Items(pages))
            document.Write(item);
        document.StartPage(pages.Count);
        return document;
    }

    private static List<Item> Items(IReadOnlyList<PageLayout> pages)
    {
        var items = new List<Item>();
        Item? paragraph = null, row = null;
        var tables = 0;
        foreach (var page in pages)
            foreach (var block in page.Blocks)
                if (block is LayoutTable table)
                {
                    if (!table.ContinuesPreviousPage || row is null)
                        tables++;
                    foreach (var part in table.Rows)
                        AddRow(page.PageNumber, part, RoleOf(table.Role));
                    paragraph = null;
                }
                else if (block is LayoutParagraph { ContinuesPrevious: true } rest && paragraph is not null)
                {
                    paragraph.Lines.AddRange(Lines(page.PageNumber, rest.Lines));
                }
                else if (block is LayoutParagraph whole)
                {
                    items.Add(new Item(page.PageNumber, RoleOf(whole.Role), [.. Lines(page.PageNumber, whole.Lines)], null, 0));
                    if (whole.Role == LayoutRole.Body)
                        (paragraph, row) = (items[^1], null);
                }

        return items;

        void AddRow(int page, LayoutRow part, BlockRole role)
        {
            if (!part.ContinuesPreviousRow || row is null)
                items.Add(row = new Item(page, role, [], [], tables));
            foreach (var cell in part.Cells)
            {
                if (row.Cells!.TryGetValue(cell.Column, out var before))
                    before.Lines.AddRange(Lines(page, cell.Lines));
                else
                    row.Cells.Add(cell.Column, new Cell(cell.ColumnSpan, cell.RowSpan, [.. Lines(page, cell.Lines)]));
            }
        }
    }

    // A watermark counts as a header, which repeats on all pages too.
    private static BlockRole RoleOf(LayoutRole role) => role switch
    {
        LayoutRole.Body => BlockRole.Body,
        LayoutRole.Footer => BlockRole.Footer,
        LayoutRole.PageNumber => BlockRole.PageNumber,
        _ => BlockRole.Header,
    };

    private static IEnumerable<Line> Lines(int page, IEnumerable<LayoutLine> lines) => lines
        .Select(line => new Line(page, line.Number, Clean(line.Text), line.Confidence))
        .Where(line => line.Text.Length > 0);

    private void Write(Item item)
    {
        StartPage(item.Page);
        var start = text.Length;
        if (item.Cells is null)
        {
            Write(item.Lines);
            End(new Block(TextSpan.Between(start, text.Length), item.Role) { IsWholeParagraph = true });
            return;
        }

        var cells = new List<BlockCell>(item.Cells.Count);
        foreach (var (column, cell) in item.Cells)
        {
            if (cells.Count > 0)
                text.Append('\t');
            var cellStart = text.Length;
            Write(cell.Lines);
            cells.Add(new BlockCell(TextSpan.Between(cellStart, text.Length), column, cell.ColumnSpan, cell.RowSpan));
        }

        End(new Block(TextSpan.Between(start, text.Length), item.Role) { Cells = cells, Table = item.Table });
    }

    private void StartPage(int page)
    {
        for (; currentPage < page; currentPage++)
            text.Append('\f');
    }

    private void Write(List<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                Join(text, lines[i].Text);
            positions.Add((text.Length, lines[i].Number, lines[i].Page));
            if (lines[i].Confidence < RecognisedPage.WeakConfidence)
                weak.Add(new TextSpan(text.Length, lines[i].Text.Length));
            text.Append(lines[i].Text);
        }
    }

    private void End(Block block)
    {
        blocks.Add(block);
        text.Append('\n');
    }

    /// <summary>
    /// Makes the end of a text ready for the next line of its paragraph: nothing between Chinese characters and inside
    /// numbers, one space between Latin words, none before a mark that closes; the hyphen of a word that the line break
    /// parts goes.
    /// </summary>
    internal static void Join(StringBuilder text, string next)
    {
        if (text.Length == 0)
            return;
        var last = text[^1];
        if (last == '\u00AD' || (last == '-' && text.Length > 1 && Characters.IsLatin(text[^2]) && char.IsAsciiLetterLower(next[0])))
            text.Length--;
        else if (IsWord(last) && IsWord(next[0]) && !IsTight(last, next[0]))
            text.Append(' ');

        static bool IsTight(char last, char next) =>
            (char.IsAsciiDigit(last) && char.IsAsciiDigit(next)) || "([{".Contains(last, StringComparison.Ordinal) || ",.;:!?)]}%".Contains(next, StringComparison.Ordinal);

        // All of Latin, Greek and Cyrillic script lies below U+0530, and so do their punctuation marks and digits.
        static bool IsWord(char c) => c is > ' ' and < '\u0530' and not ('/' or '-');
    }

    /// <summary>
    /// A line without control characters and line breaks, and with U+FFFD for halves of surrogate pairs: fonts may map
    /// glyphs to any character, and these would break the document's text.
    /// </summary>
    internal static string Clean(string line)
    {
        if (!line.Any(c => IsBreaking(c) || char.IsSurrogate(c)))
            return line;
        var clean = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsSurrogatePair(line, i))
                clean.Append(line[i]).Append(line[++i]);
            else if (line[i] == '\t')
                clean.Append(' ');
            else if (!IsBreaking(line[i]))
                clean.Append(char.IsSurrogate(line[i]) ? '\uFFFD' : line[i]);
        }

        return clean.ToString().Trim();

        static bool IsBreaking(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
    }
}
