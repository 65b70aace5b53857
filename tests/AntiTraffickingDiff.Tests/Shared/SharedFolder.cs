namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>Finds the folder of real plans and labels, which is not part of the repository.</summary>
public static class SharedFolder
{
    /// <summary>Looks at ATDIFF_CORPUS, then for ../shared beside the repository.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ATDIFF_CORPUS") is { Length: > 0 } set)
            return Directory.Exists(set) ? set : null;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        var shared = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared") : null;
        return Directory.Exists(shared) ? shared : null;
    }
}
