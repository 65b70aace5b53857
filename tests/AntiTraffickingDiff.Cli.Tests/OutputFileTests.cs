using System.Diagnostics;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;
    private readonly string _plan;

    public OutputFileTests()
    {
        _plan = Path.Combine(_folder, "plan.txt");
        File.WriteAllText(_plan, "云溪区守望方案\n一、设立守望亭。各镇设立守望亭，夜间点灯。（区公安局负责）\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Result_goes_to_the_file_and_nothing_to_standard_output()
    {
        var path = Path.Combine(_folder, "out.json");
        var run = CommandRun.Real("diff", _plan, "-o", path);
        Assert.Equal((0, 0), (run.ExitCode, run.Bytes.Length));
        Assert.StartsWith("{", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("gaps")]
    [InlineData("parse")]
    [InlineData("coverage")]
    [InlineData("units", "unknown")]
    [InlineData("review")]
    public void An_extension_of_no_form_is_refused_unless_the_form_is_named(params string[] command)
    {
        var path = Path.Combine(_folder, "out.xyz");
        var run = CommandRun.Real([.. command, _plan, "-o", path]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT6006", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        Assert.Equal(0, CommandRun.Real([.. command, _plan, "-o", path, "-f", command[0] == "review" ? "csv" : "json"]).ExitCode);
        Assert.True(File.Exists(path));
    }

    /// <summary>Fault: init wrote JSON into page.html.</summary>
    [Theory]
    [InlineData(".html")]
    [InlineData(".csv")]
    [InlineData(".docx")]
    public void A_policy_is_not_written_into_a_file_of_another_kind(string extension)
    {
        var path = Path.Combine(_folder, "policy" + extension);
        var run = CommandRun.Real("init", _plan, "-o", path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT6006", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void Dash_is_standard_output() => Assert.Equal(CommandRun.Real("diff", _plan).Output, CommandRun.Real("diff", _plan, "-o", "-").Output);

    [Fact]
    public void Missing_folder_is_said_before_the_work_starts()
    {
        var run = CommandRun.Real("diff", _plan, "-o", Path.Combine(_folder, "none", "out.json"), "--baseline", "no-such");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error AT6003", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_as_output_is_said_in_the_language_asked_for() => Assert.Contains(
        "错误 AT6004: 是文件夹", CommandRun.Real("diff", _plan, "-o", _folder, "--lang", "zh").Error, StringComparison.Ordinal);

    /// <summary>Every file that a run reads, under every name that leads to it.</summary>
    [Theory]
    [InlineData("plan", "diff {plan} -o {out}")]
    [InlineData("plan", "parse {plan} -o {out} -f json")]
    [InlineData("plan", "text {plan} -o {out}")]
    [InlineData("plan", "coverage {plan} -o {out} -f csv")]
    [InlineData("plan", "units unknown {plan} -o {out}")]
    [InlineData("plan", "diff {plan} --report json={out}")]
    [InlineData("plan", "init {plan} -o {out} --force")]
    [InlineData("base", "diff {plan} -b {base} -o {out}")]
    [InlineData("base", "coverage {plan} -b {base} -o {out} -f csv")]
    [InlineData("units", "diff {plan} --units {units} -o {out}")]
    [InlineData("units", "parse {plan} --units {units} -o {out}")]
    [InlineData("units", "units --units {units} -o {out}")]
    [InlineData("units", "units resolve 县公安局 --units {units} -o {out}")]
    [InlineData("units", "units unknown {plan} --units {units} -o {out}")]
    [InlineData("decisions", "diff {plan} --decisions {decisions} -o {out}")]
    [InlineData("decisions", "agree {labels} {plan} --decisions {decisions} -o {out}")]
    [InlineData("labels", "agree {labels} {plan} -o {out}")]
    [InlineData("policy", "check {plan} --policy {policy} -o {out}")]
    [InlineData("policy", "check {plan} -o {out}")]
    [InlineData("policy", "diff {plan} -o {out}")]
    [InlineData("policy", "coverage {plan} -o {out} -f csv")]
    [InlineData("named", "check {plan} -o {out}")]
    [InlineData("named", "diff {plan} -o {out}")]
    [InlineData("named", "coverage {plan} -o {out} -f csv")]
    [InlineData("named", "parse {plan} -o {out}")]
    public void An_input_is_never_overwritten(string which, string line)
    {
        var files = new Dictionary<string, string>
        {
            ["plan"] = _plan,
            ["base"] = Write("base.txt", "云川守望计划\n一、守望\n（一）设亭。各地设立守望亭并安排值守。（公安部负责）\n"),
            ["units"] = Write("units.tsv", "id\tzh\tstems\nmars\t火星\t火星\n"),
            ["decisions"] = Write("decisions.csv", "measure,decision\n2.1.2.2.1,reject\n"),
            ["labels"] = Write("labels.csv", "measure,duty,present\n2.1.2.2.1,1,1\n"),
            ["named"] = Write("named.tsv", "id\tzh\tstems\nvenus\t金星\t金星\n"),
            ["policy"] = Write("atdiff.json", """{ "units": ["named.tsv"] }"""),
        };
        var before = File.ReadAllBytes(files[which]);
        foreach (var other in OtherNames(files[which]))
        {
            var run = CommandRun.Real([.. line.Split(' ').Select(word => files.Append(new("out", other)).Aggregate(word, (text, file) => text.Replace($"{{{file.Key}}}", file.Value, StringComparison.Ordinal)))]);
            Assert.True(run.ExitCode == 2 && run.Error.Contains("AT6002", StringComparison.Ordinal), $"{other}: {run.ExitCode} {run.Error}");
            Assert.Equal(before, File.ReadAllBytes(files[which]));
        }
    }

    private IEnumerable<string> OtherNames(string file)
    {
        yield return Path.Combine(_folder, ".", Path.GetFileName(file));
        if (OperatingSystem.IsWindows())
            yield break;
        yield return Path.Combine(_folder, "no-such-folder", "..", Path.GetFileName(file));
        var (soft, hard) = (Path.Combine(_folder, "soft-" + Path.GetFileName(file)), Path.Combine(_folder, "hard-" + Path.GetFileName(file)));
        File.CreateSymbolicLink(soft, file);
        yield return soft;
        using (var make = Process.Start("ln", [file, hard]))
            make.WaitForExit();
        yield return hard;
    }

    [Fact]
    public void The_table_of_problems_does_not_overwrite_an_input_either()
    {
        var plan = Write("o.problems.csv", "云溪区守望方案\n一、设立守望亭。各镇设立守望亭，夜间点灯。（区公安局负责）\n");
        var run = CommandRun.Real("coverage", plan, "-o", Path.Combine(_folder, "o.csv"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT6002", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "o.csv")));
    }

    /// <summary>Fault: the table of problems beside one output took the place of another output.</summary>
    [Theory]
    [InlineData("c.csv", "c.problems.csv")]
    [InlineData("c.problems.csv", "c.csv")]
    public void The_table_of_problems_does_not_overwrite_another_output(string first, string second)
    {
        var run = CommandRun.Real("coverage", _plan, "-o", Path.Combine(_folder, first), "--report", "csv=" + Path.Combine(_folder, second));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("two outputs have the same name: " + Path.Combine(_folder, "c.problems.csv"), run.Error, StringComparison.Ordinal);
        Assert.Equal([_plan], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Interrupted_run_leaves_the_old_file_and_no_temporary_one()
    {
        var path = Write("out.json", "old");
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        Assert.Equal(130, CommandRun.With(host => host, cancellation.Token, "diff", _plan, "-o", path).ExitCode);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_and_what_a_living_one_writes_stays()
    {
        var first = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "a")).FullName, "out.json");
        var living = AtomicFile.Create(first);
        var name = Path.GetFileName(Assert.Single(Directory.GetFiles(Path.GetDirectoryName(first)!)));
        var second = Directory.CreateDirectory(Path.Combine(_folder, "b")).FullName;
        var (dead, foreign) = (Path.Combine(second, name), Path.Combine(second, "draft.tmp"));
        File.WriteAllText(dead, "half");
        File.WriteAllText(foreign, "mine");
        AtomicFile.Create(Path.Combine(second, "out.json")).Dispose();
        Assert.Equal([foreign], Directory.GetFiles(second));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(first)!));
        living.Dispose();
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(first)!));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
