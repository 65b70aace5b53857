namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// An output file that is either written whole or not touched: the content goes to a temporary file in the same folder,
/// which takes the target's place on Commit and is removed otherwise. A target that is a symbolic link
/// stays one: the file it leads to is replaced. Devices and pipes under /dev are written to directly. An existing
/// file's Unix permissions are kept.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string? _temporary;

    private AtomicFile(string target, string? temporary)
    {
        (_target, _temporary) = (target, temporary);
        Stream = new FileStream(temporary ?? target, temporary is null ? FileMode.Open : FileMode.CreateNew, FileAccess.Write);
    }

    // Where to write; closed by Commit and Dispose.
    public Stream Stream { get; }

    // Opens the temporary file, so that a folder that cannot be written to is known before the work starts.
    public static AtomicFile Create(string path)
    {
        var target = Path.GetFullPath(path);
        if (IsDevice(target))
            return new AtomicFile(target, null);
        if (new FileInfo(target).LinkTarget is not null)
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
        if (Directory.Exists(target))
            throw new IOException($"{path} is a directory");
        var name = $".atdiff-{Guid.NewGuid():N}.tmp";
        return new AtomicFile(target, Path.Combine(Path.GetDirectoryName(target)!, name));
    }

    // Puts the written content in the target's place.
    public void Commit()
    {
        (Stream as FileStream)?.Flush(flushToDisk: _temporary is not null);
        Stream.Dispose();
        if (_temporary is null)
            return;
        if (!OperatingSystem.IsWindows() && File.Exists(_target))
            File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_target));
        File.Move(_temporary, _target, overwrite: true);
    }

    // Closes the file; without a Commit before, nothing of it stays.
    public void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null)
            File.Delete(_temporary);
    }

    private static bool IsDevice(string target) =>
        !OperatingSystem.IsWindows() && target.StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(target);
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
