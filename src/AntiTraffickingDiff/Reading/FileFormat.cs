using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>Says from the content which format a file has; formats that are not read are named, with what to do about them.</summary>
internal static class FileFormat
{
    // ISO 32000-1, annex H: readers accept the header anywhere in the first 1024 bytes.
    private const int PdfHeaderReach = 1024;
    private const int HtmlReach = 512;
    private const int MimeReach = 4096;
    private static readonly string[] HtmlHeads = ["<!doctype html", "<html", "<?xml", "<head", "<meta "];
    private static readonly (byte[] Magic, int Offset, ForeignFormat Format)[] Magics =
        [.. EmbeddedText.Rows("foreign-formats.tsv").Select(row => (Convert.FromHexString(row[0]),
            int.Parse(row[1], CultureInfo.InvariantCulture), new ForeignFormat(row[2], row[3], row[4], row[5])))];

    /// <summary>The format of a file by its content; its name only tells a fragment of a page from other text.</summary>
    /// <exception cref="UnusableInputException">It is one that is not read, or text or a web page under the name of another format.</exception>
    public static SourceFormat Of(SourceFile file, bool isText)
    {
        var format = OfContent(file.Bytes);
        var extension = Path.GetExtension(file.Path).ToLowerInvariant();
        if (format == SourceFormat.Text && extension is ".html" or ".htm" or ".xhtml" or ".shtml" && HasTags(file.Bytes.Span))
            return SourceFormat.Html;
        // A download that failed leaves a message, or the page of a login, under the name of the file that was asked for.
        var isOther = extension is ".pdf" or ".docx" or ".doc" or ".wps" or ".ofd" or ".xlsx" || (format == SourceFormat.Text && extension is ".mht" or ".mhtml");
        if (!isText && isOther && format is SourceFormat.Text or SourceFormat.Html)
            throw new UnusableInputException(new Problem(ReadingProblems.NotAsNamed, extension));
        return format;
    }

    /// <summary>What to say of a file whose name is that of another format, or null.</summary>
    public static Problem? Disagreement(string path, SourceFormat format) =>
        OfName(path) is not { } named || named == format
            ? null
            : new Problem(ReadingProblems.NamedOtherwise, Path.GetExtension(path).ToLowerInvariant(), format.ToString().ToUpperInvariant());

    /// <summary>The format that a file's name says; null where it says none.</summary>
    public static SourceFormat? OfName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pdf" => SourceFormat.Pdf,
        ".docx" => SourceFormat.Docx,
        ".html" or ".htm" or ".mht" or ".mhtml" => SourceFormat.Html,
        ".txt" => SourceFormat.Text,
        _ => null,
    };

    /// <summary>Whether bytes are a web archive (MHTML, RFC 2557): headers of a message with several related parts.</summary>
    public static bool IsWebArchive(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MimeReach)]);
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) || head.Contains("Content-Type: text/html", StringComparison.OrdinalIgnoreCase))
            && head.TrimStart('\u00EF', '\u00BB', '\u00BF', '\r', '\n') is [>= 'A' and <= 'Z' or >= 'a' and <= 'z', ..];
    }

    private static bool HasTags(ReadOnlySpan<byte> bytes) => bytes.IndexOf("</"u8) >= 0 || bytes.IndexOf("<br"u8) >= 0 || bytes.IndexOf("<p"u8) >= 0;

    private static SourceFormat OfContent(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (Foreign(span) is { } foreign)
            throw Unusable(foreign);
        if (span.StartsWith("PK\u0003\u0004"u8) || span.StartsWith("PK\u0005\u0006"u8))
            return OfArchive(bytes);
        if (span[..Math.Min(span.Length, PdfHeaderReach)].IndexOf("%PDF-"u8) is >= 0 and var at && (at == 0 || HasObjects(span)))
            return SourceFormat.Pdf;
        if (IsHeaderlessPdf(span))
            return SourceFormat.Pdf;
        return IsHtml(span) || IsWebArchive(span) ? SourceFormat.Html : SourceFormat.Text;
    }

    /// <summary>The verdict on bytes that no encoding makes a text.</summary>
    public static UnusableInputException Binary() => Unusable(ForeignFormat.BinaryData);

    private static UnusableInputException Unusable(ForeignFormat format) =>
        new(new Problem(ReadingProblems.NotText, format.English, format.Chinese, format.Advice, format.ChineseAdvice));

    private static ForeignFormat? Foreign(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, offset, format) in Magics)
            if (bytes.Length > offset && bytes[offset..].StartsWith(magic))
                return format;
        // "BM" may start a text; the reserved bytes after the size are zero only in a bitmap (BITMAPFILEHEADER).
        if (bytes.StartsWith("BM"u8) && bytes.Length > 18 && bytes[6..10].IndexOfAnyExcept((byte)0) < 0)
            return ForeignFormat.Bitmap;
        return bytes.StartsWith("MZ"u8) && bytes.Length > 64 && bytes[..64].Contains((byte)0) ? ForeignFormat.Program : null;
    }

    // A text that merely quotes the mark has no objects after it.
    private static bool HasObjects(ReadOnlySpan<byte> bytes) => bytes.IndexOf(" obj"u8) >= 0;

    // A PDF whose header is lost begins with its first object: "1 0 obj", perhaps behind comments.
    private static bool IsHeaderlessPdf(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[..Math.Min(bytes.Length, PdfHeaderReach)];
        while (rest.Length > 0 && (rest[0] == '%' || IsWhiteSpace(rest[0])))
        {
            var end = rest[0] == '%' ? rest.IndexOfAny((byte)'\r', (byte)'\n') : 0;
            rest = end < 0 ? default : rest[(end + 1)..];
        }
        return SkipNumber(ref rest) && SkipNumber(ref rest) && rest.StartsWith("obj"u8) && bytes.IndexOf("endobj"u8) >= 0;
    }

    // Digits and the white space behind them.
    private static bool SkipNumber(ref ReadOnlySpan<byte> bytes)
    {
        var digits = bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits <= 0 || !IsWhiteSpace(bytes[digits]))
            return false;
        bytes = bytes[digits..].TrimStart(" \t\r\n"u8);
        return true;
    }

    private static bool IsWhiteSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';

    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HtmlReach * 2)])
            .Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE')
            .TrimStart();
        while (head.StartsWith("<!--", StringComparison.Ordinal) && head.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
            head = head[(end + 3)..].TrimStart();
        var isPage = HtmlHeads.Any(start => head.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return isPage && (!head.StartsWith("<?xml", StringComparison.Ordinal) || head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    private static SourceFormat OfArchive(ReadOnlyMemory<byte> bytes)
    {
        HashSet<string> names;
        try
        {
            using var archive = new ZipArchive(StreamOver(bytes), ZipArchiveMode.Read);
            names = [.. archive.Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/'))];
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.DamagedArchive, Reason.Of(e)), e);
        }
        if (names.Contains("word/document.xml") || names.Any(name => name.StartsWith("word/", StringComparison.Ordinal)))
            return SourceFormat.Docx;
        throw Unusable(
            names.Contains("OFD.xml") ? ForeignFormat.Ofd
            : names.Contains("xl/workbook.xml") ? ForeignFormat.Workbook
            : names.Contains("ppt/presentation.xml") || names.Contains("mimetype") ? ForeignFormat.OfficeDocument
            : ForeignFormat.Archive);
    }

    /// <summary>A stream over bytes that does not copy them.</summary>
    public static MemoryStream StreamOver(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
