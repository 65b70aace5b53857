using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Finds the files that a pattern matches: * and ? stand for characters of a name, ** for any folders.</summary>
internal static class PlanPattern
{
    private static readonly char[] Wildcards = ['*', '?'];

    // File names differ by case only where the file system usually does.
    private static readonly bool IgnoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>Whether a path is a pattern.</summary>
    /// <param name="path">The path.</param>
    /// <returns>True if it has a wildcard.</returns>
    public static bool IsPattern(string path) => path.IndexOfAny(Wildcards) >= 0;

    /// <summary>Finds the files.</summary>
    /// <param name="pattern">The pattern; / separates folders, on Windows \ too.</param>
    /// <returns>The files in no particular order.</returns>
    public static List<PlanSource> Match(string pattern)
    {
        var (folder, rest) = Split(pattern.Replace(Path.DirectorySeparatorChar, '/'));
        var root = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(root))
            return [];
        try
        {
            return [.. Names(root, rest).Select(name => new PlanSource(folder + name))];
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return [new PlanSource(pattern, new Problem(BatchProblems.CannotList, root, reason.Message))];
        }
    }

    // The library does not know ?, so * stands in for it and the expression decides.
    private static IEnumerable<string> Names(string root, string pattern)
    {
        var matcher = new Matcher(IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        matcher.AddInclude(pattern.Replace('?', '*'));
        var exact = Expression(pattern);
        return matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files
            .Select(file => file.Path)
            .Where(name => exact.IsMatch(name) && !PlanFileName.IsHidden(name))
            .Where(name => !pattern.EndsWith('*') || PlanFileName.HasPlanExtension(name));
    }

    private static (string Folder, string Pattern) Split(string pattern)
    {
        var wildcard = pattern.IndexOfAny(Wildcards);
        var end = pattern.LastIndexOf('/', wildcard) + 1;
        return (pattern[..end], pattern[end..]);
    }

    private static Regex Expression(string pattern)
    {
        var result = new StringBuilder("^");
        foreach (var part in pattern.Split('/'))
            result.Append(part == "**" ? "(?:.*/)?" : Part(part) + "/");
        var expression = pattern.EndsWith("**", StringComparison.Ordinal) ? result.Append(".*") : result.Remove(result.Length - 1, 1);
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        return new Regex(expression.Append('$').ToString(), IgnoresCase ? options | RegexOptions.IgnoreCase : options);
    }

    private static string Part(string part) =>
        Regex.Escape(part).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal);
}
