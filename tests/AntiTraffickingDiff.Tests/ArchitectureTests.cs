using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Tests;

/// <summary>Holds the library's folders to their order, and the projects to theirs.</summary>
public partial class ArchitectureTests
{
    private static readonly string[] Folders =
        ["Text", "Problems", "Model", "Reading", "Normalizing", "Clauses", "Units", "Matching", "Findings"];

    private static readonly string[] ToolFolders = ["Policies", "Reporting", "Batch", "Coder", "Across", "Page", "Commands"];

    public static TheoryData<string> FolderNames => [.. Folders];

    public static TheoryData<string> ToolFolderNames => [.. ToolFolders];

    [Theory]
    [MemberData(nameof(FolderNames))]
    public void A_folder_uses_only_folders_before_it(string folder)
    {
        var later = Folders[(Array.IndexOf(Folders, folder) + 1)..];
        foreach (var (path, text) in Sources(Path.Combine("src", "AntiTraffickingDiff", folder)))
            Assert.All(later, name => Assert.DoesNotContain(name, Uses(text), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ToolFolderNames))]
    public void A_folder_of_the_tool_uses_only_folders_before_it(string folder)
    {
        var later = ToolFolders[(Array.IndexOf(ToolFolders, folder) + 1)..];
        var sources = Sources(Path.Combine("src", "AntiTraffickingDiff.Cli", folder)).ToList();
        Assert.Contains(sources, file => file.Text.Contains($"namespace AntiTraffickingDiff.Cli.{folder};", StringComparison.Ordinal));
        foreach (var (path, text) in sources)
            Assert.All(later, name => Assert.DoesNotMatch($@"AntiTraffickingDiff\.Cli\.{name}\b|(?<![\w.])Cli\.{name}\.", text));
    }

    /// <summary>
    /// Folders inside a folder know what stands in it, but not each other both ways; and of its own files only one, which
    /// chooses between them, knows them.
    /// </summary>
    [Theory]
    [InlineData("AntiTraffickingDiff/Reading", "DocumentLoader.cs")]
    public void Inner_folders_know_each_other_one_way_at_most(string folder, string chooser)
    {
        string[] inner = [.. Directory.GetDirectories(Path.Combine(Root, "src", folder)).Where(path => Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Any()).Select(path => Path.GetFileName(path)!)];
        var uses = inner.ToDictionary(name => name, name => Sources(Path.Combine("src", folder, name)).SelectMany(file => inner.Where(other => other != name && Knows(file.Text, folder, other))).ToHashSet());
        Assert.All(inner, name => Assert.All(uses[name], other => Assert.DoesNotContain(name, uses[other])));
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Root, "src", folder), "*.cs").Where(path => Path.GetFileName(path) != chooser),
            path => Assert.DoesNotContain(inner, name => Knows(File.ReadAllText(path), folder, name)));
        Assert.True(inner.Length > 1 && inner.All(name => Knows(File.ReadAllText(Path.Combine(Root, "src", folder, chooser)), folder, name)));

        static bool Knows(string text, string folder, string inner) => Regex.IsMatch(text, $@"\b{Path.GetFileName(folder)}\.{inner}\b|(?<![\w.""/]){inner}\.[A-Z]\w+[ <(>.;?)]");
    }

    /// <summary>No folder with folders of code inside is forgotten above.</summary>
    [Fact]
    public void Only_readers_stand_in_inner_folders() =>
        Assert.Equal(["Docx", "Html", "Pdf"], Directory.EnumerateDirectories(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(Path.Combine(Root, "src"), path).Split('/', '\\') is { Length: > 2 } parts && !parts.Contains("obj") && !parts.Contains("bin") && Directory.EnumerateFiles(path, "*.cs").Any())
            .Select(path => Path.GetFileName(path)!).Order());

    [Fact]
    public void Every_folder_of_the_tool_has_a_place_in_the_order() =>
        Assert.Empty(Directory.GetDirectories(Path.Combine(Root, "src", "AntiTraffickingDiff.Cli"))
            .Where(path => Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Any()).Select(Path.GetFileName)
            .Except([.. ToolFolders, "bin", "obj"]));

    [Fact]
    public void Every_folder_of_the_library_has_a_place_in_the_order() =>
        Assert.Empty(Directory.GetDirectories(Path.Combine(Root, "src", "AntiTraffickingDiff")).Select(Path.GetFileName)
            .Except([.. Folders, "bin", "obj"]));

    [Fact]
    public void A_file_declares_the_namespace_of_its_folder()
    {
        foreach (var folder in Folders)
            Assert.All(Sources(Path.Combine("src", "AntiTraffickingDiff", folder)),
                file => Assert.Matches($@"namespace AntiTraffickingDiff\.{folder}[.;]", file.Text));
    }

    [Fact]
    public void The_library_does_not_know_the_command_line() =>
        Assert.All(Sources(Path.Combine("src", "AntiTraffickingDiff")),
            file => Assert.DoesNotContain("AntiTraffickingDiff.Cli", file.Text, StringComparison.Ordinal));

    [Fact]
    public void Projects_depend_in_one_direction()
    {
        Assert.Equal([], References("AntiTraffickingDiff"));
        Assert.Equal(["AntiTraffickingDiff"], References("AntiTraffickingDiff.Cli"));
        Assert.DoesNotMatch("Spectre|CsvHelper|FileSystemGlobbing|CommandLine", File.ReadAllText(Path.Combine(Root, "src", "AntiTraffickingDiff", "AntiTraffickingDiff.csproj")));
    }

    /// <summary>A page that names a file that has moved sends its reader astray.</summary>
    [Fact]
    public void Files_that_the_documentation_names_exist()
    {
        string[] files = [.. new[] { "src", "tests", "samples", "scripts", "docs" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)).Select(path => "/" + Path.GetRelativePath(Root, path).Replace('\\', '/'))];
        string[] pages = [.. Directory.GetFiles(Path.Combine(Root, "docs"), "*.md"), Path.Combine(Root, "CONTRIBUTING.md")];
        Assert.All(pages, page => Assert.All(
            NamedFile().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value),
            name => Assert.Contains(files, file => file.EndsWith("/" + name, StringComparison.Ordinal) || file.EndsWith(".Cli/" + name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal))));
    }

    /// <summary>
    /// Faults: only three pages were there in Chinese, and of those for contributors and visitors none. A translation has the
    /// same headings, tables and blocks of code; of what is mostly figures, addresses and details there is a Chinese digest.
    /// </summary>
    [Fact]
    public void Pages_are_there_in_both_languages_and_lead_to_each_other()
    {
        string[] digests = ["README.md", "CHANGELOG.md", "found.md", "speed.md"];
        string[] english =
        [
            .. new[] { "docs", "samples", "." }.SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.md"))
                .Where(page => !page.EndsWith(".zh-CN.md", StringComparison.Ordinal)),
        ];
        Assert.All(english, page =>
        {
            var chinese = Path.ChangeExtension(page, ".zh-CN.md");
            Assert.True(File.Exists(chinese), chinese);
            Assert.Contains($"({Path.GetFileName(chinese)})", File.ReadAllText(page), StringComparison.Ordinal);
            Assert.Contains($"({Path.GetFileName(page)})", File.ReadAllText(chinese), StringComparison.Ordinal);
            if (digests.Contains(Path.GetFileName(page)))
                return;
            if (Path.GetFileName(Path.GetDirectoryName(page)) != "samples")
                Assert.Equal(Shape(page), Shape(chinese));
            Assert.Equal(Lines(page).Count(line => line.StartsWith("```", StringComparison.Ordinal)), Lines(chinese).Count(line => line.StartsWith("```", StringComparison.Ordinal)));
        });

        static string[] Lines(string page) => File.ReadAllLines(page);
        static string Shape(string page) => string.Join(' ', Lines(page).Select(line => line.StartsWith('#') ? line[..line.IndexOf(' ', StringComparison.Ordinal)] : line.StartsWith('|') ? "|" : "").Where(mark => mark.Length > 0));
    }

    /// <summary>A newcomer must find as few files as the page says, and all of them.</summary>
    [Fact]
    public void The_five_questions_are_answered_by_the_files_that_are_counted()
    {
        string[] files = [.. Sources("src").Select(file => "/" + file.Path.Replace('\\', '/'))];
        var rows = new[] { "architecture.md", "architecture.zh-CN.md" }.SelectMany(page => Question().Matches(File.ReadAllText(Path.Combine(Root, "docs", page)))).ToList();
        Assert.Equal(10, rows.Count);
        Assert.All(rows, row =>
        {
            string[] named = [.. row.Groups[2].Value.Split(", ").Select(name => name.Trim('`'))];
            Assert.Equal(int.Parse(row.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), named.Length);
            Assert.Distinct(named);
            Assert.All(named, name => Assert.Contains(files, file => file.EndsWith((name.StartsWith("Cli/", StringComparison.Ordinal) ? "." : "/") + name, StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void The_house_has_150_to_200_files_and_its_page_at_most_120_lines()
    {
        Assert.InRange(Sources("src").Count(), 150, 200);
        Assert.InRange(File.ReadAllLines(Path.Combine(Root, "docs", "architecture.md")).Length, 1, 120);
    }

    /// <summary>The figures of both pages are today's, but for what a few changes make of them.</summary>
    [Theory]
    [InlineData("architecture.md")]
    [InlineData("architecture.zh-CN.md")]
    public void The_page_tells_how_large_files_are(string page)
    {
        int[] lengths = [.. Sources("src").Select(file => file.Text.AsSpan().Count('\n')).Order()];
        int[] actual = [lengths.Length, lengths[lengths.Length / 2], lengths[lengths.Length * 95 / 100], lengths[^1]];
        int[] told = [.. Sizes().Match(File.ReadAllText(Path.Combine(Root, "docs", page))).Groups.Values.Skip(1).Select(group => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(actual.Length, told.Length);
        Assert.All(told.Zip(actual), pair => Assert.InRange(pair.First, pair.Second * 0.9, pair.Second * 1.1));
    }

    /// <summary>One naming of data files, each beside the code that reads it: a reader of the code finds them without searching.</summary>
    [Fact]
    public void Data_tables_have_one_naming_and_stand_beside_their_code()
    {
        string[] tables = [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.tsv", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))];
        Assert.Contains(tables, path => path.EndsWith("Units/units.tsv", StringComparison.Ordinal));
        Assert.All(tables, path => Assert.Matches("^[a-z0-9]+(?:-[a-z0-9]+)*(?:\\.[a-z]+)?\\.tsv$", Path.GetFileName(path)));
        Assert.All(tables, path => Assert.True(path.Contains("AntiTraffickingDiff.Cli/", StringComparison.Ordinal) || Directory.EnumerateFiles(Path.GetDirectoryName(path)!, "*.cs").Any(), path));
        Assert.Distinct(tables.Select(Path.GetFileName));
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        (Directory.Exists(Path.Combine(Root, folder)) ? Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories) : [])
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllText(path)));

    // Folders named by using directives, and by qualified names such as Problems.UnusableInputException.
    private static List<string> Uses(string text) =>
        [.. Qualified().Matches(text).Select(match => match.Groups[1].Value), .. Partly().Matches(text).Select(match => match.Groups[1].Value)];

    private static List<string> References(string project) =>
        [.. Reference().Matches(File.ReadAllText(Path.Combine(Root, "src", project, project + ".csproj"))).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\bAntiTraffickingDiff\.(Text|Problems|Model|Reading|Normalizing|Clauses|Units|Matching|Findings)\b(?![^\n]*\.csproj)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<![\w.""/])(Problems|Model|Reading|Normalizing|Clauses|Units|Matching|Findings)\.[A-Z]\w+[ <(>.;?)]")]
    private static partial Regex Partly();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*?([\w.]+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\| [^|]+[?？] \| ([0-9]+) \| (`[^|]+`) \|$", RegexOptions.Multiline)]
    private static partial Regex Question();

    [GeneratedRegex(@"(?:Source files: |源文件：)([0-9]+)\D+?968\D+?([0-9]+)\D+?35\D+95 %\D+?([0-9]+)\D+?85\D+?([0-9]+)")]
    private static partial Regex Sizes();

    // Of the source and its data; what users write (my.wordings, plan.txt) is no file of the repository.
    [GeneratedRegex(@"`([\w./-]+\.(?:cs|tsv|bin|sh))`")]
    private static partial Regex NamedFile();
}
