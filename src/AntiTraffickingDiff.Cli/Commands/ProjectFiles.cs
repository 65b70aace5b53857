using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Finds and reads the project file (<c>atdiff.json</c>) of each plan, each file once.</summary>
internal sealed class ProjectFiles
{
    private readonly Dictionary<string, Policy> _read = new(StringComparer.Ordinal);

    /// <summary>The project file of a plan.</summary>
    /// <param name="plan">The plan's path; need not exist.</param>
    /// <returns>The nearest file in the plan's folder or above it, or null.</returns>
    /// <exception cref="Problems.UnusableInputException">The file cannot be used.</exception>
    public Policy? Of(string plan) => In(Path.GetDirectoryName(Path.GetFullPath(plan)) ?? Path.GetFullPath(plan));

    /// <summary>The project file of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The nearest file in the folder or above it, or null.</returns>
    /// <exception cref="Problems.UnusableInputException">The file cannot be used.</exception>
    public Policy? In(string folder) => PolicyFinder.FindAbove(folder) is { } file ? Read(Shortest(file)) : null;

    /// <summary>Reads a project file.</summary>
    /// <param name="file">Its path.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="Problems.UnusableInputException">The file cannot be used.</exception>
    public Policy Read(string file) =>
        _read.TryGetValue(file, out var policy) ? policy : _read[file] = PolicyReader.ReadFile(file);

    private static string Shortest(string file) =>
        Path.GetRelativePath(Environment.CurrentDirectory, file) is var relative && relative.Length < file.Length ? relative : file;
}
