using System.Text.RegularExpressions;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Reading;

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
        {
            var names = formats.Select(source => Path.GetFileName(source.Path)).ToList();
            notes.Add((formats.First().Path, new Problem(BatchProblems.SeveralFormats, new InBothLanguages(string.Join(", ", names), string.Join('、', names)))));
        }

        return new PlanList(sources, notes);
    }

    private static IEnumerable<PlanSource> Sources(string path, Func<SourceFile>? input)
    {
        if (path == StandardInput && input is not null && !File.Exists(path))
            return [new PlanSource(StandardInput) { Content = input() }];
        if (File.Exists(path))
            return [new PlanSource(path)];
        var found = Directory.Exists(path) ? Walk(path, PathPattern.Everything)
            : path.IndexOfAny(Wildcards) >= 0 ? OfPattern(path)
            : [];
        if (found.Count > 0)
            return found.OrderBy(source => source.Path, StringComparer.Ordinal);
        // A plan's file that is not there is told apart from a path that may have been meant as a folder or pattern.
        var missing = HasPlanExtension(path) && path.IndexOfAny(Wildcards) < 0 && !Directory.Exists(path);
        return [new PlanSource(path, new Problem(missing ? ReadingProblems.FileNotFound : BatchProblems.NothingFound))];
    }

    private static List<PlanSource> OfPattern(string pattern)
    {
        var portable = pattern.Replace(Path.DirectorySeparatorChar, '/');
        var end = portable.LastIndexOf('/', portable.IndexOfAny(Wildcards)) + 1;
        return Directory.Exists(end == 0 ? "." : portable[..end]) ? Walk(portable[..end], new PathPattern(portable[end..])) : [];
    }

    // The one walk through folders, for a folder as for a pattern, which only says what is taken of it. Hidden folders are left
    // out, and links to folders are not followed: they can lead back.
    private static List<PlanSource> Walk(string folder, PathPattern pattern)
    {
        var found = new List<PlanSource>();
        var open = new Stack<(string Folder, string Below)>([(folder, string.Empty)]);
        while (open.TryPop(out var next))
        {
            var listed = next.Folder.Length == 0 ? "." : next.Folder;
            try
            {
                found.AddRange(Directory.GetFiles(listed).Select(Path.GetFileName).OfType<string>()
                    .Where(name => !IsHidden(name) && (!pattern.IsOfAnyKind || HasPlanExtension(name)) && pattern.Takes(next.Below + name))
                    .Select(name => Path.Combine(next.Folder, name)).Where(file => !IsOwnReport(file)).Select(file => new PlanSource(file)));
                foreach (var below in new DirectoryInfo(listed).GetDirectories())
                    if (!IsHidden(below.Name) && below.LinkTarget is null && pattern.Enters(next.Below + below.Name))
                        open.Push((Path.Combine(next.Folder, below.Name), next.Below + below.Name + "/"));
            }
            catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
            {
                found.Add(new PlanSource(listed, new Problem(BatchProblems.CannotList, listed, Reason.Of(reason))));
            }
        }

        return found;
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

/// <summary>A pattern for paths below a folder: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders.</summary>
internal sealed class PathPattern
{
    // File names differ by case only where the file system usually does.
    private static readonly RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant
        | (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? RegexOptions.IgnoreCase : RegexOptions.None);

    private readonly Regex _path;

    // The folders that lead to what the pattern takes, by how deep they are; those below the last one all do, where there is a **.
    private readonly Regex[] _folders;
    private readonly bool _goesDeeper;

    public PathPattern(string pattern)
    {
        var parts = pattern.Split('/');
        var deep = Array.IndexOf(parts, "**");
        _goesDeeper = deep >= 0;
        _folders = [.. parts[..(deep < 0 ? parts.Length - 1 : deep)].Select(part => Whole(Name(part)))];
        _path = Whole(string.Concat(parts.Select((part, i) => i == parts.Length - 1 ? part == "**" ? ".*" : Name(part) : part == "**" ? "(?:.*/)?" : Name(part) + "/")));
        IsOfAnyKind = pattern.EndsWith('*');
    }

    /// <summary>Takes all that stands below a folder.</summary>
    public static PathPattern Everything { get; } = new("**");

    /// <summary>Whether the pattern says nothing of the kind of files, so that only those of plans are meant.</summary>
    public bool IsOfAnyKind { get; }

    /// <summary>Whether a file is meant.</summary>
    /// <param name="path">Its path below the folder, with <c>/</c> between names.</param>
    public bool Takes(string path) => _path.IsMatch(path);

    /// <summary>Whether something that is meant can stand in a folder in whose own folder it can.</summary>
    /// <param name="path">The folder's path below the folder that the pattern is for.</param>
    public bool Enters(string path)
    {
        var depth = path.Count(c => c == '/');
        return depth < _folders.Length ? _folders[depth].IsMatch(Path.GetFileName(path)) : _goesDeeper;
    }

    private static string Name(string part) => Regex.Escape(part).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal);

    private static Regex Whole(string expression) => new($@"^(?:{expression})\z", Options);
}
