using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Tokens;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// A PDF file opened with PdfPig for what its pages paint. Damaged files are read as far as they go, and
/// <see cref="Warnings"/> says so. An instance is for one thread at a time.
/// </summary>
internal sealed partial class PdfFile : IDisposable
{
    private readonly PdfDocument document;
    private readonly PdfJournal journal;

    private PdfFile(PdfDocument document, PdfJournal journal)
    {
        (this.document, this.journal) = (document, journal);
        document.AddPageFactory<PageContent, PageContentFactory>();
        journal.Optional = Try(() => new OptionalContent(document)) ?? OptionalContent.None;
    }

    public int PageCount => document.NumberOfPages;

    /// <summary>What was found so far; reading pages may add to it.</summary>
    public IReadOnlyCollection<PdfWarning> Warnings => journal.Warnings;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UnusableInputException">It cannot be read.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> bytes, ReadingOptions options, CancellationToken cancellationToken)
    {
        var journal = new PdfJournal(options.PdfLimits, cancellationToken);
        var content = bytes.ToArray();
        if (IsCutOff(content))
            journal.Warn(PdfWarningKind.CutOff);
        else if (!HasCrossReferences(content))
            journal.Warn(PdfWarningKind.CrossReferenceRebuilt);
        try
        {
            return Open(content, options, journal);
        }
        catch (Exception reason) when (!PagePainter.IsFinal(reason))
        {
            if (reason is not PdfDocumentEncryptedException && WithTrailer(content) is { } repaired && Try(() => Open(repaired, options, journal)) is { } file)
                return file;
            throw new UnusableInputException(
                reason is PdfDocumentEncryptedException ? EncryptionProblem(content, options) : Refusal(reason), reason);
        }
    }

    /// <summary>Reads the pages one after another, each when it is asked for.</summary>
    public IEnumerable<PageContent> Pages()
    {
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            journal.Cancellation.ThrowIfCancellationRequested();
            journal.Page = number;
            yield return Page(number);
        }
    }

    /// <summary>The images of pages that are scans; pages whose image cannot be decoded are left out.</summary>
    public IEnumerable<PageContent> Scans(IEnumerable<int> pages)
    {
        journal.WantsScans = true;
        foreach (var number in pages.Where(number => number >= 1 && number <= document.NumberOfPages))
        {
            journal.Cancellation.ThrowIfCancellationRequested();
            yield return Page(number);
        }
    }

    public void Dispose() => document.Dispose();

    private static PdfFile Open(byte[] bytes, ReadingOptions options, PdfJournal journal)
    {
        var parsing = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            Logger = journal,
            FilterProvider = new StreamFilters(journal),
            Password = options.Password ?? "",
        };
        var document = PdfDocument.Open(bytes, parsing);
        if (document.NumberOfPages > journal.Limits.MaxPages)
            throw PdfJournal.Exceeded(nameof(PdfLimits.MaxPages), journal.Limits.MaxPages);
        if (document.NumberOfPages == 0)
            throw new UnusableInputException(new Problem(PdfProblems.DamagedBeyondRepair, "The document has no pages"));
        return new PdfFile(document, journal);
    }

    // A page that PdfPig cannot read is an empty one; the others are read.
    private PageContent Page(int number)
    {
        if (Try(() => document.GetPage<PageContent>(number)) is { } page)
            return page;
        journal.Warn(PdfWarningKind.ContentSkipped);
        // A4, in points.
        return new PageContent(number, 595, 842, [], [], 0, 0);
    }

    private static Problem Refusal(Exception reason) =>
        new(PdfProblems.DamagedBeyondRepair, Reason.Of(reason));

    // PdfPig has one exception for a password that is missing, wrong, or no use at all. The encryption dictionary is not
    // encrypted itself (7.6.1), so the name of the standard handler can be seen.
    private static Problem EncryptionProblem(ReadOnlySpan<byte> bytes, ReadingOptions options)
    {
        return new Problem(
            bytes.IndexOf("/Standard"u8) < 0 ? PdfProblems.UnsupportedEncryption
            : string.IsNullOrEmpty(options.Password) ? PdfProblems.PasswordRequired
            : PdfProblems.WrongPassword);
    }

    // Whether objects follow the last end of a file (7.5.5; an update adds one), and nothing that ends them: the rest was never
    // received. A file without a last line, but with what belongs before it, lacks nothing.
    private static bool IsCutOff(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[Math.Max(0, bytes.LastIndexOf("%%EOF"u8))..];
        return rest.LastIndexOf(" obj"u8) is >= 0 and var last && rest.LastIndexOf("startxref"u8) < last;
    }

    // Whether the place that startxref names (ISO 32000-1, 7.5.5) has a table or the object of a stream. PdfPig looks through
    // the whole file where it has not, and does not say so. Offsets count from the header, which need not start the file.
    private static bool HasCrossReferences(ReadOnlySpan<byte> bytes)
    {
        const int HeaderReach = 1024;
        var at = bytes.LastIndexOf("startxref"u8);
        if (at < 0 || !Utf8Parser.TryParse(bytes[(at + 9)..].TrimStart(" \t\r\n"u8), out int offset, out _))
            return false;
        var header = Math.Max(0, bytes[..Math.Min(bytes.Length, HeaderReach)].IndexOf("%PDF-"u8));
        return IsSection(bytes, offset) || IsSection(bytes, offset + header);

        static bool IsSection(ReadOnlySpan<byte> bytes, int offset)
        {
            if (offset <= 0 || offset >= bytes.Length)
                return false;
            var section = bytes[offset..].TrimStart(" \t\r\n"u8);
            return section.StartsWith("xref"u8) || (section.Length > 0 && section[0] is >= (byte)'0' and <= (byte)'9' && section[..Math.Min(section.Length, 32)].IndexOf("obj"u8) > 0);
        }
    }

    // PdfPig rebuilds a cross-reference table from the objects but does not do without a trailer. The catalog that stands
    // last is the newest one.
    private static byte[]? WithTrailer(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        if (CatalogNumber(text) is not { } catalog)
            return null;
        var encryption = Encryption().Match(text) is { Success: true } entry ? entry.Value + FileId().Match(text).Value : "";
        var trailer = $"\ntrailer\n<</Size {MaxObject(text)}/Root {catalog} 0 R{encryption}>>\nstartxref\n0\n%%EOF\n";
        // A trailer that PdfPig does not like must not be found before the new one.
        return Encoding.Latin1.GetBytes(text.Replace("trailer", "tr-iler", StringComparison.Ordinal) + trailer);
    }

    // The number of the object around the last /Type /Catalog.
    private static string? CatalogNumber(string text)
    {
        const int Reach = 3000;
        foreach (var match in Catalog().Matches(text).Reverse().Take(100))
        {
            var start = Math.Max(0, match.Index - Reach);
            var before = text[start..match.Index];
            if (Object().Matches(before).LastOrDefault() is { } number && !before[number.Index..].Contains("endobj", StringComparison.Ordinal))
                return number.Groups[1].Value;
        }

        return null;
    }

    private static int MaxObject(string text) => 1 + Object().Matches(text)
        .Max(match => int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, 8_388_607) : 0);

    private static T? Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
#pragma warning disable CA1031 // A damaged file may bring PdfPig to throw anything.
        catch (Exception damage) when (!PagePainter.IsFinal(damage))
#pragma warning restore CA1031
        {
            return null;
        }
    }

    [GeneratedRegex(@"/Encrypt\s+[0-9]{1,7}\s+[0-9]{1,5}\s+R")]
    private static partial Regex Encryption();

    [GeneratedRegex(@"/ID\s*\[[^\]]{0,500}\]")]
    private static partial Regex FileId();

    [GeneratedRegex(@"\b([0-9]{1,7})\s+[0-9]{1,5}\s+obj\b")]
    private static partial Regex Object();

    [GeneratedRegex(@"/Type\s*/Catalog\b")]
    private static partial Regex Catalog();
}

/// <summary>What a reader of the text should know: the document was read, but not as it stands.</summary>
internal enum PdfWarningKind
{
    CutOff,
    CrossReferenceRebuilt,
    DamagedStreamKeptInPart,
    UnsupportedFilter,
    UnmappedFont,
    InvisibleTextLayer,
    ContentSkipped,
    LimitReached,
}

/// <summary>One such thing.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Page">The page's number from 1, or null when it concerns the document.</param>
/// <param name="Name">The font, filter or limit that it is about; empty for other kinds.</param>
/// <param name="Count">How many glyphs it is about; 0 for other kinds than <see cref="PdfWarningKind.UnmappedFont"/>.</param>
internal sealed record PdfWarning(PdfWarningKind Kind, int? Page, string Name, int Count);

/// <summary>
/// What goes with one document through PdfPig: the limits, the stop, the warnings. PdfPig makes our page factory itself
/// and hands it nothing but its own options, of which the logger is the one part that may be ours.
/// </summary>
internal sealed class PdfJournal(PdfLimits limits, CancellationToken cancellation) : ILog
{
    // A damaged file could otherwise give one for every object.
    private const int Capacity = 1000;

    private readonly HashSet<PdfWarning> warnings = [];

    public PdfLimits Limits => limits;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Which optional content is off; known once the document is open.</summary>
    public OptionalContent Optional { get; set; } = OptionalContent.None;

    /// <summary>Whether the images of scanned pages are wanted.</summary>
    public bool WantsScans { get; set; }

    /// <summary>The page being read from 1, or null before the first one.</summary>
    public int? Page { get; set; }

    public IReadOnlyCollection<PdfWarning> Warnings => warnings;

    public void Warn(PdfWarningKind kind, string name = "", int count = 0)
    {
        if (warnings.Count < Capacity)
            warnings.Add(new PdfWarning(kind, Page, name, count));
    }

    /// <summary>The refusal of a file that passes a limit.</summary>
    /// <param name="property">The property of <see cref="PdfLimits"/>.</param>
    /// <param name="value">Its value.</param>
    public static UnusableInputException Exceeded(string property, long value) =>
        new(new Problem(PdfProblems.LimitExceeded, LimitName.Of(LimitGroup.Pdf, property), value));

    void ILog.Debug(string message)
    {
    }

    void ILog.Debug(string message, Exception ex)
    {
    }

    // What PdfPig says is in English and of little use to who wants the text.
    void ILog.Warn(string message)
    {
    }

    void ILog.Error(string message)
    {
    }

    void ILog.Error(string message, Exception ex)
    {
    }
}

/// <summary>Which optional content is off in the default configuration (ISO 32000-1, 8.11).</summary>
internal sealed class OptionalContent
{
    // The scanner keeps objects that it has read, so a group is one object however it is reached.
    private readonly HashSet<DictionaryToken> off = new(ReferenceEqualityComparer.Instance);
    private readonly Func<IToken, IToken?> resolve = token => token;

    private OptionalContent()
    {
    }

    /// <summary>Reads <c>/OCProperties</c> of the catalog (tables 100 and 101).</summary>
    public OptionalContent(PdfDocument document)
    {
        resolve = token => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data)?.Data : token;
        var properties = Entry<DictionaryToken>(document.Structure.Catalog.CatalogDictionary, "OCProperties");
        var configuration = Entry<DictionaryToken>(properties, "D");
        if (Entry<NameToken>(configuration, "BaseState")?.Data == "OFF")
            off.UnionWith(Groups(Entry<ArrayToken>(properties, "OCGs")));
        off.ExceptWith(Groups(Entry<ArrayToken>(configuration, "ON")));
        off.UnionWith(Groups(Entry<ArrayToken>(configuration, "OFF")));
    }

    public static OptionalContent None { get; } = new();

    /// <summary>Whether the group or membership dictionary that is an entry of another dictionary hides its content.</summary>
    public bool Hides(DictionaryToken? owner, string key = "OC") => off.Count > 0 && IsHidden(Entry<DictionaryToken>(owner, key));

    /// <summary>Whether a group or membership dictionary hides its content.</summary>
    public bool IsHidden(DictionaryToken? group)
    {
        if (group is null || off.Count == 0)
            return false;
        return Entry<NameToken>(group, "Type")?.Data == "OCMD" ? IsMembershipHidden(group) : off.Contains(group);
    }

    // Table 99; visibility expressions are left to the policy that stands beside them.
    private bool IsMembershipHidden(DictionaryToken membership)
    {
        var single = Entry<DictionaryToken>(membership, "OCGs");
        DictionaryToken[] groups = single is not null ? [single] : [.. Groups(Entry<ArrayToken>(membership, "OCGs"))];
        if (groups.Length == 0)
            return false;
        return Entry<NameToken>(membership, "P")?.Data switch
        {
            "AllOn" => Array.Exists(groups, off.Contains),
            "AnyOff" => !Array.Exists(groups, off.Contains),
            "AllOff" => !Array.TrueForAll(groups, off.Contains),
            _ => Array.TrueForAll(groups, off.Contains),
        };
    }

    private IEnumerable<DictionaryToken> Groups(ArrayToken? array) => (array?.Data ?? []).Select(resolve).OfType<DictionaryToken>();

    private T? Entry<T>(DictionaryToken? dictionary, string key)
        where T : class, IToken => dictionary is not null && dictionary.TryGet(NameToken.Create(key), out var token) ? resolve(token) as T : null;
}
