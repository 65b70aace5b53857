using AntiTraffickingDiff.Cli.Commands;
namespace AntiTraffickingDiff.Cli.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;
    private readonly FakePipeline _pipeline = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Result_goes_to_the_file_and_nothing_to_standard_output()
    {
        var path = Path.Combine(_folder, "out.json");
        var run = CommandRun.Fake(_pipeline, "diff", "a.txt", "--format", "json", "-o", path);
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.StartsWith("{", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Dash_is_standard_output() =>
        Assert.NotEmpty(CommandRun.Fake(_pipeline, "diff", "a.txt", "-o", "-").Bytes);

    [Fact]
    public void Missing_folder_is_said_before_the_work_starts()
    {
        var run = CommandRun.Fake(_pipeline, "diff", "a.txt", "-o", Path.Combine(_folder, "none", "out.json"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error AT6003", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", run.Error, StringComparison.Ordinal);
        Assert.Null(_pipeline.Baseline);
    }

    [Fact]
    public void A_folder_as_output_is_said_in_the_language_asked_for()
    {
        var run = CommandRun.Fake(_pipeline, "diff", "a.txt", "-o", _folder, "--lang", "zh");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error AT6004: 是文件夹", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("parse")]
    [InlineData("text")]
    public void Input_is_never_overwritten(string command)
    {
        var plan = Path.Combine(_folder, "plan.txt");
        File.WriteAllText(plan, "第一条");
        var run = CommandRun.Fake(_pipeline, command, plan, "-o", Path.Combine(_folder, ".", "plan.txt"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error AT6002", run.Error, StringComparison.Ordinal);
        Assert.Equal("第一条", File.ReadAllText(plan));
    }

    [Fact]
    public void Interrupted_run_leaves_the_old_file_and_no_temporary_one()
    {
        var path = Path.Combine(_folder, "out.json");
        File.WriteAllText(path, "old");
        using var cancellation = new CancellationTokenSource();
        var pipeline = new FakePipeline
        {
            WhileComparing = token =>
            {
                cancellation.Cancel();
                token.ThrowIfCancellationRequested();
            },
        };
        Assert.Equal(130, CommandRun.Run(pipeline.With, cancellation.Token, "diff", "a.txt", "-o", path).ExitCode);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder));
    }
}
