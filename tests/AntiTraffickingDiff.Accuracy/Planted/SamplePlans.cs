namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>Finds the plans that the benchmark takes by itself.</summary>
internal static class SamplePlans
{
    /// <summary>The repository's sample plans.</summary>
    /// <returns>Their paths, ordered by name.</returns>
    public static IEnumerable<string> Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
                return Plans(Path.Combine(at.FullName, "samples"));
        return [];
    }

    /// <summary>The real plans beside the checkout.</summary>
    /// <returns>Their paths, ordered by name; none if they are not there.</returns>
    public static IEnumerable<string> Corpus() =>
        SharedFolder.Find() is { } shared ? Plans(Path.Combine(shared, "corpus")) : [];

    private static IEnumerable<string> Plans(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal);
}
