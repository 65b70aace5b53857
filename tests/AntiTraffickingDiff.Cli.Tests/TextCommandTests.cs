using AntiTraffickingDiff.Cli.Commands;
namespace AntiTraffickingDiff.Cli.Tests;

public sealed class TextCommandTests
{
    [Fact]
    public void Text_is_written_as_read_with_form_feeds()
    {
        var run = CommandRun.Fake(new FakePipeline(), "text", "a.txt");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("第一页\n\f第二页\n", run.Output);
    }

    [Fact]
    public void Problems_go_to_standard_error() =>
        Assert.StartsWith("a.txt:2: warning AT1007:", CommandRun.Fake(new FakePipeline(), "text", "a.txt").Error, StringComparison.Ordinal);

    [Fact]
    public void Unusable_file_writes_nothing()
    {
        var run = CommandRun.Fake(new FakePipeline(), "text", "bad.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Bytes);
    }
}
