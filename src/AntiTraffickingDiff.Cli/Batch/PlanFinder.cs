using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Finds the plans that paths lead to: files, folders with all below them, and patterns with *, ** and ?.</summary>
public static class PlanFinder
{
    /// <summary>Finds them.</summary>
    /// <param name="paths">
    /// Paths as given. A folder, and a pattern whose file name ends in *, give their .txt, .docx and .pdf files; hidden
    /// files and lock files of Word (~$…) are left out; a file that is named is always taken.
    /// </param>
    /// <returns>
    /// The plans by full path in ordinal order, each file once, as it was given first; a path that leads to nothing has a problem in place of a plan.
    /// </returns>
    public static IReadOnlyList<PlanSource> Find(IEnumerable<string> paths) =>
    [
        .. paths.SelectMany(Sources)
            .OrderBy(source => Path.GetFullPath(source.Path), StringComparer.Ordinal)
            .DistinctBy(source => Path.GetFullPath(source.Path)),
    ];

    private static IReadOnlyList<PlanSource> Sources(string path)
    {
        if (File.Exists(path))
            return [new PlanSource(path)];
        var found = Directory.Exists(path) ? FolderPlans.Of(path)
            : PlanPattern.IsPattern(path) ? PlanPattern.Match(path)
            : [];
        return found.Count > 0 ? found : [new PlanSource(path, new Problem(BatchProblems.NothingFound, path))];
    }
}
