namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Finds the project file that holds for a plan.</summary>
public static class PolicyFinder
{
    /// <summary>The name of project files.</summary>
    public const string FileName = "atdiff.json";

    /// <summary>Looks for the nearest project file.</summary>
    /// <param name="folder">Where to start: the folder of a plan.</param>
    /// <returns>The file in the folder, or in the nearest one above it; null if there is none.</returns>
    public static string? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, FileName) is var path && File.Exists(path))
                return path;
        return null;
    }
}
