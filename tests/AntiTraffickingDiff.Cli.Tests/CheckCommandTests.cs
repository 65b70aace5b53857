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

    /// <summary>Fault: for standard input the named policy was not looked at.</summary>
    [Fact]
    public void The_named_policy_holds_for_standard_input()
    {
        var strict = Write("strict.json", """{"coverage":{"overall":1}}""");
        using var plan = new MemoryStream(File.ReadAllBytes(Draft));
        var run = CommandRun.With(host => host with { Input = plan }, default, "check", "-", "--policy", strict, "-f", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(strict, JsonDocument.Parse(run.Bytes).RootElement.GetProperty("plans")[0].GetProperty("policy").GetString());
    }

    /// <summary>Fault: what plans were measured with was not in the policy, or under another folder's path, so that they did not pass it.</summary>
    [Fact]
    public void A_policy_that_init_wrote_names_what_the_plans_were_measured_with()
    {
        var plans = Directory.CreateDirectory(Path.Combine(_folder, "plans")).FullName;
        var plan = Path.Combine(plans, "plan.txt");
        File.WriteAllText(plan, "云川区守望方案\n一、守望\n（一）设亭。各地设立守望亭并安排值守。（区火星局负责）\n");
        var policy = Path.Combine(_folder, "atdiff.json");
        var tables = Directory.CreateDirectory(Path.Combine(_folder, "表")).FullName;
        File.WriteAllText(Path.Combine(tables, "基准.txt"), "云川守望计划\n一、守望\n（一）设亭。各地设立守望亭并安排值守。（火星局负责）\n（二）巡查。各地组织夜间巡查。（公安部负责）\n");
        File.WriteAllText(Path.Combine(tables, "units.tsv"), "id\tzh\tstems\nmars\t火星\t火星\n");
        File.WriteAllText(Path.Combine(tables, "decisions.csv"), "measure,duty,decision,status\n1.2,1,status,present\n");
        string[] with = ["-b", Path.Combine(tables, "基准.txt"), "--any-document", "--units", Path.Combine(tables, "units.tsv"), "--decisions", Path.Combine(tables, "decisions.csv")];
        var ids = JsonDocument.Parse(CommandRun.Real(["diff", plan, "-f", "json", .. with]).Bytes).RootElement.GetProperty("plans")[0].GetProperty("measures").EnumerateArray().Select(measure => measure.GetProperty("id").GetString()!).ToList();
        File.WriteAllText(Path.Combine(tables, "decisions.csv"), $"measure,duty,decision,status\n{ids[1]},1,status,present\n");
        var written = CommandRun.Real(["init", plan, "-o", policy, .. with]);
        Assert.Equal((0, 0), (written.ExitCode, written.Bytes.Length));
        var root = JsonDocument.Parse(File.ReadAllText(policy)).RootElement;
        Assert.Equal("表/基准.txt", root.GetProperty("baseline").GetString());
        Assert.True(root.GetProperty("anyDocument").GetBoolean());
        Assert.Equal(["表/units.tsv", "表/decisions.csv"], new[] { "units", "decisions" }.Select(key => root.GetProperty(key)[0].GetString()));
        Assert.False(root.TryGetProperty("$schema", out _));
        Assert.Contains($"\"{ids[1]}\", \"status\": \"covered\"", File.ReadAllText(policy), StringComparison.Ordinal);
        var check = CommandRun.Real("check", plan);
        Assert.True(check.ExitCode == 0, check.Output + check.Error);
        // Written anew, the policy keeps what it names.
        Assert.Equal(0, CommandRun.Real("init", plan, "-o", policy, "--force", "-b", Path.Combine(tables, "基准.txt")).ExitCode);
        Assert.Equal(root.GetRawText(), JsonDocument.Parse(File.ReadAllText(policy)).RootElement.GetRawText());
        var inside = CommandRun.Real(["init", plan, .. with]);
        Assert.Equal(2, inside.ExitCode);
        Assert.Contains("AT8009", inside.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Real(["init", plan, "--trust-policy", .. with]).ExitCode);
        Assert.Equal(0, CommandRun.Real("check", plan, "--trust-policy").ExitCode);
        Assert.Contains("AT6002", CommandRun.Real(["init", plan, "-o", with[1], "--force", "--trust-policy", .. with]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("at0101", "AT0101", "missing-measure", "# AT0101 missing-measure")]
    [InlineData("AT6002", "AT6002", null, "# AT6002")]
    public void The_page_of_a_code_is_there_for_programs(string word, string code, string? name, string start)
    {
        var run = CommandRun.Real("rule", word, "-f", "json");
        var row = Assert.Single(JsonDocument.Parse(run.Bytes).RootElement.GetProperty("rules").EnumerateArray());
        Assert.Equal((code, name), (row.GetProperty("code").GetString(), row.GetProperty("rule").GetString()));
        Assert.StartsWith(start, row.GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.Equal(run.Output, CommandRun.Real("rule", word, "-f", "json", "--lang", "zh").Output);
        Assert.StartsWith($"\uFEFFcode,rule,severity,title,page\r\n{code},{name},", CommandRun.Real("rule", word, "-f", "csv").Output, StringComparison.Ordinal);
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
