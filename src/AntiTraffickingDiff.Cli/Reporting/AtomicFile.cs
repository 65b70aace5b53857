namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// An output file that is either written whole or not touched: the content goes to a temporary file in the same folder,
/// which takes the target's place on <see cref="Commit"/> and is removed otherwise. A target that is a symbolic link
/// stays one: the file it leads to is replaced. Devices and pipes under /dev are written to directly. An existing
/// file's Unix permissions are kept.
/// </summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string? _temporary;

    private AtomicFile(string target, string? temporary)
    {
        (_target, _temporary) = (target, temporary);
        Stream = new FileStream(temporary ?? target, temporary is null ? FileMode.Open : FileMode.CreateNew, FileAccess.Write);
    }

    /// <summary>Where to write; closed by <see cref="Commit"/> and <see cref="Dispose"/>.</summary>
    public Stream Stream { get; }

    /// <summary>Opens the temporary file, so that a folder that cannot be written to is known before the work starts.</summary>
    /// <param name="path">The file to write.</param>
    /// <returns>The open file.</returns>
    /// <exception cref="IOException">The folder is missing, the path is a folder, or the disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
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

    /// <summary>Puts the written content in the target's place.</summary>
    /// <exception cref="IOException">The target cannot be replaced; it is then as it was.</exception>
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

    /// <summary>Closes the file; without a <see cref="Commit"/> before, nothing of it stays.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (_temporary is not null)
            File.Delete(_temporary);
    }

    private static bool IsDevice(string target) =>
        !OperatingSystem.IsWindows() && target.StartsWith("/dev/", StringComparison.Ordinal) && File.Exists(target);
}
