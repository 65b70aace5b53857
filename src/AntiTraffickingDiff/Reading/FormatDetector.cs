using System.IO.Compression;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading;

/// <summary>Recognises a file's format from its content; names are not looked at.</summary>
internal static class FormatDetector
{
    private const int PdfHeaderReach = 1024;

    /// <summary>Recognises the format.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The format; text if nothing says otherwise.</returns>
    /// <exception cref="UnusableInputException">The file is of a format that is not read.</exception>
    public static SourceFormat Detect(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (ForeignFormats.Recognise(span) is { } foreign)
            throw new UnusableInputException(foreign.ToProblem());
        if (span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith("PK\u0005\u0006"u8))
            return Archive(bytes);
        // ISO 32000-1, annex H: readers accept the header anywhere in the first 1024 bytes.
        if (span[..Math.Min(span.Length, PdfHeaderReach)].IndexOf("%PDF-"u8) is >= 0 and var at && IsPdf(span, at))
            return SourceFormat.Pdf;
        if (HeaderlessPdf.Is(span))
            return SourceFormat.Pdf;
        return HtmlDetector.IsHtml(span) ? throw new UnusableInputException(ForeignFormats.Html.ToProblem()) : SourceFormat.Text;
    }

    // A text that merely quotes the mark has no objects after it.
    private static bool IsPdf(ReadOnlySpan<byte> bytes, int at) => at == 0 || bytes.IndexOf(" obj"u8) >= 0;

    private static SourceFormat Archive(ReadOnlyMemory<byte> bytes)
    {
        var names = EntryNames(bytes);
        if (names.Contains("word/document.xml") || names.Any(name => name.StartsWith("word/", StringComparison.Ordinal)))
            return SourceFormat.Docx;
        throw new UnusableInputException(Foreign(names).ToProblem());
    }

    private static ForeignFormat Foreign(HashSet<string> names) =>
        names.Contains("OFD.xml") ? ForeignFormats.Ofd
        : names.Contains("xl/workbook.xml") ? ForeignFormats.Workbook
        : names.Contains("ppt/presentation.xml") || names.Contains("mimetype") ? ForeignFormats.OtherOffice
        : ForeignFormats.Zip;

    private static HashSet<string> EntryNames(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return [.. archive.Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/'))];
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.DamagedArchive, e.Message), e);
        }
    }
}
