using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Batch;

public sealed class PlanFinderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-find-").FullName;

    public PlanFinderTests()
    {
        foreach (var file in new[] { "b.txt", "a.PDF", "sub/c.docx", "sub/deep/d1.txt", "sub/deep/d22.txt", "notes.md", ".hidden.txt", "sub/~$c.docx", "x1.csv" })
        {
            var path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "第一条");
        }

        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("", "a.PDF b.txt sub/c.docx sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("sub", "sub/c.docx sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("*.txt", "b.txt")]
    [InlineData("**/*.txt", "b.txt sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("*", "a.PDF b.txt")]
    [InlineData("sub/**/*", "sub/c.docx sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("sub/deep/d?.txt", "sub/deep/d1.txt")]
    [InlineData("s*b/**/d??.txt", "sub/deep/d22.txt")]
    [InlineData("s?b/*", "sub/c.docx")]
    [InlineData("*/deep/**", "sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("**", "a.PDF b.txt sub/c.docx sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("**/deep/*.txt", "sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("*.md", "notes.md")]
    [InlineData("notes.md", "notes.md")]
    public void Paths_lead_to_plans_in_order(string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(path)));

    [Fact]
    public void A_file_that_several_paths_lead_to_is_taken_once() =>
        Assert.Equal(["a.PDF", "b.txt"], Find("*", "b.txt", "./b.txt"));

    [Theory]
    [InlineData("no.txt", "AT1001")]
    [InlineData("no", "AT6101")]
    [InlineData("*.doc", "AT6101")]
    [InlineData("empty", "AT6101")]
    [InlineData("none/*.txt", "AT6101")]
    public void A_path_that_leads_to_nothing_is_a_problem(string path, string code)
    {
        var source = Assert.Single(PlanFinder.Find([Path.Combine(_folder, path)], sorted: true, input: null).Sources);
        Assert.Equal(code, source.Problem!.Kind.Code);
    }

    [Fact]
    public void Without_sorting_paths_keep_their_order_and_what_is_named_twice_is_told()
    {
        var hard = Path.Combine(_folder, "sub", "deep");
        var found = PlanFinder.Find(new[] { "sub/deep/d22.txt", "b.txt", "sub/deep", "./b.txt" }.Select(path => Path.Combine(_folder, path)), sorted: false, input: null);
        Assert.Equal(["d22.txt", "b.txt", "d1.txt"], found.Sources.Select(source => Path.GetFileName(source.Path)));
        Assert.Equal(["AT6107 " + Path.Combine(hard, "d22.txt"), "AT6107 " + Path.Combine(_folder, "b.txt")], found.Notes.Select(note => $"{note.Problem.Kind.Code} {note.Problem.Arguments[0]}"));
    }

    [Fact]
    public void One_plan_in_several_formats_is_told_and_counted_as_several()
    {
        File.WriteAllText(Path.Combine(_folder, "b.docx"), "x");
        var found = PlanFinder.Find([_folder], sorted: true, input: null);
        Assert.Equal(6, found.Sources.Count);
        var problem = Assert.Single(found.Notes).Problem;
        Assert.StartsWith("b.docx, b.txt look", problem.Message(chinese: false), StringComparison.Ordinal);
        Assert.StartsWith("b.docx、b.txt 似", problem.Message(chinese: true), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_link_and_a_hard_link_are_the_file_they_lead_to()
    {
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, Path.Combine(_folder, "b.txt"));
        using (var make = System.Diagnostics.Process.Start("ln", [Path.Combine(_folder, "b.txt"), Path.Combine(_folder, "hard.txt")]))
            make.WaitForExit();
        Assert.Equal(["b.txt"], Find("b.txt", "link.txt", "hard.txt"));
    }

    [Fact]
    public void A_web_page_is_a_plan_and_a_report_of_the_tool_is_none()
    {
        File.WriteAllText(Path.Combine(_folder, "sub", "e.html"), "<html><body>第一条</body></html>");
        File.WriteAllText(Path.Combine(_folder, "sub", "report.html"), "<!doctype html>\n<head>\n<meta name=\"generator\" content=\"atdiff\">");
        Assert.Contains("sub/e.html", Find("sub"));
        Assert.DoesNotContain("sub/report.html", Find("sub"));
        Assert.Equal(["sub/report.html"], Find("sub/report.html"));
    }

    [UnixFact]
    public void A_link_back_does_not_lead_round()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder, "sub", "back"), _folder);
        Assert.Equal(3, Find("sub").Count);
    }

    /// <summary>Bug: patterns had a walk of their own, which went round with links and into hidden folders.</summary>
    [Theory]
    [InlineData("**/*.txt", "b.txt sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("**/*", "a.PDF b.txt sub/c.docx sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("*/*/*.txt", "sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData("", "a.PDF b.txt sub/c.docx sub/deep/d1.txt sub/deep/d22.txt")]
    [InlineData(".hid/*.txt", ".hid/h.txt")]
    [InlineData(".hid", ".hid/deep/h.txt .hid/h.txt")]
    public async Task A_pattern_leaves_out_what_a_folder_leaves_out(string path, string expected)
    {
        foreach (var file in new[] { ".hid/h.txt", ".hid/deep/h.txt", "sub/.hid/h.txt" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
            File.WriteAllText(Path.Combine(_folder, file), "第一条");
        }

        if (!OperatingSystem.IsWindows())
            foreach (var link in new[] { "back", "again" })
                Directory.CreateSymbolicLink(Path.Combine(_folder, "sub", link), _folder);
        Assert.Equal(expected, string.Join(' ', await Task.Run(() => Find(path)).WaitAsync(TimeSpan.FromMinutes(2))));
    }

    private List<string> Find(params string[] paths) =>
        [.. PlanFinder.Find(paths.Select(path => Path.Combine(_folder, path)), sorted: true, input: null).Sources.Select(source =>
        {
            Assert.Null(source.Problem);
            return Path.GetRelativePath(_folder, source.Path);
        })];
}
