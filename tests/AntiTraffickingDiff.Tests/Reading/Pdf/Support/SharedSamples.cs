namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Finds the sample documents: beside the folder that holds the solution.</summary>
internal static class SharedSamples
{
    public static string? Path { get; } = Find();

    public static string PathOf(string name) => System.IO.Path.Combine(Path!, name);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "AntiTraffickingDiff.sln")))
                continue;
            string samples = System.IO.Path.Combine(folder.FullName, "..", "shared", "formats", "pdf");
            return Directory.Exists(samples) ? samples : null;
        }

        return null;
    }
}
