namespace AntiTraffickingDiff.Accuracy;

/// <summary>Finds the folder with real plans and labels beside the checkout.</summary>
internal static class SharedFolder
{
    /// <summary>Finds the folder.</summary>
    /// <returns>Its path; null if it is not there.</returns>
    public static string? Find() => Repository() is { } repository ? Existing(Path.Combine(repository, "..", "shared")) : null;

    /// <summary>Finds the checkout that this program was built in.</summary>
    /// <returns>Its path; null if it is not there.</returns>
    public static string? Repository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
                return at.FullName;
        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? Path.GetFullPath(path) : null;
}
