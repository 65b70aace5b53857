using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AntiTraffickingDiff.Reading;

/// <summary>
/// A file that is either written whole or not touched: the content goes to a temporary file in the same folder, which
/// takes the target's place on <see cref="Commit"/> and is removed otherwise. A target that is a symbolic link stays one:
/// the file it leads to is replaced. Devices and pipes are written to directly. An existing file's Unix permissions are
/// kept. What a killed process leaves is removed by the next one that writes into the folder: its lock is gone.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    // Files of other machines are left alone: locks do not always reach over a network.
    private static readonly string Prefix =
        $".atdiff-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8]}-";

    private static readonly ConcurrentDictionary<string, byte> Open = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, byte> Swept = new(StringComparer.Ordinal);

    private readonly string _target;
    private readonly string? _temporary;
    private readonly bool _durable;

    private AtomicFile(string target, string? temporary, bool durable)
    {
        (_target, _temporary, _durable) = (target, temporary, durable);
        if (temporary is not null)
            Open.TryAdd(temporary, 0);
        Stream = temporary is null
            ? new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)
            : new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    // Where to write; closed by Commit and Dispose.
    public FileStream Stream { get; }

    /// <summary>Opens the temporary file.</summary>
    /// <param name="path">The target.</param>
    /// <param name="durable">Whether the content must have reached the disk before it takes the target's place.</param>
    public static AtomicFile Create(string path, bool durable = true)
    {
        var target = Path.GetFullPath(path);
        if (IsDevice(target))
            return new AtomicFile(target, null, durable);
        if (new FileInfo(target).LinkTarget is not null)
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
        if (Directory.Exists(target))
            throw new IOException($"{path} is a directory");
        var folder = Path.GetDirectoryName(target)!;
        Sweep(folder);
        return new AtomicFile(target, Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}.tmp"), durable);
    }

    /// <summary>Whether a path leads to a device or a pipe, which is written to as it is.</summary>
    public static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path)
        && (Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal) || !FileFacts.IsOrdinary(path));

    /// <summary>Removes all temporary files of this process, for one that is about to be ended from outside.</summary>
    public static void Abandon()
    {
        foreach (var file in Open.Keys)
            Delete(file);
    }

    /// <summary>Removes what processes that are gone have left in a folder. Once for each folder; only files that this class made.</summary>
    private static void Sweep(string folder)
    {
        if (!Swept.TryAdd(folder, 0))
            return;
        try
        {
            foreach (var file in Directory.GetFiles(folder, Prefix + "*.tmp"))
                if (!Open.ContainsKey(file) && IsUnlocked(file))
                    Delete(file);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Writes out all that is buffered, so that a disk that is full is known.</summary>
    public void Finish() => Stream.Flush(flushToDisk: _durable && _temporary is not null);

    /// <summary>Puts the written content in the target's place.</summary>
    public void Commit()
    {
        Finish();
        Stream.Dispose();
        if (_temporary is null)
            return;
        if (!OperatingSystem.IsWindows() && File.Exists(_target))
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
        File.Move(_temporary, _target, overwrite: true);
    }

    /// <summary>Closes the file; without a <see cref="Commit"/> before, nothing of it stays.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // What was buffered does not fit on the disk; it is not wanted any more.
        }

        if (_temporary is null)
            return;
        Delete(_temporary);
        Open.TryRemove(_temporary, out _);
    }

    // FileShare.None is a lock that goes with its process.
    private static bool IsUnlocked(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
        }
    }
}

/// <summary>
/// Where output gathers while a run is under way: a file in the system's temporary folder that vanishes with the
/// process, however it ends. (On Unix it has no name from the start; on Windows the system deletes it.)
/// </summary>
internal static class SpoolFile
{
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"atdiff-{Guid.NewGuid():N}.spool");
        var stream = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.Delete,
            BufferSize = 1 << 16,
            Options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None,
        });
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return stream;
    }
}
