using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// Reads PDF documents. The blocks are paragraphs and table rows in reading order, page by page, with running headers,
/// footers, page numbers and watermarks set apart by role. Paragraphs and rows that a column or page break has cut are
/// one block, on the page where they start. <see cref="SourcePosition.Line"/> is the printed line on its page.
/// </summary>
internal sealed class PdfDocumentReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Pdf;

    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IPdfSource source = options.PdfWorker is { } worker ? PdfWorkers.Of(worker, options) : LocalPdfSource.Instance;
        return ScanRecognition.Read(source, file, options, cancellationToken);
    }
}

/// <summary>What came of reading a file.</summary>
/// <param name="Document">The document, or null if it cannot be used.</param>
/// <param name="Refusal">Why it cannot be used, or null.</param>
/// <param name="ImageOnly">The pages whose only body is an image.</param>
/// <param name="Scans">The pages that are covered by an image, whatever else they have.</param>
/// <param name="PageCount">How many pages it has; 0 if that is not known.</param>
internal sealed record PdfOutcome(
    Document? Document, Problem? Refusal, IReadOnlyList<int> ImageOnly, IReadOnlyList<int> Scans, int PageCount);

/// <summary>Reads PDF files: in this process, or in a worker.</summary>
internal interface IPdfSource
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="recognised">Pages whose text was recognised; they stand in for what the file says of them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UnusableInputException">It cannot be opened at all.</exception>
    PdfOutcome Read(SourceFile file, ReadingOptions options, IReadOnlyList<PageContent> recognised, CancellationToken cancellationToken);

    /// <summary>The images of pages that are scans; where one cannot be decoded, its page has none.</summary>
    IReadOnlyList<PageContent> Scans(SourceFile file, ReadingOptions options, IReadOnlyList<int> pages, CancellationToken cancellationToken);
}

/// <summary>Reads in this process, within the limits that are counted.</summary>
internal sealed class LocalPdfSource : IPdfSource
{
    public static LocalPdfSource Instance { get; } = new();

    public PdfOutcome Read(SourceFile file, ReadingOptions options, IReadOnlyList<PageContent> recognised, CancellationToken cancellationToken)
    {
        using var pdf = PdfFile.Open(file.Bytes, options, cancellationToken);
        var tally = new PageTally(options.Limits);
        var other = recognised.ToDictionary(page => page.Number);
        var pages = pdf.Pages().Select(page => other.TryGetValue(page.Number, out var text) ? text with { RuledLines = text.RuledLines.Count > 0 ? text.RuledLines : page.RuledLines } : page);
        var layouts = PageLayout.Of(tally.Count(pages), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var imageOnly = tally.ImageOnly(layouts);
        if (tally.ErrorOf(imageOnly, layouts) is { } found)
        {
            // Of a file that is cut off before its first text the cause is known.
            var error = found.Kind == PdfProblems.NoText && pdf.Warnings.Any(warning => warning.Kind == PdfWarningKind.CutOff)
                ? new Problem(PdfProblems.DamagedBeyondRepair, PdfProblems.EndMissing) : found;
            return new PdfOutcome(null, error, imageOnly, tally.Scans, pdf.PageCount);
        }

        var text = PdfText.Of(layouts);
        var document = new Document(
            file.Path, SourceFormat.Pdf, text.Text, text.Blocks, text.Positions,
            [.. PdfNotes.OfImages(imageOnly), .. PdfNotes.Of(pdf.Warnings, options)]) { WeakSpans = text.WeakSpans };
        return new PdfOutcome(document, null, imageOnly, tally.Scans, pdf.PageCount);
    }

    public IReadOnlyList<PageContent> Scans(SourceFile file, ReadingOptions options, IReadOnlyList<int> pages, CancellationToken cancellationToken)
    {
        using var pdf = PdfFile.Open(file.Bytes, options, cancellationToken);
        return [.. pdf.Scans(pages).Select(page => page with { Glyphs = [], RuledLines = [] })];
    }
}

/// <summary>Counts what pages paint while they are read, to tell documents whose text is not to be had without recognition.</summary>
internal sealed class PageTally(PlanLimits limits)
{
    // From this share of glyphs without text a document is not used: what is left are its digits and Latin letters, which
    // stand in other fonts. In five real plans 10 to 21 % of the characters are no ideographs.
    private const double MaxUnmappedShare = 0.75;

    private readonly HashSet<int> withImages = [];
    private long mapped, unmapped;

    /// <summary>The pages that an image covers.</summary>
    public List<int> Scans { get; } = [];

    /// <summary>Counts pages as they pass.</summary>
    /// <exception cref="UnusableInputException">There is too much text.</exception>
    public IEnumerable<PageContent> Count(IEnumerable<PageContent> pages)
    {
        foreach (var page in pages)
        {
            mapped += page.Glyphs.Count(glyph => !string.IsNullOrWhiteSpace(glyph.Text));
            unmapped += page.UnmappedGlyphCount;
            DocumentGuard.CheckCharacters(mapped, limits);
            if (page.ImageCount > 0 && page.UnmappedGlyphCount == 0)
                withImages.Add(page.Number);
            if (page.IsScan)
                Scans.Add(page.Number);
            yield return page;
        }
    }

    /// <summary>The pages whose only body is an image; page numbers and headers stamped on a scan are no body.</summary>
    public IReadOnlyList<int> ImageOnly(IEnumerable<PageLayout> layouts) =>
        [.. layouts.Where(page => withImages.Contains(page.PageNumber) && !HasBody(page)).Select(page => page.PageNumber)];

    /// <summary>The error that keeps a document from being used, or null.</summary>
    public Problem? ErrorOf(IReadOnlyList<int> imageOnly, IReadOnlyList<PageLayout> layouts)
    {
        if (unmapped > 0 && unmapped >= MaxUnmappedShare * (mapped + unmapped))
            return new Problem(PdfProblems.TextUnmapped, unmapped, mapped + unmapped);
        if (layouts.Any(HasBody))
            return null;
        return new Problem(imageOnly.Count > 0 ? PdfProblems.ImagesOnly : PdfProblems.NoText);
    }

    private static bool HasBody(PageLayout page) => page.Blocks.Any(block => block.Role == LayoutRole.Body);
}

/// <summary>What is said of a document that was read: one problem a kind and font, with all its pages.</summary>
internal static class PdfNotes
{
    // How many numbers and ranges of pages are written out.
    private const int MostRanges = 12;

    /// <summary>The warning that some pages are images; none if there are none.</summary>
    public static IEnumerable<Problem> OfImages(IReadOnlyList<int> pages) =>
        pages.Count == 0 ? [] : [new Problem(PdfProblems.PagesOfImages, PageList(pages)) { Page = pages[0] }];

    // Where a file is cut off, that is also why content of a page is not there.
    public static IEnumerable<Problem> Of(IReadOnlyCollection<PdfWarning> warnings, ReadingOptions options)
    {
        var isCutOff = warnings.Any(warning => warning.Kind == PdfWarningKind.CutOff);
        return warnings
            .GroupBy(warning => (Kind: isCutOff && IsOfCut(warning.Kind) ? PdfWarningKind.CutOff : warning.Kind, warning.Name))
            .OrderBy(group => group.Key.Kind == PdfWarningKind.CutOff ? 0 : group.Min(warning => warning.Page ?? 0))
            .Select(group => Of(group.Key.Kind, group.Key.Name, [.. group], options));
    }

    private static bool IsOfCut(PdfWarningKind kind) => kind is PdfWarningKind.ContentSkipped or PdfWarningKind.DamagedStreamKeptInPart;

    private static Problem Of(PdfWarningKind kind, string name, List<PdfWarning> warnings, ReadingOptions options)
    {
        var numbers = warnings.Select(warning => warning.Page).OfType<int>().ToList();
        var pages = PageList(numbers);
        var problem = kind switch
        {
            PdfWarningKind.CutOff => new Problem(PdfProblems.CutOff, PdfProblems.NotWhole(pages)),
            PdfWarningKind.CrossReferenceRebuilt => new Problem(PdfProblems.CrossReferenceRebuilt),
            PdfWarningKind.DamagedStreamKeptInPart => new Problem(PdfProblems.DamagedStream, pages),
            PdfWarningKind.UnsupportedFilter => new Problem(PdfProblems.UnsupportedFilter, name, pages),
            PdfWarningKind.UnmappedFont => new Problem(PdfProblems.UnmappedFont, name, warnings.Sum(warning => (long)warning.Count), pages),
            PdfWarningKind.InvisibleTextLayer => new Problem(PdfProblems.RecognisedText, pages),
            PdfWarningKind.LimitReached => OfLimit(LimitName.Of(LimitGroup.Pdf, name), pages, options),
            _ => new Problem(PdfProblems.ContentSkipped, pages),
        };
        // What is said of the whole file has no place in it.
        return problem with { Page = numbers.Count > 0 && kind != PdfWarningKind.CutOff ? numbers.Min() : null };
    }

    private static Problem OfLimit(string name, string pages, ReadingOptions options) =>
        new(PdfProblems.LimitReached, name, LimitTable.Find(name)?.Get(options) ?? 0, pages);

    /// <summary>Page numbers as a reader of a message wants them: 1–3, 7; an ellipsis after the first twelve.</summary>
    public static string PageList(IEnumerable<int> pages)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var page in pages.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == page - 1)
                ranges[^1] = (ranges[^1].First, page);
            else
                ranges.Add((page, page));
        }

        return string.Join(", ", ranges.Take(MostRanges).Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}"))) + (ranges.Count > MostRanges ? ", …" : "");
    }
}

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
        else if (Characters.IsSpaceBetween(last, next[0]))
            text.Append(' ');
    }

    /// <summary>
    /// A line without control characters and line breaks, and with U+FFFD for halves of surrogate pairs: fonts may map
    /// glyphs to any character, and these would break the document's text.
    /// </summary>
    private static string Clean(string line)
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
