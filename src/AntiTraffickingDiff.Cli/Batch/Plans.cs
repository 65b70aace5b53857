using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;
using Microsoft.Extensions.FileSystemGlobbing;
using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>A plan to work on, or what stands in its place.</summary>
/// <param name="Path">The path as given, or as found under what was given; <c>-</c> for standard input.</param>
/// <param name="Problem">Why there is no plan; null if there is one.</param>
internal sealed record PlanSource(string Path, Problem? Problem = null)
{
    /// <summary>The content of standard input; null for files.</summary>
    public SourceFile? Content { get; init; }
}

/// <summary>The plans that a command line leads to.</summary>
/// <param name="Sources">The plans, each file once.</param>
/// <param name="Notes">What there is to say of the whole list: plans named twice, one plan in several formats.</param>
internal sealed record PlanList(IReadOnlyList<PlanSource> Sources, IReadOnlyList<(string Path, Problem Problem)> Notes);

/// <summary>
/// Finds the plans that paths lead to, for every command alike: files, folders with all below them, patterns with
/// <c>*</c>, <c>**</c> and <c>?</c>, and <c>-</c> for standard input. A folder, and a pattern whose file name ends in
/// <c>*</c>, give their text, Word, PDF and web files; hidden files and the lock files that Word keeps (~$…) are left out. A
/// file that is named is always taken.
/// </summary>
internal static class PlanFinder
{
    private const string StandardInput = "-";
    private const int ReportHead = 2048;
    private static readonly string[] Extensions = [".txt", ".docx", ".pdf", ".html", ".htm", ".mht", ".mhtml"];
    private static readonly char[] Wildcards = ['*', '?'];

    // File names differ by case only where the file system usually does.
    private static readonly bool IgnoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>The plans by full path in ordinal order.</summary>
    public static IReadOnlyList<PlanSource> Find(IEnumerable<string> paths) => Find(paths, sorted: true, input: null).Sources;

    /// <summary>Finds the plans.</summary>
    /// <param name="sorted">Whether all are put in the order of their paths; otherwise only those of one folder or pattern are.</param>
    /// <param name="input">Reads standard input; null if it cannot be a plan here.</param>
    public static PlanList Find(IEnumerable<string> paths, bool sorted, Func<SourceFile>? input)
    {
        var found = paths.SelectMany(path => Sources(path, input)).ToList();
        if (sorted)
            found = [.. found.OrderBy(source => FullPath(source.Path), StringComparer.Ordinal)];
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        var sources = new List<PlanSource>();
        var notes = new List<(string, Problem)>();
        foreach (var source in found)
        {
            var identity = source.Content is not null ? StandardInput : FileFacts.Identity(source.Path) ?? FullPath(source.Path);
            if (firsts.TryAdd(identity, source.Path))
                sources.Add(source);
            else
                notes.Add((source.Path, source.Content is not null ? new Problem(BatchProblems.InputTwice) : new Problem(BatchProblems.NamedTwice, firsts[identity])));
        }

        foreach (var formats in sources.Where(source => source.Problem is null && source.Content is null)
            .GroupBy(source => Path.ChangeExtension(FullPath(source.Path), null), StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            notes.Add((formats.First().Path, new Problem(BatchProblems.SeveralFormats, string.Join(", ", formats.Select(source => Path.GetFileName(source.Path))))));
        return new PlanList(sources, notes);
    }

    private static IEnumerable<PlanSource> Sources(string path, Func<SourceFile>? input)
    {
        if (path == StandardInput && input is not null && !File.Exists(path))
            return [new PlanSource(StandardInput) { Content = input() }];
        if (File.Exists(path))
            return [new PlanSource(path)];
        var found = Directory.Exists(path) ? OfFolder(path)
            : path.IndexOfAny(Wildcards) >= 0 ? OfPattern(path)
            : [];
        if (found.Count > 0)
            return found.OrderBy(source => source.Path, StringComparer.Ordinal);
        // A plan's file that is not there is told apart from a path that may have been meant as a folder or pattern.
        var missing = HasPlanExtension(path) && path.IndexOfAny(Wildcards) < 0 && !Directory.Exists(path);
        return [new PlanSource(path, new Problem(missing ? ReadingProblems.FileNotFound : BatchProblems.NothingFound))];
    }

    // Links to folders are not followed: they can lead back.
    private static List<PlanSource> OfFolder(string folder)
    {
        var found = new List<PlanSource>();
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var next))
        {
            try
            {
                found.AddRange(Directory.GetFiles(next).Where(file => HasPlanExtension(file) && !IsHidden(file) && !IsOwnReport(file)).Select(file => new PlanSource(file)));
                foreach (var below in Directory.GetDirectories(next))
                    if (!IsHidden(below) && new DirectoryInfo(below).LinkTarget is null)
                        open.Push(below);
            }
            catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
            {
                found.Add(new PlanSource(next, new Problem(BatchProblems.CannotList, next, Reason.Of(reason))));
            }
        }

        return found;
    }

    private static List<PlanSource> OfPattern(string pattern)
    {
        var portable = pattern.Replace(Path.DirectorySeparatorChar, '/');
        var end = portable.LastIndexOf('/', portable.IndexOfAny(Wildcards)) + 1;
        var (folder, rest) = (portable[..end], portable[end..]);
        var root = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(root))
            return [];
        try
        {
            // The library does not know ?, so * stands in for it and the expression decides.
            var matcher = new Matcher(IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
            matcher.AddInclude(rest.Replace('?', '*'));
            var exact = Expression(rest);
            return [.. matcher.Execute(new DirectoryInfoWrapper(new DirectoryInfo(root))).Files
                .Select(file => file.Path)
                .Where(name => exact.IsMatch(name) && !IsHidden(name) && (!rest.EndsWith('*') || HasPlanExtension(name)) && !IsOwnReport(folder + name))
                .Select(name => new PlanSource(folder + name))];
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return [new PlanSource(pattern, new Problem(BatchProblems.CannotList, root, Reason.Of(reason)))];
        }
    }

    private static Regex Expression(string pattern)
    {
        var result = new StringBuilder("^");
        foreach (var part in pattern.Split('/'))
            result.Append(part == "**" ? "(?:.*/)?" : Regex.Escape(part)
                .Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal) + "/");
        var expression = pattern.EndsWith("**", StringComparison.Ordinal) ? result.Append(".*") : result.Remove(result.Length - 1, 1);
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        return new Regex(expression.Append('$').ToString(), IgnoresCase ? options | RegexOptions.IgnoreCase : options);
    }

    private static bool HasPlanExtension(string name) => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    private static bool IsHidden(string name) => Path.GetFileName(name) is ['.', ..] or ['~', '$', ..];

    // A page that atdiff report has put beside the plans is none of them.
    private static bool IsOwnReport(string file)
    {
        if (Path.GetExtension(file).ToLowerInvariant() is not (".html" or ".htm") || !FileFacts.IsOrdinary(file))
            return false;
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var head = new byte[ReportHead];
            return head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).IndexOf("name=\"generator\" content=\"atdiff"u8) >= 0;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string FullPath(string path) => path.Contains('\0', StringComparison.Ordinal) || path.Length == 0 ? path : Path.GetFullPath(path);
}
