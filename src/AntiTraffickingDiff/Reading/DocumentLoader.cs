using System.Text;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading.Docx;
using AntiTraffickingDiff.Reading.Html;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading;

/// <summary>A file in memory.</summary>
/// <param name="Path">The path or name it is reported under.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Reads documents of one format.</summary>
internal interface IDocumentReader
{
    SourceFormat Format { get; }

    /// <summary>Reads a file of the format.</summary>
    /// <exception cref="UnusableInputException">The file cannot be used at all.</exception>
    Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken);
}

/// <summary>Reads files of all formats; what a file is, its content says, not its name. Thread-safe.</summary>
internal sealed class DocumentLoader(params IReadOnlyList<IDocumentReader> readers)
{
    private const int ChunkSize = 1 << 16;

    /// <summary>A loader for all formats.</summary>
    public static DocumentLoader Default { get; } = new(new TextDocumentReader(), new PdfDocumentReader(), new DocxDocumentReader(), new HtmlDocumentReader());

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnusableInputException">It cannot be read or used.</exception>
    public Document Load(string path, ReadingOptions options, CancellationToken cancellationToken = default) =>
        Load(new SourceFile(path, ReadBytes(path, options.MaxFileSize, cancellationToken)), options, cancellationToken);

    /// <summary>Reads a file that is in memory.</summary>
    /// <exception cref="UnusableInputException">The content cannot be used.</exception>
    public Document Load(SourceFile file, ReadingOptions options, CancellationToken cancellationToken = default)
    {
        if (file.Bytes.Length > options.MaxFileSize)
            throw new UnusableInputException(new Problem(ReadingProblems.FileTooLarge, file.Bytes.Length, options.MaxFileSize));
        if (file.Bytes.IsEmpty)
            throw new UnusableInputException(new Problem(ReadingProblems.EmptyFile));
        var format = FileFormat.Of(file, isText: options.Encoding is not null);
        MemoryShare.ForStored(file.Bytes.Length);
        if (format == SourceFormat.Text)
            MemoryShare.ForText(file.Bytes.Length);
        else if (format == SourceFormat.Html)
            MemoryShare.ForMarkup(file.Bytes.Length);
        var reader = readers.FirstOrDefault(reader => reader.Format == format)
            ?? throw new UnusableInputException(new Problem(ReadingProblems.NoReader, format.ToString().ToUpperInvariant()));
        var document = DocumentGuard.Check(reader.Read(file, options, cancellationToken), options.Limits);
        return FileFormat.Disagreement(file.Path, format) is { } problem ? document with { Problems = [problem, .. document.Problems] } : document;
    }

    /// <summary>Reads a file into memory, however it is stored: named pipes and &lt;(…) are read to their end like files.</summary>
    /// <exception cref="UnusableInputException">It cannot be read, or is larger than the limit.</exception>
    public static byte[] ReadBytes(string path, long limit, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw new UnusableInputException(new Problem(ReadingProblems.IsDirectory, path));
        try
        {
            // No buffer and no seeking, so that pipes work.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            if (stream.CanSeek && stream.Length > limit)
                throw TooLarge(stream.Length);
            if (stream.CanSeek)
                MemoryShare.ForStored(stream.Length);
            // A file's bytes are taken as they come where its length is known.
            using var content = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, Array.MaxLength) : 0);
            var chunk = new byte[ChunkSize];
            while (stream.Read(chunk) is > 0 and var count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                content.Write(chunk, 0, count);
                if (content.Length > limit)
                    throw TooLarge(content.Length);
            }
            return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.FileNotFound), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.CannotOpen, Reason.Of(e)), e);
        }

        UnusableInputException TooLarge(long size) => new(new Problem(ReadingProblems.FileTooLarge, size, limit));
    }
}

/// <summary>How files are read.</summary>
public sealed record ReadingOptions
{
    /// <summary>The options when nothing is said.</summary>
    public static ReadingOptions Default { get; } = new();

    /// <summary>The encoding to use for TXT, or null to recognise it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The largest file in bytes that is read; default 64 MiB.</summary>
    public long MaxFileSize { get; init; } = 64L << 20;

    /// <summary>The password for an encrypted PDF or null.</summary>
    public string? Password { get; init; }

    /// <summary>Which state of a DOCX file's tracked changes is read.</summary>
    public RevisionView Revisions { get; init; } = RevisionView.Accepted;

    /// <summary>The limits against harmful files of any format.</summary>
    internal PlanLimits Limits { get; init; } = PlanLimits.Default;

    /// <summary>The limits against harmful PDF files.</summary>
    internal PdfLimits PdfLimits { get; init; } = PdfLimits.Default;

    /// <summary>The limits against harmful web pages.</summary>
    internal HtmlLimits HtmlLimits { get; init; } = HtmlLimits.Default;

    /// <summary>The limits against harmful DOCX files.</summary>
    internal DocxLimits DocxLimits { get; init; } = DocxLimits.Default;

    /// <summary>Whether and how the text of scanned pages is recognised.</summary>
    public OcrOptions Ocr { get; init; } = OcrOptions.Off;

    /// <summary>How to start the process that reads PDF files; null to read them in this process, within the counted limits.</summary>
    internal PdfWorkerCommand? PdfWorker { get; init; }
}

/// <summary>Which state of a document's tracked changes is read.</summary>
public enum RevisionView
{
    /// <summary>As if every change had been accepted.</summary>
    Accepted,

    /// <summary>As if every change had been rejected.</summary>
    Original,
}
