using AntiTraffickingDiff.Cli.Commands;
namespace AntiTraffickingDiff.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("frobnicate")]
    [InlineData("diff")]
    [InlineData("diff a.txt --format yaml")]
    [InlineData("diff a.txt --lang fr")]
    [InlineData("diff a.txt --max-file-size big")]
    [InlineData("diff a.txt --max-file-size 0")]
    [InlineData("diff a.txt --max-file-size 9999999999G")]
    [InlineData("diff a.txt --encoding klingon")]
    [InlineData("diff a.txt --unknown-option")]
    [InlineData("diff a.txt --explain 1.1 --format json")]
    [InlineData("diff a.txt --explain 1.1 --group-by unit")]
    [InlineData("parse")]
    [InlineData("parse a.txt b.txt")]
    [InlineData("parse a.txt --format csv")]
    [InlineData("text a.txt --revisions none")]
    [InlineData("text a.txt --limit pdf-pages")]
    [InlineData("text a.txt --limit pdf-pages=0")]
    [InlineData("text a.txt --limit pdf-paper=9")]
    public void Wrong_usage_ends_with_2_and_a_hint_at_help(string line)
    {
        var run = CommandRun.Fake(new FakePipeline(), line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("error AT7002", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate", "Unrecognized command or argument 'frobnicate' (see")]
    [InlineData("diff", "Required argument missing for command: 'diff' (see")]
    [InlineData("diff --lang zh", "命令缺少所需参数: 'diff'（用法见")]
    public void A_usage_error_is_one_line_without_a_full_stop_before_the_hint(string line, string message)
    {
        var run = CommandRun.Fake(new FakePipeline(), line.Split(' '));
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help --lang zh", "说明：", "[命令] [选项]")]
    [InlineData("diff --help --lang zh", "说明：", "[默认：text]")]
    public void Chinese_help_has_no_English_headings(string line, string heading, string other)
    {
        var output = CommandRun.Fake(new FakePipeline(), line.Split(' ')).Output;
        Assert.StartsWith(heading, output, StringComparison.Ordinal);
        Assert.Contains(other, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Description", output, StringComparison.Ordinal);
        Assert.DoesNotContain("default", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "Examples:", "atdiff diff plan.pdf")]
    [InlineData("diff --help", "Examples:", "--baseline city.docx")]
    [InlineData("parse --help", "Examples:", "--show-repairs")]
    [InlineData("text -h", "Examples:", "--encoding gb18030")]
    [InlineData("--help --lang zh", "示例：", "atdiff diff 方案.pdf")]
    [InlineData("diff --help --lang=zh", "示例：", "--baseline 市方案.docx")]
    public void Help_has_examples_in_both_languages(string line, string heading, string example)
    {
        var run = CommandRun.Fake(new FakePipeline(), line.Split(' '));
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains(heading, run.Output, StringComparison.Ordinal);
        Assert.Contains(example, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_is_told()
    {
        var run = CommandRun.Fake(new FakePipeline(), "--version");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Fact]
    public void Wrong_usage_is_explained_in_the_language_asked_for() => Assert.Contains(
        "未知编码“klingon”", CommandRun.Fake(new FakePipeline(), "diff", "a", "--encoding", "klingon", "--lang", "zh").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("500", 500)]
    [InlineData("2k", 2048)]
    [InlineData("1G", 1L << 30)]
    public void Sizes_have_letters(string size, long bytes)
    {
        var pipeline = new FakePipeline();
        CommandRun.Fake(pipeline, "text", "a.txt", "--max-file-size", size);
        Assert.Equal(bytes, pipeline.Options!.Reading.MaxFileSize);
    }
}
