using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading;

/// <summary>Reads a file's bytes, or says in a problem why not.</summary>
internal static class FileBytesReader
{
    private const int ChunkSize = 1 << 16;

    /// <summary>Reads a file, a pipe or a device up to a limit.</summary>
    /// <param name="path">The path.</param>
    /// <param name="limit">The largest size in bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The whole content.</returns>
    /// <exception cref="UnusableInputException">It cannot be read, or is larger than the limit.</exception>
    public static byte[] Read(string path, long limit, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
            throw new UnusableInputException(new Problem(ReadingProblems.IsDirectory, path));
        try
        {
            // No buffer and no seeking: named pipes and <(…) are read to their end like files.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            if (stream.CanSeek && stream.Length > limit)
                throw TooLarge(stream.Length, limit);
            return ReadToEnd(stream, limit, cancellationToken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.FileNotFound, path), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableInputException(new Problem(ReadingProblems.CannotOpen, e.Message), e);
        }
    }

    private static byte[] ReadToEnd(FileStream stream, long limit, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var chunk = new byte[ChunkSize];
        while (stream.Read(chunk) is > 0 and var count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            content.Write(chunk, 0, count);
            if (content.Length > limit)
                throw TooLarge(content.Length, limit);
        }
        return content.ToArray();
    }

    private static UnusableInputException TooLarge(long size, long limit) =>
        new(new Problem(ReadingProblems.FileTooLarge, size, limit));
}
