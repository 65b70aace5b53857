namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Sheets that wait in spool files until the package, which takes one part at a time, is free for them.</summary>
internal sealed class SheetSpool : IDisposable
{
    private readonly List<(string Name, FileStream File)> _sheets = [];

    /// <summary>Opens a sheet.</summary>
    /// <param name="name">The name on its tab.</param>
    /// <returns>Where its XML goes.</returns>
    public Stream OpenSheet(string name)
    {
        var file = SpoolFile.Create();
        _sheets.Add((name, file));
        return new UnclosedStream(file);
    }

    /// <summary>Puts all sheets into the package.</summary>
    /// <param name="package">The package.</param>
    public void CopyTo(WorkbookPackage package)
    {
        foreach (var (name, file) in _sheets)
        {
            file.Position = 0;
            using var part = package.OpenSheet(name);
            file.CopyTo(part);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (_, file) in _sheets)
            file.Dispose();
    }
}
