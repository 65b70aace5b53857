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

    /// <summary>
    /// Bug: a defect of the tool met in a file was told of the file by some commands, and ended the run with the results on
    /// all others for the rest, and for standard input. Here it is a worker that cannot even be asked for.
    /// </summary>
    [Theory]
    [InlineData("diff", false)]
    [InlineData("diff", true)]
    [InlineData("parse", false)]
    [InlineData("parse", true)]
    [InlineData("text", false)]
    [InlineData("text", true)]
    [InlineData("units unknown", false)]
    [InlineData("units unknown", true)]
    [InlineData("coverage", true)]
    [InlineData("gaps", true)]
    public void A_defect_costs_the_plan_it_is_met_in(string command, bool isPiped)
    {
        var (plan, pdf) = (Path.Combine(_folder, "plan.txt"), Path.Combine(_folder, "a.pdf"));
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n一、预防犯罪\n1.清理非法中介。（县榫卯办负责）\n");
        File.WriteAllText(pdf, "%PDF-1.4\n");
        var run = CommandRun.With(
            host => host with { PdfWorker = new(string.Empty, null), Input = new MemoryStream(File.ReadAllBytes(pdf)) }, default,
            [.. command.Split(' '), isPiped ? "-" : pdf, plan]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{(isPiped ? "-" : pdf)}: error AT6105: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(command switch { "units unknown" => "榫卯办", "gaps" => "2.1.2.1", _ => plan }, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_words_are_to_count_for_nobody_must_be_readable()
    {
        var plan = Path.Combine(_folder, "plan.txt");
        File.WriteAllText(plan, "云溪区守望方案\n一、设立守望亭。各镇设立守望亭，夜间点灯。（区公安局负责）\n");
        var run = CommandRun.Real("reuse", plan, "--except", "nix.txt");
        Assert.Equal((2, 0), (run.ExitCode, run.Bytes.Length));
        Assert.StartsWith("nix.txt: error AT1001: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--max-file-size", "1K")]
    [InlineData("--limit", "lines=1")]
    public void Limits_are_about_plans_and_not_about_the_embedded_edition(string option, string value)
    {
        var plan = Path.Combine(_folder, "long.txt");
        File.WriteAllText(plan, "云溪区反对拐卖人口实施方案\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"{i}.各镇设立守望亭，夜间点灯。（区公安局负责）\n")));
        foreach (var command in new[] { "diff", "gaps" })
        {
            var run = CommandRun.Real(command, plan, option, value);
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith(plan + ": error ", run.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>Fault: hints that led elsewhere: an option that the command has not, a run for a file that is not there, a file named -.</summary>
    [Theory]
    [InlineData("learn nix.csv", "nix.csv", "--decisions")]
    [InlineData("merge nix.part", "nix.part: error AT1001: no such file", "is no part")]
    [InlineData("diff - -", "-: warning AT6109: standard input can be read once", "same file")]
    public void A_hint_is_about_what_was_asked_for(string line, string has, string hasNot)
    {
        using var input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("云溪区守望方案\n一、设立守望亭。（区公安局负责）\n"));
        var run = CommandRun.With(host => host with { Input = input }, default, line.Split(' '));
        Assert.Contains(has, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(hasNot, run.Error, StringComparison.Ordinal);
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

    /// <summary>Fault: that files look like one plan in several formats was a note, which only --verbose shows.</summary>
    [Theory]
    [InlineData("diff --format json")]
    [InlineData("parse --format json")]
    [InlineData("text")]
    [InlineData("units unknown")]
    [InlineData("coverage --format json")]
    [InlineData("targets --format json")]
    [InlineData("gaps --format json")]
    [InlineData("review --format csv")]
    [InlineData("init -o -")]
    [InlineData("check --format json --policy {policy}")]
    public void One_plan_in_several_formats_is_told_once_by_every_command(string line)
    {
        var policy = TwoFormats();
        string[] words = [.. line.Split(' ').Select(word => word == "{policy}" ? policy : word), Path.Combine(_folder, "plans")];
        var run = CommandRun.Real(words);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("AT6108", run.Output, StringComparison.Ordinal);
        Assert.Equal(["a.html: warning AT6108: a.html, a.txt look", "b.html: warning AT6108: b.html, b.txt look"], Told(run.Error, " like"));

        var chinese = CommandRun.With(host => host with { Culture = System.Globalization.CultureInfo.GetCultureInfo("zh-CN") }, default, words);
        Assert.Equal(["a.html: 警告 AT6108: a.html、a.txt", "b.html: 警告 AT6108: b.html、b.txt"], Told(chinese.Error, " 似"));
        Assert.DoesNotContain("AT6108", CommandRun.Real([.. words, "--quiet"]).Error, StringComparison.Ordinal);

        List<string> Told(string error, string end) => [.. error.Split('\n').Where(told => told.Contains("AT6108", StringComparison.Ordinal))
            .Select(told => told[(told.IndexOf("plans", StringComparison.Ordinal) + "plans/".Length)..told.IndexOf(end, StringComparison.Ordinal)])];
    }

    // A folder with two plans, each as text and as a web page, and one that is there once; a policy that they pass.
    private string TwoFormats()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "plans"));
        foreach (var name in new[] { "a", "b" })
        {
            File.WriteAllText(Path.Combine(_folder, "plans", name + ".txt"), "云溪区反对拐卖人口实施方案\n一、设立守望亭。各镇设立守望亭，夜间点灯。（区公安局负责）\n");
            File.WriteAllText(Path.Combine(_folder, "plans", name + ".html"), "<html><body><p>云溪区反对拐卖人口实施方案</p><p>一、设立守望亭。各镇设立守望亭，夜间点灯。（区公安局负责）</p></body></html>");
        }

        File.Copy(Path.Combine(_folder, "plans", "a.txt"), Path.Combine(_folder, "plans", "once.txt"), overwrite: true);
        var policy = Path.Combine(_folder, "policy.json");
        File.WriteAllText(policy, "{}");
        return policy;
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

    /// <summary>Faults: a list of English commas, a space inside a Chinese sentence, a title that is none, VALUE taken for a part of a limit's name.</summary>
    [Theory]
    [InlineData("check {plan} --policy {keys}", "此处可用：$schema、baseline、units")]
    [InlineData("diff {bytes}", "内容为二进制数据，不是方案")]
    [InlineData("diff {other}", "主题与基准不同：关于加强堤岸林木看护工作的通知要求各地尽…，基准的主题")]
    [InlineData("diff {plan} --limit pdf-paper=9", "没有名为“pdf-paper”的上限")]
    public void A_Chinese_message_is_written_as_Chinese_is(string line, string message)
    {
        var files = new Dictionary<string, string> { ["{plan}"] = "plan.txt", ["{keys}"] = "keys.json", ["{bytes}"] = "bytes.txt", ["{other}"] = "other.txt" };
        foreach (var (key, name) in files)
            files[key] = Path.Combine(_folder, name);
        File.WriteAllText(files["{plan}"], "一、总体要求");
        File.WriteAllText(files["{keys}"], "{ \"nix\": 1 }");
        File.WriteAllBytes(files["{bytes}"], [0, 1, 2, 98, 105, 110, 0]);
        File.WriteAllText(files["{other}"], "关于加强堤岸林木看护工作的通知要求各地尽快整修堤岸步道。林业部门负责巡护林区道路，每季度汇总巡护情况并报送主管部门备案。各地要做好雨季前的加固工作，按期完成苗木补植。");
        Assert.Contains(message, CommandRun.Real([.. line.Split(' ').Select(word => files.GetValueOrDefault(word, word)), "--lang", "zh"]).Error, StringComparison.Ordinal);
    }

    /// <summary>Fault: Chinese messages gave the system's reason in English, with a full stop before the semicolon, and paths twice.</summary>
    [Theory]
    [InlineData("agree nope.csv nope.csv", "无法打开编码表 nope.csv：文件不存在；")]
    [InlineData("diff {plan} --decisions nope.csv", "无法打开人工判定文件 nope.csv：文件不存在；")]
    [InlineData("diff {plan} --units nope.tsv", "无法打开单位表 nope.tsv：文件不存在；")]
    [InlineData("check {plan} --policy nope.json", "无法打开规则文件 nope.json：文件不存在；")]
    [InlineData("check {plan} --policy {broken}", "不是有效的 JSON：语法有误（该行第 ")]
    [InlineData("cascade --tree nope.csv", "nope.csv: 错误 AT1006: 无法打开：文件不存在")]
    [InlineData("text nope.txt", "nope.txt: 错误 AT1001: 找不到文件；")]
    [InlineData("diff nope", "nope: 错误 AT6101: 未找到方案：不是文件")]
    [InlineData("check {plan}", "可用 atdiff init 方案 生成")]
    [InlineData("diff {zip}", "文件是损坏的 zip 或 DOCX：数据损坏")]
    public void The_reason_is_in_the_language_asked_for_and_a_path_is_named_once(string line, string message)
    {
        var (plan, broken, zip) = (Path.Combine(_folder, "plan.txt"), Path.Combine(_folder, "broken.json"), Path.Combine(_folder, "plan.docx"));
        File.WriteAllText(plan, "一、总体要求");
        File.WriteAllText(broken, "{ \"coverage\": }");
        File.WriteAllBytes(zip, [.. "PK\u0003\u0004"u8, .. new byte[100]]);
        string[] args = [.. line.Split(' ').Select(word => word.Replace("{plan}", plan, StringComparison.Ordinal).Replace("{broken}", broken, StringComparison.Ordinal).Replace("{zip}", zip, StringComparison.Ordinal))];
        var (chinese, english) = (CommandRun.Real([.. args, "--lang", "zh"]).Error, CommandRun.Real([.. args, "--lang", "en"]).Error);
        Assert.Contains(message, chinese, StringComparison.Ordinal);
        Assert.DoesNotContain(".；", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("Could not", chinese + english, StringComparison.Ordinal);
        Assert.DoesNotContain(".;", english, StringComparison.Ordinal);
        foreach (var name in new[] { "nope.csv", "nope.txt", "nope.tsv", "nope.json" })
            Assert.True(english.Split('\n')[0].Split(name).Length <= 2, english);
    }
}
