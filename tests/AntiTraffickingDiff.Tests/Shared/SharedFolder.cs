namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>Finds the folder with real plans and test documents, which is not part of the repository.</summary>
public static class SharedFolder
{
    /// <summary>Looks for the folder.</summary>
    /// <returns>The value of ATDIFF_CORPUS, or the folder <c>shared</c> beside the repository; null if there is none.</returns>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ATDIFF_CORPUS") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        var shared = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        return Directory.Exists(shared) ? shared : null;
    }
}
