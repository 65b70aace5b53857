namespace AntiTraffickingDiff.Tests.Shared;

/// <summary>The fictional plans of the repository.</summary>
internal static class SampleFolder
{
    /// <summary>The folder's path.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Repository(), "samples");

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "AntiTraffickingDiff.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("the tests do not run inside the repository");
        return folder;
    }
}
