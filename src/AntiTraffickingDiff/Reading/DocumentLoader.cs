using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading.Limits;

namespace AntiTraffickingDiff.Reading;

/// <summary>Reads files of any supported format; the content decides which, never the name. Thread-safe.</summary>
/// <param name="readers">The readers, one a format.</param>
public sealed class DocumentLoader(IReadOnlyList<IDocumentReader> readers)
{
    /// <summary>Reads a file from disk.</summary>
    /// <param name="path">Its path; pipes and devices are read to their end.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="UnusableInputException">The file cannot be read or used.</exception>
    public Document Load(string path, ReadingOptions options, CancellationToken cancellationToken = default) =>
        Load(new SourceFile(path, FileBytesReader.Read(path, options.MaxFileSize, cancellationToken)), options, cancellationToken);

    /// <summary>Reads a file that is already in memory.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="UnusableInputException">The content cannot be used.</exception>
    public Document Load(SourceFile file, ReadingOptions options, CancellationToken cancellationToken = default)
    {
        if (file.Bytes.Length > options.MaxFileSize)
            throw new UnusableInputException(new Problem(ReadingProblems.FileTooLarge, file.Bytes.Length, options.MaxFileSize));
        if (file.Bytes.IsEmpty)
            throw new UnusableInputException(new Problem(ReadingProblems.EmptyFile));
        var format = FormatDetector.Detect(file.Bytes);
        foreach (var reader in readers)
            if (reader.Format == format)
                return DocumentGuard.Check(reader.Read(file, options, cancellationToken), options.Limits);
        throw new UnusableInputException(new Problem(ReadingProblems.NoReader, format.ToString().ToUpperInvariant()));
    }
}
