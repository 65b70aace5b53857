namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>Finds the folder with the real plans.</summary>
public static class SharedFolder
{
    /// <summary>Why tests on the real plans are skipped.</summary>
    public const string Missing = "The real plans are not here: put them beside the repository as ../shared, or set ATDIFF_CORPUS.";

    /// <summary>The folder, or null.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ATDIFF_CORPUS") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        var shared = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        return shared is not null && Directory.Exists(Path.Combine(shared, "corpus")) ? shared : null;
    }
}
