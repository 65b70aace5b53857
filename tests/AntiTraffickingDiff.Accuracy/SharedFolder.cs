namespace AntiTraffickingDiff.Accuracy;

/// <summary>Finds the folder with real plans and labels beside the checkout.</summary>
internal static class SharedFolder
{
    /// <summary>Finds the folder.</summary>
    /// <returns>Its path; null if it is not there.</returns>
    public static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
                return Existing(Path.Combine(at.FullName, "..", "shared"));
        return null;
    }

    private static string? Existing(string path) => Directory.Exists(path) ? Path.GetFullPath(path) : null;
}
