using System.Text;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// Limits that hold for a file of any format. The longest of five real plans has 15,000 characters, 300 lines and 8
/// levels; the defaults leave room for books, but keep harmful files from using up memory or time.
/// </summary>
internal sealed record PlanLimits
{
    /// <summary>The limits when nothing is said.</summary>
    public static PlanLimits Default { get; } = new();

    /// <summary>The most UTF-16 units of text; default 1,500,000 (a million of nothing but names of units takes about 300 MiB until it is parsed).</summary>
    public int MaxCharacters { get; init; } = 1_500_000;

    /// <summary>The most lines, paragraphs and table rows; default 100,000 (2 KiB each until they are clauses).</summary>
    public int MaxLines { get; init; } = 100_000;

    /// <summary>The most table cells; default 200,000.</summary>
    public int MaxTableCells { get; init; } = 200_000;

    /// <summary>
    /// The most parts between commas that are compared with a baseline; default 120,000. Each is compared in about three
    /// windows; docs/limits.md has what that takes.
    /// </summary>
    public int MaxComparedParts { get; init; } = 120_000;

    /// <summary>The deepest nesting of clauses; default 64. Deeper ones are put beside each other, with a warning.</summary>
    public int MaxClauseDepth { get; init; } = 64;

    /// <summary>The most seconds that are spent on one file; default 60.</summary>
    public int MaxSecondsPerFile { get; init; } = 60;

    /// <summary>The most bytes of managed memory in use for one file; default 1 GiB.</summary>
    public long MaxMemoryPerFile { get; init; } = 1L << 30;
}

/// <summary>
/// Limits that keep a harmful or broken DOCX file from using up memory or time. A plan of 100 pages stays far below all of
/// them; the defaults leave room for a few thousand pages with pictures.
/// </summary>
internal sealed record DocxLimits
{
    /// <summary>The limits when nothing is said.</summary>
    public static DocxLimits Default { get; } = new();

    /// <summary>The most entries in the ZIP package; default 20,000.</summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>The most bytes that the parts with text unpack to together; default 256 MiB (pictures are not unpacked).</summary>
    public long MaxExpandedBytes { get; init; } = 256L << 20;

    /// <summary>
    /// The highest ratio of unpacked to packed bytes of an entry that unpacks to more than 16 MiB; default 400 (deflate can
    /// reach 1,032; WordprocessingML of real documents stays below 100).
    /// </summary>
    public int MaxRatio { get; init; } = 400;

    /// <summary>The most characters of XML in one part; default 64 Mi.</summary>
    public long MaxCharactersInPart { get; init; } = 64L << 20;

    /// <summary>The most paragraphs and table cells; default 1,000,000.</summary>
    public int MaxParagraphs { get; init; } = 1_000_000;

    /// <summary>The deepest nesting of XML elements; default 256 (a table level takes about 5).</summary>
    public int MaxXmlDepth { get; init; } = 256;

    /// <summary>The most pieces of content that are imported (altChunk) in all; default 100.</summary>
    public int MaxImports { get; init; } = 100;

    /// <summary>The deepest nesting of Word documents imported into each other (altChunk); default 3.</summary>
    public int MaxImportDepth { get; init; } = 3;

    internal static Problem Exceeded(string property, object value) =>
        new(DocxProblems.LimitExceeded, LimitName.Of(LimitGroup.Docx, property), value);
}

/// <summary>Limits that keep a harmful web page from using up memory or time.</summary>
internal sealed record HtmlLimits
{
    /// <summary>The limits when nothing is said.</summary>
    public static HtmlLimits Default { get; } = new();

    /// <summary>The most tags and pieces of text between them; default 500,000.</summary>
    public int MaxNodes { get; init; } = 500_000;
}

/// <summary>A limit that users can change, by the name they write.</summary>
internal sealed record Limit(string Name, long Largest, Func<ReadingOptions, long> Get, Func<ReadingOptions, long, ReadingOptions> Set)
{
    /// <summary>The value when nothing is said.</summary>
    public long Default => Get(ReadingOptions.Default);
}

/// <summary>Which files a limit holds for.</summary>
internal enum LimitGroup
{
    /// <summary>Files of any format.</summary>
    File,
    Html,
    Docx,
    Pdf,
}

/// <summary>The names of limits as users write them, made of the names of properties: MaxXmlDepth is docx-xml-depth.</summary>
internal static class LimitName
{
    private const string Prefix = "Max";

    public static string Of(LimitGroup group, string property)
    {
        var name = new StringBuilder(group == LimitGroup.File ? string.Empty : group.ToString().ToLowerInvariant());
        foreach (var letter in property.StartsWith(Prefix, StringComparison.Ordinal) ? property[Prefix.Length..] : property)
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0)
                name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}

/// <summary>All limits against harmful files. What each means and why: docs/limits.md, which a test holds to this table.</summary>
internal static class LimitTable
{
    // A timer and a cancellation token wait for at most 2³¹ milliseconds; a day is far below that.
    private const int MostSeconds = 86_400;

    // In the order of the documentation.
    public static IReadOnlyList<Limit> All { get; } =
    [
        new("file-size", long.MaxValue, options => options.MaxFileSize, (options, value) => options with { MaxFileSize = value }),
        File(nameof(PlanLimits.MaxCharacters), limits => limits.MaxCharacters, (limits, value) => limits with { MaxCharacters = (int)value }),
        File(nameof(PlanLimits.MaxLines), limits => limits.MaxLines, (limits, value) => limits with { MaxLines = (int)value }),
        File(nameof(PlanLimits.MaxTableCells), limits => limits.MaxTableCells, (limits, value) => limits with { MaxTableCells = (int)value }),
        File(nameof(PlanLimits.MaxComparedParts), limits => limits.MaxComparedParts, (limits, value) => limits with { MaxComparedParts = (int)value }),
        File(nameof(PlanLimits.MaxClauseDepth), limits => limits.MaxClauseDepth, (limits, value) => limits with { MaxClauseDepth = (int)value }) with { Largest = 512 },
        File(nameof(PlanLimits.MaxSecondsPerFile), limits => limits.MaxSecondsPerFile, (limits, value) => limits with { MaxSecondsPerFile = (int)value }) with { Largest = MostSeconds },
        File(nameof(PlanLimits.MaxMemoryPerFile), limits => limits.MaxMemoryPerFile, (limits, value) => limits with { MaxMemoryPerFile = value }) with { Largest = long.MaxValue },
        Html(nameof(HtmlLimits.MaxNodes), limits => limits.MaxNodes, (limits, value) => limits with { MaxNodes = (int)value }),
        Docx(nameof(DocxLimits.MaxEntries), limits => limits.MaxEntries, (limits, value) => limits with { MaxEntries = (int)value }),
        Docx(nameof(DocxLimits.MaxExpandedBytes), limits => limits.MaxExpandedBytes, (limits, value) => limits with { MaxExpandedBytes = value }),
        Docx(nameof(DocxLimits.MaxRatio), limits => limits.MaxRatio, (limits, value) => limits with { MaxRatio = (int)value }),
        Docx(nameof(DocxLimits.MaxCharactersInPart), limits => limits.MaxCharactersInPart, (limits, value) => limits with { MaxCharactersInPart = value }),
        Docx(nameof(DocxLimits.MaxParagraphs), limits => limits.MaxParagraphs, (limits, value) => limits with { MaxParagraphs = (int)value }),
        Docx(nameof(DocxLimits.MaxXmlDepth), limits => limits.MaxXmlDepth, (limits, value) => limits with { MaxXmlDepth = (int)value }) with { Largest = 2048 },
        Docx(nameof(DocxLimits.MaxImports), limits => limits.MaxImports, (limits, value) => limits with { MaxImports = (int)value }),
        Docx(nameof(DocxLimits.MaxImportDepth), limits => limits.MaxImportDepth, (limits, value) => limits with { MaxImportDepth = (int)value }) with { Largest = 16 },
        Pdf(nameof(PdfLimits.MaxMemory), limits => limits.MaxMemory, (limits, value) => limits with { MaxMemory = value }) with { Largest = long.MaxValue },
        Pdf(nameof(PdfLimits.MaxStreamBytes), limits => limits.MaxStreamBytes, (limits, value) => limits with { MaxStreamBytes = (int)value }),
        Pdf(nameof(PdfLimits.MaxPages), limits => limits.MaxPages, (limits, value) => limits with { MaxPages = (int)value }),
        Pdf(nameof(PdfLimits.MaxOperatorsPerPage), limits => limits.MaxOperatorsPerPage, (limits, value) => limits with { MaxOperatorsPerPage = (int)value }),
        Pdf(nameof(PdfLimits.MaxGlyphsPerPage), limits => limits.MaxGlyphsPerPage, (limits, value) => limits with { MaxGlyphsPerPage = (int)value }),
        Pdf(nameof(PdfLimits.MaxFormDepth), limits => limits.MaxFormDepth, (limits, value) => limits with { MaxFormDepth = (int)value }) with { Largest = 128 },
        Pdf(nameof(PdfLimits.MaxRuledLinesPerPage), limits => limits.MaxRuledLinesPerPage, (limits, value) => limits with { MaxRuledLinesPerPage = (int)value }),
    ];

    public static Limit? Find(string name) => All.FirstOrDefault(limit => limit.Name == name);

    private static Limit File(string property, Func<PlanLimits, long> get, Func<PlanLimits, long, PlanLimits> set) => new(
        LimitName.Of(LimitGroup.File, property), int.MaxValue,
        options => get(options.Limits), (options, value) => options with { Limits = set(options.Limits, value) });

    private static Limit Html(string property, Func<HtmlLimits, long> get, Func<HtmlLimits, long, HtmlLimits> set) => new(
        LimitName.Of(LimitGroup.Html, property), int.MaxValue,
        options => get(options.HtmlLimits), (options, value) => options with { HtmlLimits = set(options.HtmlLimits, value) });

    private static Limit Docx(string property, Func<DocxLimits, long> get, Func<DocxLimits, long, DocxLimits> set) => new(
        LimitName.Of(LimitGroup.Docx, property), int.MaxValue,
        options => get(options.DocxLimits), (options, value) => options with { DocxLimits = set(options.DocxLimits, value) });

    private static Limit Pdf(string property, Func<PdfLimits, long> get, Func<PdfLimits, long, PdfLimits> set) => new(
        LimitName.Of(LimitGroup.Pdf, property), int.MaxValue,
        options => get(options.PdfLimits), (options, value) => options with { PdfLimits = set(options.PdfLimits, value) });
}

/// <summary>Holds texts and documents against the limits for files of any format.</summary>
internal static class DocumentGuard
{
    /// <exception cref="UnusableInputException">A limit is passed.</exception>
    public static Document Check(Document document, PlanLimits limits)
    {
        CheckCharacters(document.Text.Length, limits);
        CheckLines(document.Blocks.Count, limits);
        if (document.Blocks.Sum(block => (long)block.Cells.Count) > limits.MaxTableCells)
            throw Exceeded(nameof(PlanLimits.MaxTableCells), limits.MaxTableCells);
        return document;
    }

    /// <exception cref="UnusableInputException">There are too many.</exception>
    public static void CheckCharacters(long count, PlanLimits limits)
    {
        if (count > limits.MaxCharacters)
            throw Exceeded(nameof(PlanLimits.MaxCharacters), limits.MaxCharacters);
    }

    /// <exception cref="UnusableInputException">There are too many.</exception>
    public static void CheckLines(long count, PlanLimits limits)
    {
        if (count > limits.MaxLines)
            throw Exceeded(nameof(PlanLimits.MaxLines), limits.MaxLines);
    }

    /// <exception cref="UnusableInputException">There are too many.</exception>
    public static void CheckComparedParts(long count, PlanLimits limits)
    {
        if (count > limits.MaxComparedParts)
            throw Exceeded(nameof(PlanLimits.MaxComparedParts), limits.MaxComparedParts);
    }

    private static UnusableInputException Exceeded(string property, long limit) =>
        new(new Problem(LimitProblems.LimitExceeded, LimitName.Of(LimitGroup.File, property), limit));
}

/// <summary>
/// How much a PDF file may ask for. The worker process bounds time and memory as a whole; these limits refuse a file
/// early and by name, and are all there is where the library reads without a worker.
/// </summary>
internal sealed record PdfLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>
    /// Bytes of managed memory of the process that reads PDF files; default 320 MiB. What it takes beside makes less than
    /// 512 MiB in all. The 62 files of our tests and a scan of 600 dpi stay below 200.
    /// </summary>
    public long MaxMemory { get; init; } = 320L << 20;

    /// <summary>Bytes of one compressed stream after its filter; default 64 MiB.</summary>
    public int MaxStreamBytes { get; init; } = 64 << 20;

    /// <summary>Pages; default 10,000.</summary>
    public int MaxPages { get; init; } = 10_000;

    /// <summary>Content stream operators of one page, forms included; default 5,000,000.</summary>
    public int MaxOperatorsPerPage { get; init; } = 5_000_000;

    /// <summary>Glyphs of one page, those without text included; default 500,000.</summary>
    public int MaxGlyphsPerPage { get; init; } = 500_000;

    /// <summary>Form XObjects inside one another; default 16. Deeper forms are skipped.</summary>
    public int MaxFormDepth { get; init; } = 16;

    /// <summary>Ruled lines kept of one page; default 20,000. Further lines are skipped.</summary>
    public int MaxRuledLinesPerPage { get; init; } = 20_000;
}
