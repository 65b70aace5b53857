using AntiTraffickingDiff.Cli.Batch;

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
    [InlineData("*.md", "notes.md")]
    [InlineData("notes.md", "notes.md")]
    public void Paths_lead_to_plans_in_order(string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', Find(path)));

    [Fact]
    public void A_file_that_several_paths_lead_to_is_taken_once() =>
        Assert.Equal(["a.PDF", "b.txt"], Find("*", "b.txt", "./b.txt"));

    [Theory]
    [InlineData("no.txt")]
    [InlineData("*.doc")]
    [InlineData("empty")]
    [InlineData("none/*.txt")]
    public void A_path_that_leads_to_nothing_is_a_problem(string path)
    {
        var source = Assert.Single(PlanFinder.Find([Path.Combine(_folder, path)]));
        Assert.Equal("AT6101", source.Problem!.Kind.Code);
    }

    [Fact]
    public void A_link_back_does_not_lead_round()
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateSymbolicLink(Path.Combine(_folder, "sub", "back"), _folder);
        Assert.Equal(3, Find("sub").Count);
    }

    private List<string> Find(params string[] paths) =>
        [.. PlanFinder.Find(paths.Select(path => Path.Combine(_folder, path))).Select(source =>
        {
            Assert.Null(source.Problem);
            return Path.GetRelativePath(_folder, source.Path);
        })];
}
