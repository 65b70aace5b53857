using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>
/// A folder of results kept by key, one file each. Files appear by renaming, so that processes can share the folder and
/// one that is killed leaves no half entry; an entry that is damaged counts as none and is written anew. Thread-safe.
/// </summary>
public sealed class ResultCache
{
    // A temporary file this old belongs to no process that still runs.
    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    private readonly string _folder;
    private int _failed;

    private ResultCache(string folder) => _folder = folder;

    /// <summary>Why entries could not be written; null if all could. The first reason only.</summary>
    public Problem? Failure { get; private set; }

    /// <summary>Opens a cache, and makes its folder if there is none.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The cache.</returns>
    /// <exception cref="UnusableInputException">The folder cannot be made or written to.</exception>
    public static ResultCache Open(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Directory.GetFiles(folder, "*.tmp"))
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > Stale)
                    File.Delete(file);
            return new ResultCache(folder);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableInputException(new Problem(BatchProblems.CannotUseCache, folder, reason.Message), reason);
        }
    }

    /// <summary>Looks a result up.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="key">Its key.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>The result, or null if there is none that is whole.</returns>
    internal T? Find<T>(CacheKey key, Func<BinaryReader, T> read)
        where T : class
    {
        try
        {
            var path = PathOf(key);
            if (!File.Exists(path) || EntryCodec.Decode(key, File.ReadAllBytes(path)) is not { } content)
                return null;
            using var reader = new BinaryReader(new MemoryStream(content.Array!, content.Offset, content.Count));
            return read(reader);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps a result. What hinders it is in <see cref="Failure"/>; the run goes on without.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="write">Writes it.</param>
    internal void Keep(CacheKey key, Action<BinaryWriter> write)
    {
        if (_failed != 0)
            return;
        try
        {
            using var content = new MemoryStream();
            using (var writer = new BinaryWriter(content))
                write(writer);
            WriteFile(PathOf(key), EntryCodec.Encode(key, content.ToArray()));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Exchange(ref _failed, 1) == 0)
                Failure = new Problem(BatchProblems.CannotKeep, _folder, reason.Message);
        }
    }

    private void WriteFile(string path, byte[] bytes)
    {
        var temporary = Path.Combine(_folder, $"{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // Folders of the first two digits, because some file systems are slow with very many files in one.
    private string PathOf(CacheKey key) => Path.Combine(_folder, key.Hash[..2], key.Hash[2..]);
}
