namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>A folder for the edited plans, deleted at the end unless the user named one to keep.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly bool _isKept;

    /// <summary>Makes the folder.</summary>
    /// <param name="keep">A folder to keep; null for one of its own.</param>
    public TemporaryFolder(string? keep)
    {
        _isKept = keep is not null;
        Path = keep is null ? Directory.CreateTempSubdirectory("atdiff-planted").FullName : Directory.CreateDirectory(keep).FullName;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isKept)
            Directory.Delete(Path, recursive: true);
    }
}
