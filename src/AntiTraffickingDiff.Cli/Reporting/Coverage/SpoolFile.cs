namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Where output gathers while a run is under way: a file in the system's temporary folder that vanishes with the
/// process, however it ends. (On Unix it has no name from the start; on Windows the system deletes it.)
/// </summary>
public static class SpoolFile
{
    /// <summary>Makes one.</summary>
    /// <returns>An empty stream to write, seek and read.</returns>
    /// <exception cref="IOException">The temporary folder cannot be written to.</exception>
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
