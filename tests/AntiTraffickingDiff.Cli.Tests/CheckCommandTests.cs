using AntiTraffickingDiff.Cli.Commands;
using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private static readonly string Draft = Path.Combine(Root(), "samples", "draft", "district-draft.txt");
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_sample_draft_is_refused_by_the_policy_beside_it()
    {
        var run = CommandRun.Real("check", Draft, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        var plan = JsonDocument.Parse(run.Bytes).RootElement.GetProperty("plans")[0];
        Assert.EndsWith("atdiff.json", plan.GetProperty("policy").GetString(), StringComparison.Ordinal);
        Assert.Contains(plan.GetProperty("findings").EnumerateArray(), finding =>
            finding.GetProperty("code").GetString() == "AT0143" && finding.GetProperty("measure").GetString() == "2.2.2.1.4");
    }

    [Fact]
    public void A_policy_that_asks_for_little_lets_it_pass() =>
        Assert.Equal(0, CommandRun.Real("check", Draft, "--policy", Write("easy.json", """{"coverage":{"overall":0.1}}""")).ExitCode);

    [Fact]
    public void A_plan_that_cannot_be_read_ends_with_2_and_the_others_are_written()
    {
        var run = CommandRun.Real("check", "missing.txt", Draft, "--policy", Write("easy.json", "{}"), "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, JsonDocument.Parse(run.Bytes).RootElement.GetProperty("plans").GetArrayLength());
        Assert.Contains("missing.txt: error AT1001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_policy_above_a_plan_holds()
    {
        Write("atdiff.json", """{"severity":{"missing-measure":"error"}}""");
        Directory.CreateDirectory(Path.Combine(_folder, "a", "b"));
        var plan = Path.Combine(_folder, "a", "b", "plan.txt");
        File.Copy(Draft, plan);
        Assert.Equal(1, CommandRun.Real("check", plan).ExitCode);
        File.WriteAllText(Path.Combine(_folder, "a", "atdiff.json"), "{}");
        Assert.Equal(0, CommandRun.Real("check", plan).ExitCode);
    }

    [Theory]
    [InlineData("{\"required\":[\"9.9\"]}", "wrong.json:1: error AT8007: $.required[0]: the baseline national-2021-2030 has no measure or section '9.9'")]
    [InlineData("{\n\"requierd\":[]}", "wrong.json:2: error AT8003: unknown key $.requierd; known here:")]
    [InlineData("{", "wrong.json:1: error AT8001: not valid JSON")]
    public void A_wrong_policy_ends_with_2(string policy, string message)
    {
        var run = CommandRun.Real("check", Draft, "--policy", Write("wrong.json", policy));
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Bytes);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_policy_nothing_is_checked()
    {
        var plan = Path.Combine(_folder, "plan.txt");
        File.Copy(Draft, plan);
        var run = CommandRun.Real("check", plan);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT8006", run.Error, StringComparison.Ordinal);
        Assert.Contains($"no atdiff.json in the folder of {plan} or above it", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif", "{\n  \"$schema\"")]
    [InlineData("junit", "<?xml")]
    [InlineData("github", "::error file=")]
    [InlineData("markdown", "## atdiff check: failed")]
    public void Forms_are_told_apart(string format, string start)
    {
        var run = CommandRun.Real("check", Draft, "--format", format);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_listed_and_shown()
    {
        Assert.Contains("AT0101  missing-measure", CommandRun.Real("rule").Output, StringComparison.Ordinal);
        Assert.Contains("措施缺失", CommandRun.Real("rule", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.StartsWith("AT0101 missing-measure", CommandRun.Real("rule", "at0101").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(CommandRun.Real("rule", "at0101", "--lang", "zh").Output, sign => sign is '`' or '*' or '#');
        var unknown = CommandRun.Real("rule", "AT0199");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("AT7004", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean missing-measure?", CommandRun.Real("rule", "missing-mesure").Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
