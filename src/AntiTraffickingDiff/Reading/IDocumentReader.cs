
namespace AntiTraffickingDiff.Reading;

/// <summary>Reads one file format into the document model.</summary>
public interface IDocumentReader
{
    /// <summary>The format this reader reads.</summary>
    SourceFormat Format { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document, with what the reader has to say of it.</returns>
    /// <exception cref="Problems.UnusableInputException">The file cannot be used at all.</exception>
    Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken);
}
