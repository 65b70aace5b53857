using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Says where a finding stands.</summary>
internal static class FindingPlace
{
    /// <summary>A path as URIs and CI systems want it.</summary>
    /// <param name="path">The path.</param>
    /// <returns>With / on all platforms; relative to the current folder where it lies in it.</returns>
    public static string Portable(string path)
    {
        var relative = Path.IsPathRooted(path) ? Path.GetRelativePath(Environment.CurrentDirectory, path) : path;
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>The place as <c>file:line</c>.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Printable; without the line where there is none.</returns>
    public static string Of(Finding finding) =>
        PrintableText.Of(Portable(finding.Plan)) + (finding.Line > 0 ? $":{finding.Line}" : string.Empty);
}
