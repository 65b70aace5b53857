namespace AntiTraffickingDiff.Cli.Commands;

/// <summary>Opens patterns such as plans/*.txt where the shell has not done so (cmd.exe, PowerShell, quoted patterns).</summary>
internal static class PlanPaths
{
    private static readonly char[] Wildcards = ['*', '?'];

    /// <summary>Opens the patterns.</summary>
    /// <param name="arguments">Paths and patterns; * and ? may stand in the file name.</param>
    /// <returns>
    /// The paths in the order given, the files of a pattern by name; a pattern that matches nothing stays as it is, so
    /// that it is reported like any file that is not there.
    /// </returns>
    public static IReadOnlyList<string> Expand(IEnumerable<string> arguments) => [.. arguments.SelectMany(Expand)];

    private static IEnumerable<string> Expand(string argument)
    {
        var name = Path.GetFileName(argument);
        var folder = argument[..^name.Length];
        if (name.IndexOfAny(Wildcards) < 0 || folder.IndexOfAny(Wildcards) >= 0 || File.Exists(argument))
            return [argument];
        if (!Directory.Exists(folder.Length == 0 ? "." : folder))
            return [argument];
        var files = Directory.GetFiles(folder.Length == 0 ? "." : folder, name).Select(file => folder + Path.GetFileName(file)).ToList();
        files.Sort(StringComparer.Ordinal);
        return files.Count == 0 ? [argument] : files;
    }
}
