namespace AntiTraffickingDiff.Pdf.Tests.Layout;

/// <summary>The test documents beside the repository, which are not part of it.</summary>
internal static class SharedDocuments
{
    /// <summary>Their folder, or null where there is none.</summary>
    public static string? Folder { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string PathOf(string name) => Path.Combine(Folder!, name);

    private static string? Find(DirectoryInfo? start)
    {
        for (var folder = start; folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", "formats", "pdf");
            if (Directory.Exists(shared))
                return shared;
        }

        return null;
    }
}
