using System.Text;
using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class DiffCommandTests : IDisposable
{
    private readonly PlanFiles _files = new(3);

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Plans_are_measured_against_the_embedded_baseline_in_the_order_given()
    {
        var root = Json(CommandRun.Real("diff", Plan(2), Plan(0), "-f", "json"));
        Assert.Equal("national-2021-2030", root.GetProperty("baseline").GetProperty("name").GetString());
        Assert.Equal([Plan(2), Plan(0)], root.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("path").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/**/*.txt")]
    [InlineData("/*.txt")]
    public void What_coverage_accepts_diff_accepts(string pattern) =>
        Assert.Equal(3, Json(CommandRun.Real("diff", _files.Plans + pattern, "-f", "json")).GetProperty("plans").GetArrayLength());

    /// <summary>Fault: what changed in degree was told without its place and without the words that say so.</summary>
    [Fact]
    public void What_changed_in_degree_has_its_place_and_its_words()
    {
        var plan = _files.Output("weak.txt");
        File.WriteAllText(plan, "青荷区反对拐卖人口实施方案\n一、预防犯罪\n（一）加强监管和执法检查，鼓励网络服务提供者履行信息内容管理的主体责任。（区网信办负责）\n");
        var root = Json(CommandRun.Real("diff", plan, "-f", "json", "--only", "changed"));
        var changed = root.GetProperty("plans")[0].GetProperty("measures").EnumerateArray().First();
        var text = CommandRun.Real("diff", plan, "--only", "changed", "--lang", "en").Output;
        var section = text[text.IndexOf("Changed in degree", StringComparison.Ordinal)..];
        Assert.Contains("in the plan: " + changed.GetProperty("clauses")[0].GetString(), section, StringComparison.Ordinal);
        Assert.Matches("line 3: “[^”]*鼓励网络服务提供者", section);
    }

    [Theory]
    [InlineData("en", "duty 1: status set, partial")]
    [InlineData("zh", "任务 1：改定状态，部分\n")]
    public void A_duty_that_was_decided_has_the_words_of_duties(string language, string line)
    {
        var decisions = _files.Output("half.csv");
        File.WriteAllText(decisions, "measure,duty,decision,status\n2.1.2.4,1,status,partial\n");
        Assert.Contains(line, CommandRun.Real("diff", Plan(0), "--decisions", decisions, "--full", "--lang", language).Output, StringComparison.Ordinal);
    }

    /// <summary>Fault: a document that is no plan lost everything that every unit has.</summary>
    [Fact]
    public void What_is_no_plan_has_lost_nothing()
    {
        var news = Path.Combine(Path.GetDirectoryName(_files.Output("x"))!, "news.txt");
        File.WriteAllText(news, "本报讯（记者 王某）昨日，青禾县举办灯会，游人如织。记者获悉，灯会为期三天。\n");
        var alone = CommandRun.Real("diff", Plan(0), "--group-by", "unit", "-f", "csv").Output;
        Assert.Equal(alone, CommandRun.Real("diff", Plan(0), news, "--group-by", "unit", "-f", "csv").Output);
    }

    [Theory]
    [InlineData("zh", "单位")]
    [InlineData("en", "单位")]
    public void Findings_are_grouped_by_a_Chinese_word_too(string language, string word) => Assert.Equal(
        CommandRun.Real("diff", Plan(0), "--group-by", "unit", "--lang", language).Output, CommandRun.Real("diff", Plan(0), "--group-by", word, "--lang", language).Output);

    /// <summary>Fault: only --section took the number that the baseline prints.</summary>
    [Fact]
    public void A_measure_is_found_by_its_printed_number()
    {
        var measures = Json(CommandRun.Real("diff", Plan(0), "-f", "json")).GetProperty("plans")[0].GetProperty("measures").EnumerateArray()
            .Select(measure => (Id: measure.GetProperty("id").GetString()!, Locator: measure.GetProperty("locator").GetString()!)).ToList();
        var (id, locator) = measures[40];
        Assert.NotEqual(id, locator);
        Assert.Equal([id], Ids("--measure", locator));
        Assert.Equal(CommandRun.Real("diff", Plan(0), "--explain", id).Output, CommandRun.Real("diff", Plan(0), "--explain", locator).Output);
        Assert.Equal(Ids("--section", measures[0].Locator[..1]), Ids("--measure", measures[0].Locator[..1]));

        string[] Ids(string option, string value) =>
            [.. Json(CommandRun.Real("diff", Plan(0), "-f", "json", option, value)).GetProperty("plans")[0].GetProperty("measures").EnumerateArray().Select(measure => measure.GetProperty("id").GetString()!)];
    }

    /// <summary>Fault: at 80 columns the English table over plans had no bars.</summary>
    [Fact]
    public void The_table_over_plans_has_bars_at_80_columns()
    {
        var lines = CommandRun.With(host => host with { OutputIsTerminal = true, Width = 80 }, default, "diff", _files.Plans, "--lang", "en").Output.Split('\n');
        Assert.Contains(lines, line => line.Contains('░', StringComparison.Ordinal) && line.Contains("district", StringComparison.Ordinal));
    }

    [Fact]
    public void Jobs_do_not_change_the_result() =>
        Assert.Equal(CommandRun.Real("diff", _files.Plans, "-f", "json", "-j", "1").Bytes, CommandRun.Real("diff", _files.Plans, "-f", "json", "-j", "3").Bytes);

    [Fact]
    public void A_plan_may_come_from_standard_input()
    {
        var bytes = File.ReadAllBytes(Plan(1));
        var run = CommandRun.With(host => host with { Input = new MemoryStream(bytes) }, default, "diff", "-", "-f", "csv");
        Assert.Equal(CommandRun.Real("diff", Plan(1), "-f", "csv").Output.Replace(Plan(1), "-", StringComparison.Ordinal).Split('\n').Length, run.Output.Split('\n').Length);
        Assert.Contains("\n'-,青荷区反对拐卖人口实施方案", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Bug: the baseline in the program was read in the plan's encoding, so that its measures were lost.</summary>
    [Theory]
    [InlineData("gb18030")]
    [InlineData("big5")]
    public void An_encoding_is_that_of_the_plans_alone(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var utf8 = Json(CommandRun.Real("diff", Plan(0), "-f", "json"));
        File.WriteAllBytes(Plan(1), Encoding.GetEncoding(name).GetBytes("青荷區反對拐賣人口實施方案\n一、預防犯罪\n1.清理非法中介。\n"));
        var run = CommandRun.Real("diff", Plan(1), "--encoding", name, "-f", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(utf8.GetProperty("baseline").GetRawText(), Json(run).GetProperty("baseline").GetRawText());
        Assert.Contains("青荷", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--status", "缺失", "missing")]
    [InlineData("--only", "新增", "added")]
    [InlineData("--level", "县级", "county")]
    [InlineData("--level", "市", "prefecture")]
    public void Levels_and_states_may_be_said_in_Chinese(string option, string chinese, string english)
    {
        var expected = CommandRun.Real("diff", Plan(0), option, english).Output;
        Assert.Equal(expected, CommandRun.Real("diff", Plan(0), option, chinese).Output);
        Assert.Equal(expected, CommandRun.Real("diff", Plan(0), option + "=" + chinese).Output);
        Assert.Contains("AT7002", CommandRun.Real("diff", Plan(0), option, "胡说").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_measure_fits_there_is_no_coverage()
    {
        var output = CommandRun.Real("diff", Plan(0), "--unit", "气象局", "--lang", "zh").Output;
        Assert.Contains("）：没有匹配的措施，未计算覆盖率", output, StringComparison.Ordinal);
        Assert.DoesNotContain("%", output, StringComparison.Ordinal);
        Assert.Contains("%", CommandRun.Real("diff", Plan(0), "--lang", "zh").Output, StringComparison.Ordinal);
    }

    /// <summary>Bug: default values are not there while a command line is validated, so that --explain refused every call.</summary>
    [Theory]
    [InlineData]
    [InlineData("--format", "text")]
    [InlineData("--group-by", "plan")]
    public void Explain_needs_no_other_option(params string[] options)
    {
        var run = CommandRun.Real(["diff", Plan(0), "--explain", "2.1.2.2.1", .. options]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("清理非法中介", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Bug: the id of a section was taken for known, explained nothing, and the command was done.</summary>
    [Theory]
    [InlineData("2.1.2.2", 2)]
    [InlineData("2.1", 10)]
    [InlineData("*", 50)]
    public void Explain_takes_a_section_for_its_measures(string id, int least)
    {
        string Of(string asked) => CommandRun.Real("diff", Plan(0), "--explain", asked).Output;
        var known = Json(CommandRun.Real("diff", Plan(0), "-f", "json")).GetProperty("plans")[0].GetProperty("measures").EnumerateArray()
            .Select(measure => measure.GetProperty("id").GetString()!).Where(measure => id == "*" || measure.StartsWith(id + ".", StringComparison.Ordinal)).ToList();
        Assert.True(known.Count >= least, $"{known.Count} measures");
        var whole = Of(id);
        Assert.All([known[0], known[^1]], measure => Assert.Contains(Of(measure).Split('\n', 2)[1], whole, StringComparison.Ordinal));
    }

    /// <summary>Fault: with --unit, measures stood there as reassigned whose changes are about others.</summary>
    [Fact]
    public void Reassigned_with_a_unit_is_what_became_of_that_unit()
    {
        var plan = Path.Combine(_files.Root, "unit.txt");
        File.WriteAllText(plan, """
            青荷区反对拐卖人口实施方案
            一、预防犯罪
            1．加强校园安全工作，在校园内外醒目位置张贴反拐宣传海报。（区公安分局负责，区教育局配合）
            2．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（区教育局、区民政局负责，区公安分局配合）
            """);
        string Of(string unit) => CommandRun.Real("diff", plan, "--only", "reassigned", "--unit", unit, "--lang", "en").Output;
        Assert.Contains("2.1.2.2.4", Of("教育"), StringComparison.Ordinal);
        Assert.Contains("2.1.2.3.1", Of("教育"), StringComparison.Ordinal);
        // Civil affairs leads the marriage measure as before; that somebody joined it is not its change.
        Assert.DoesNotContain("2.1.2.3.1", Of("民政"), StringComparison.Ordinal);
        Assert.Contains("reassigned 0", Of("民政"), StringComparison.Ordinal);
        Assert.DoesNotContain("lead dropped: 教育部", Of("公安"), StringComparison.Ordinal);
        var changes = Json(CommandRun.Real("diff", plan, "--unit", "民政", "-f", "json")).GetProperty("plans")[0].GetProperty("measures").EnumerateArray()
            .First(measure => measure.GetProperty("id").GetString() == "2.1.2.3.1").GetProperty("unitChanges");
        Assert.Contains("education", changes.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>Fault: only ids were known, and nothing said which one a title has.</summary>
    [Theory]
    [InlineData("校园安全", "2.1.2.2.4")]
    [InlineData("校园 安全", "2.1.2.2.4")]
    [InlineData("2.1.2.2.4", "2.1.2.2.4")]
    public void A_measure_may_be_named_by_its_title(string asked, string id)
    {
        Assert.Equal(CommandRun.Real("diff", Plan(0), "--explain", id).Output, CommandRun.Real("diff", Plan(0), "--explain", asked).Output);
        Assert.Equal(CommandRun.Real("diff", Plan(0), "--measure", id, "-f", "csv").Output, CommandRun.Real("diff", Plan(0), "--measure", asked, "-f", "csv").Output);
    }

    [Theory]
    [InlineData("加强", "several titles have these words: ")]
    [InlineData("校园的安全", "did you mean 2.1.2.2.4 校园安全")]
    [InlineData("xyz", "lists the ids")]
    [InlineData("9.9", "lists the ids")]
    public void Which_measure_may_be_meant_is_told(string asked, string told)
    {
        var run = CommandRun.Real("diff", Plan(0), "--measure", asked, "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT7003", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    /// <summary>Fault: beside a duty called absent stood that most of its elements' weight was found, which the judgement is not.</summary>
    [Fact]
    public void Traces_of_elements_are_told_apart_from_the_judgement()
    {
        var lines = CommandRun.Real("diff", Plan(0), "--explain", "*", "--lang", "en").Output.Split('\n');
        Assert.DoesNotContain(lines, line => line.Contains("of their weight found", StringComparison.Ordinal));
        var at = Array.FindIndex(lines, line => line.StartsWith("  1. absent", StringComparison.Ordinal));
        Assert.Contains("stated to ", lines[at + 1], StringComparison.Ordinal);
        Assert.StartsWith("    traces of its elements: ", lines[at + 2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("    nearest passage, not enough: ", StringComparison.Ordinal));
    }

    /// <summary>Bug: where the other options left nothing to explain, the command said nothing.</summary>
    [Theory]
    [InlineData("en", "nothing that the filters let through is of 2.1.2.2.1")]
    [InlineData("zh", "筛选后没有属于 2.1.2.2.1 的措施")]
    public void What_the_filters_leave_unexplained_is_told(string language, string told)
    {
        var run = CommandRun.Real("diff", Plan(0), "--explain", "2.1.2.2.1", "--measure", "2.6", "--lang", language);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreadable_plan_is_reported_and_the_others_are_written()
    {
        File.WriteAllText(Plan(1), string.Empty);
        var run = CommandRun.Real("diff", Plan(0), Plan(1), Plan(2), "--format", "json");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(3, Json(run).GetProperty("plans").GetArrayLength());
        Assert.Contains("0001.txt: error AT1003: the file is empty", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "Baseline: ")]
    [InlineData("csv", "\ufeffplan,plan_title,")]
    [InlineData("json", "{\n  \"schema\": \"atdiff/1\"")]
    public void Formats_are_told_apart(string format, string start) =>
        Assert.StartsWith(start, CommandRun.Real("diff", Plan(0), "-f", format).Output, StringComparison.Ordinal);

    [Fact]
    public void Several_outputs_come_from_one_run()
    {
        var (json, csv) = (_files.Output("a.json"), _files.Output("b.csv"));
        var run = CommandRun.Real("diff", Plan(0), "--report", "json=" + json, "--report", "csv=" + csv, "--report", "text=-");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(CommandRun.Real("diff", Plan(0), "-f", "json").Bytes, File.ReadAllBytes(json));
        Assert.Equal(CommandRun.Real("diff", Plan(0), "-f", "csv").Bytes, File.ReadAllBytes(csv));
        Assert.Equal(CommandRun.Real("diff", Plan(0)).Bytes, run.Bytes);
    }

    [Fact]
    public void The_extension_decides_on_the_form()
    {
        var path = _files.Output("a.json");
        Assert.Equal(0, CommandRun.Real("diff", Plan(0), "-o", path).ExitCode);
        Assert.Equal("atdiff/1", JsonDocument.Parse(File.ReadAllBytes(path)).RootElement.GetProperty("schema").GetString());
    }

    [Theory]
    [InlineData("diff", "json")]
    [InlineData("diff", "csv")]
    [InlineData("coverage", "csv")]
    [InlineData("coverage", "json")]
    [InlineData("parse", "json")]
    [InlineData("check", "json")]
    [InlineData("check", "sarif")]
    [InlineData("check", "junit")]
    [InlineData("diff", "json", "--group-by", "unit")]
    public void Forms_for_programs_never_change_with_the_language(string command, string form, params string[] more)
    {
        File.WriteAllText(Plan(1), string.Empty);
        File.WriteAllText(Path.Combine(_files.Plans, "atdiff.json"), """{ "required": ["2.2"], "reassignments": { "forbidden": [{ "measure": "*" }] } }""");
        string[] args = [command, Plan(0), Plan(1), "-f", form, .. more];
        Assert.Equal(CommandRun.Real([.. args, "--lang", "en"]).Output, CommandRun.Real([.. args, "--lang", "zh"]).Output);
    }

    [Fact]
    public void What_is_asked_for_narrows_every_form()
    {
        var root = Json(CommandRun.Real("diff", Plan(0), "-f", "json", "--only", "missing", "--section", "2.2"));
        var measures = root.GetProperty("plans")[0].GetProperty("measures").EnumerateArray().ToList();
        var all = Json(CommandRun.Real("diff", Plan(0), "-f", "json")).GetProperty("plans")[0].GetProperty("measures").EnumerateArray()
            .Where(measure => measure.GetProperty("status").GetString() == "missing" && measure.GetProperty("id").GetString()!.StartsWith("2.2.", StringComparison.Ordinal));
        Assert.Contains("2.2.", measures[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal(all.Select(measure => measure.GetRawText()), measures.Select(measure => measure.GetRawText()));
        Assert.Contains("2.1.2.2.1", CommandRun.Real("diff", Plan(0), "--measure", "2.1.2.2.1").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("青荷区", CommandRun.Real("diff", Plan(0), "--level", "province").Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Real("diff", Plan(0), "--measure", "9.9").ExitCode);
    }

    [Fact]
    public void Five_plans_take_at_most_60_lines()
    {
        using var files = new PlanFiles(5);
        Assert.InRange(CommandRun.Real("diff", files.Plans).Output.Split('\n').Length, 20, 60);
        Assert.True(CommandRun.Real("diff", files.Plans, "--full").Output.Split('\n').Length > 300);
    }

    [Fact]
    public void Chinese_is_spoken_if_asked_for()
    {
        File.WriteAllText(Plan(1), string.Empty);
        var run = CommandRun.Real("diff", Plan(0), Plan(1), "--lang", "zh");
        Assert.StartsWith("基准：", run.Output, StringComparison.Ordinal);
        Assert.Contains("0001.txt: 错误 AT1003: 文件为空", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Fault: counts were about the narrowed list, coverage about the whole plan.</summary>
    [Theory]
    [InlineData("--section", "2.5")]
    [InlineData("--unit", "民政")]
    [InlineData("--section", "2.5", "--only", "missing")]
    [InlineData("--section", "2.5", "--status", "partial")]
    public void Coverage_and_counts_are_about_the_same_measures(params string[] narrowed)
    {
        var scope = Json(CommandRun.Real(["diff", Plan(0), "-f", "json", .. narrowed[..2]])).GetProperty("plans")[0];
        var measures = scope.GetProperty("measures").EnumerateArray().ToList();
        Assert.InRange(measures.Count, 2, 80);
        var plan = Json(CommandRun.Real(["diff", Plan(0), "-f", "json", .. narrowed])).GetProperty("plans")[0];
        Assert.Equal(measures.Average(measure => measure.GetProperty("coverage").GetDouble()), plan.GetProperty("coverage").GetDouble(), 0.0001);
        Assert.Equal(measures.Count, new[] { "covered", "partial", "missing" }.Sum(status => plan.GetProperty("summary").GetProperty(status).GetInt32()));
        Assert.All(plan.GetProperty("measures").EnumerateArray(), measure => Assert.Contains(measure.GetProperty("id").GetString(), measures.Select(known => known.GetProperty("id").GetString())));
        Assert.Contains($"about the measures that were asked for: {measures.Count} of 81.", CommandRun.Real(["diff", Plan(0), .. narrowed]).Output, StringComparison.Ordinal);
    }

    /// <summary>Fault: a unit or place that nothing has was passed over in silence. (Units and sections that nobody knows are wrong usage.)</summary>
    [Theory]
    [InlineData("diff", "--unit", "气象局")]
    [InlineData("gaps", "--region", "没有的县")]
    [InlineData("targets", "--unit", "气象局")]
    [InlineData("coverage", "--unit", "气象局")]
    public void What_fits_nothing_is_told(string command, string option, string value)
    {
        var run = CommandRun.Real(command, Plan(0), option, value, "--unit", "公安");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"warning AT7005: {option} {value} fits nothing", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split("AT7005").Length);
        Assert.DoesNotContain("AT7005", CommandRun.Real(command, Plan(0), option, value, "--quiet").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("AT7005", CommandRun.Real(command, Plan(0), "--unit", "公安").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_run_ends_with_the_signals_code_and_writes_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var run = CommandRun.With(host => host with { StopCode = () => 143 }, cancellation.Token, "diff", Plan(0));
        Assert.Equal((143, 0), (run.ExitCode, run.Bytes.Length));
    }

    [Fact]
    public void Defect_of_the_tool_is_not_called_an_error_of_the_input()
    {
        var run = CommandRun.With(host => host with { Environment = _ => throw new InvalidOperationException("boom") }, default, "diff", Plan(0));
        Assert.Equal(70, run.ExitCode);
        Assert.Contains("boom", run.Error, StringComparison.Ordinal);
    }

    private string Plan(int number) => Path.Combine(_files.Plans, $"{number:D4}.txt");

    private static JsonElement Json(CommandRun run) => JsonDocument.Parse(Encoding.UTF8.GetString(run.Bytes)).RootElement;
}
