namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>Reads the benchmark's own tables beside the program.</summary>
internal static class DataTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">The file's name, such as <c>paraphrases.tsv</c>.</param>
    /// <returns>The rows after the header, split at tabs.</returns>
    public static IReadOnlyList<string[]> Rows(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Planted", "Data", name))
            .Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))];
}
