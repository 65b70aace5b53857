namespace AntiTraffickingDiff.Accuracy.Fuzz;

/// <summary>The good files that are damaged.</summary>
internal static class FuzzSources
{
    /// <summary>The PDF, Word and text files of folders and of the folders in them, by name.</summary>
    /// <param name="folders">The folders; those that are not there are left out.</param>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Read(params IEnumerable<string> folders) =>
        [.. folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".pdf" or ".docx" or ".txt" && !path.EndsWith(".truth.txt", StringComparison.Ordinal))
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
}
