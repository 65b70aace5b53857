using AntiTraffickingDiff.Cli.Commands;
using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>Inputs that cannot be used, with the real pipeline.</summary>
public sealed class UnusableInputTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;

    public static TheoryData<string, string> Inputs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var command in new[] { "diff", "parse", "text" })
                foreach (var code in new[] { "AT1001", "AT6101", "AT1003", "AT1005" })
                    data.Add(command, code);
            return data;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Input_that_cannot_be_used_ends_with_2_and_says_why(string command, string code)
    {
        var path = Make(code);
        var run = CommandRun.Real(command, path);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{path}: error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Picture_named_txt_is_called_what_it_is() =>
        Assert.Contains("PNG", CommandRun.Real("text", Make("AT1005")).Error, StringComparison.Ordinal);

    [Fact]
    public void Unreadable_plan_stays_in_the_result()
    {
        var plan = JsonDocument.Parse(CommandRun.Real("diff", Make("AT1003"), "--format", "json").Bytes).RootElement.GetProperty("plans")[0];
        Assert.Equal("AT1003", plan.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(0, plan.GetProperty("measures").GetArrayLength());
    }

    [Fact]
    public void Unknown_baseline_names_the_known_ones()
    {
        var run = CommandRun.Real("diff", Make("AT1003"), "--baseline", "no-such-baseline");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains("'no-such-baseline'", run.Error, StringComparison.Ordinal);
        Assert.Contains("national-2021-2030", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff")]
    [InlineData("parse")]
    public void Missing_table_of_units_ends_with_2_and_is_named(string command)
    {
        var run = CommandRun.Real(command, Make("AT1003"), "--units", "no-such-table.tsv");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("atdiff: error AT4", run.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-table.tsv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_plan_given_twice_counts_once_and_is_told()
    {
        var plan = Path.Combine(_folder, "twice.txt");
        File.WriteAllText(plan, "云溪区守望方案\n一、设立守望亭。各镇设立守望亭，夜间点灯。（区公安局负责）\n二、登记旅人。旅店登记过往旅人。\n");
        var run = CommandRun.Real("diff", plan, Path.Combine(_folder, ".", "twice.txt"), "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("warning AT6107", run.Error, StringComparison.Ordinal);
        var found = Assert.Single(JsonDocument.Parse(run.Bytes).RootElement.GetProperty("plans").EnumerateArray());
        Assert.Equal(81, found.GetProperty("measures").GetArrayLength());
    }

    private string Make(string code)
    {
        var path = Path.Combine(_folder, "plan.txt");
        if (code == "AT6101")
            Directory.CreateDirectory(path);
        else if (code == "AT1003")
            File.WriteAllBytes(path, []);
        else if (code == "AT1005")
            File.WriteAllBytes(path, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1]);
        return path;
    }
}
