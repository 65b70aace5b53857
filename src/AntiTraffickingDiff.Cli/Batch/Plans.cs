using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Finds the plans that paths lead to: files, folders with all below them, and patterns with *, ** and ?.</summary>
internal static class PlanFinder
{
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

/// <summary>A plan to work on, or what stands in its place.</summary>
internal sealed record PlanSource(string Path, Problem? Problem = null);

/// <summary>Finds the plans in a folder and all folders below it. Links to folders are not followed: they can lead back.</summary>
internal static class FolderPlans
{
    public static List<PlanSource> Of(string folder)
    {
        var found = new List<PlanSource>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var next))
            List(next, found, open);
        return found;
    }

    private static void List(string folder, List<PlanSource> found, Stack<string> open)
    {
        try
        {
            foreach (var file in Directory.GetFiles(folder))
                if (PlanFileName.HasPlanExtension(file) && !PlanFileName.IsHidden(file))
                    found.Add(new PlanSource(file));
            foreach (var below in Directory.GetDirectories(folder))
                if (!PlanFileName.IsHidden(below) && new DirectoryInfo(below).LinkTarget is null)
                    open.Push(below);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            found.Add(new PlanSource(folder, new Problem(BatchProblems.CannotList, folder, reason.Message)));
        }
    }
}

/// <summary>Finds the files that a pattern matches: * and ? stand for characters of a name, ** for any folders.</summary>
internal static class PlanPattern
{
    private static readonly char[] Wildcards = ['*', '?'];

    // File names differ by case only where the file system usually does.
    private static readonly bool IgnoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    // Whether a path is a pattern.
    public static bool IsPattern(string path) => path.IndexOfAny(Wildcards) >= 0;

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

/// <summary>Tells by their names which files are plans where nobody has named them one by one.</summary>
internal static class PlanFileName
{
    private static readonly string[] Extensions = [".txt", ".docx", ".pdf"];

    // Whether a file has the extension of a plan.
    public static bool HasPlanExtension(string name) =>
        Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    // Whether a file is hidden, or the lock file that Word keeps beside an open document.
    public static bool IsHidden(string name) => Path.GetFileName(name) is ['.', ..] or ['~', '$', ..];
}
