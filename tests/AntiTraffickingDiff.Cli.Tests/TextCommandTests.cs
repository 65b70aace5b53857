using System.Text;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class TextCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Text_is_written_as_read() => Assert.Equal("第一页\n第二页\n", CommandRun.Real("text", Write("a.txt", "第一页\n第二页\n")).Output);

    [Fact]
    public void Several_files_are_told_apart()
    {
        var (a, b) = (Write("a.txt", "甲\n"), Write("b.txt", "乙\n"));
        Assert.Equal($"==> {b} <==\n乙\n==> {a} <==\n甲\n", CommandRun.Real("text", b, a).Output);
    }

    [Fact]
    public void A_dash_is_standard_input()
    {
        var run = CommandRun.With(host => host with { Input = new MemoryStream(Encoding.UTF8.GetBytes("第一条 守望。\n")) }, default, "text", "-");
        Assert.Equal((0, "第一条 守望。\n"), (run.ExitCode, run.Output));
    }

    /// <summary>Fault: escape sequences and turns of the reading direction went to the terminal as they were.</summary>
    [Theory]
    [InlineData]
    [InlineData("--normalized")]
    public void On_a_terminal_nothing_in_a_text_moves_the_cursor(params string[] options)
    {
        const string Text = "第一条  守望亭\u001b[31m每晚\u202e点灯。\n\t第二条 登记。\n";
        var path = Write("a.txt", Text);
        var run = CommandRun.With(host => host with { OutputIsTerminal = true }, default, ["text", path, .. options]);
        Assert.DoesNotContain(run.Output, unit => unit is '\u001b' or '\u202e');
        Assert.Equal(CommandRun.Real(["text", path, .. options]).Output.Count(unit => unit == '\n'), run.Output.Count(unit => unit == '\n'));
        if (options.Length > 0)
            return;
        Assert.Equal(Text, CommandRun.Real("text", path).Output);
        Assert.Equal(Text.Replace("\u001b", "<U+001B>", StringComparison.Ordinal).Replace("\u202e", "<U+202E>", StringComparison.Ordinal), run.Output);
    }

    [Fact]
    public void Problems_go_to_standard_error()
    {
        var path = Path.Combine(_folder, "a.txt");
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes("第一条 守望亭每晚点灯。\n第二"), 0xFF, .. Encoding.UTF8.GetBytes("条 守望人每日登记。\n")]);
        Assert.StartsWith($"{path}:2: warning AT1007:", CommandRun.Real("text", path, "--encoding", "utf-8").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Unusable_file_writes_nothing_and_leaves_the_old_output()
    {
        var output = Write("out.txt", "old");
        var run = CommandRun.Real("text", Write("bad.txt", ""), "-o", output);
        Assert.Equal((2, 0, "old"), (run.ExitCode, run.Bytes.Length, File.ReadAllText(output)));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
