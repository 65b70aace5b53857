using AntiTraffickingDiff.Cli.Commands;
namespace AntiTraffickingDiff.Cli.Tests;

public sealed class PlanPathsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;

    public PlanPathsTests()
    {
        foreach (var name in new[] { "b.txt", "a.txt", "c.pdf" })
            File.WriteAllText(Path.Combine(_folder, name), "x");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("?.pdf", "c.pdf")]
    [InlineData("*.docx", "*.docx")]
    [InlineData("missing.txt", "missing.txt")]
    [InlineData("none/*.txt", "none/*.txt")]
    public void Patterns_are_opened_where_the_shell_has_not(string pattern, string expected) => Assert.Equal(
        expected.Split(' ').Select(name => _folder + "/" + name), PlanPaths.Expand([_folder + "/" + pattern]));
}
