namespace AntiTraffickingDiff.Cli.Tests.Across;

public sealed class CompareCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-compare-").FullName;

    public CompareCommandTests()
    {
        Write("a.txt", "青荷区", "1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告；加强|涉外婚姻登记管理。（区民政局负责，区公安分局配合）");
        Write("b.txt", "白鹭区", "1．在铁路家属区开办寻亲角，张贴走失人员画像。（区公安分局负责）");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Words_and_units_stand_beside_each_other()
    {
        var text = CommandRun.Real("compare", "--measure", "2.1.2.3.1", _folder, "--lang", "en").Output;
        Assert.Contains("青荷区: present · 一1, line 5", text, StringComparison.Ordinal);
        Assert.Contains("白鹭区: absent", text, StringComparison.Ordinal);
        Assert.Contains("lead: 区民政局; support: 区公安分局", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_one_table_a_measure_and_its_marks_are_escaped()
    {
        var lines = CommandRun.Real("compare", "-m", "2.1.2.3.1", _folder, "-f", "markdown", "--lang", "zh").Output.Split('\n');
        Assert.StartsWith("## 2.1.2.3.1 ", lines[0], StringComparison.Ordinal);
        Assert.Equal("|  | 基准 | 青荷区 | 白鹭区 |", lines[2]);
        Assert.All(lines.Skip(3).Where(line => line.StartsWith('|')), line => Assert.Equal(5, line.Replace("\\|", string.Empty, StringComparison.Ordinal).Count(c => c == '|')));
    }

    /// <summary>Faults: an undivided list was told as one of leads, and each change of a kind with the kind's name again.</summary>
    [Fact]
    public void An_undivided_list_is_told_as_one_and_changes_of_a_kind_together()
    {
        Write("c.txt", "苍鹭区", "1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（责任单位：区民政局、区教育局、区财政局）");
        string[] asked = ["compare", "-m", "2.1.2.3.1", Path.Combine(_folder, "c.txt"), "--lang", "zh"];
        var text = CommandRun.Real(asked).Output;
        Assert.Contains("责任单位（未分主次）：区民政局、区教育局、区财政局", text, StringComparison.Ordinal);
        Assert.Contains("责任单位中新增：区教育局、区财政局", text, StringComparison.Ordinal);
        Assert.Contains("| 责任单位（未分主次）：区民政局、区教育局、区财政局 |", CommandRun.Real([.. asked, "-f", "markdown"]).Output, StringComparison.Ordinal);
    }

    /// <summary>Fault: units that a scrambled text does not show to be the measure's stood there as if they were sure.</summary>
    [Fact]
    public void Units_that_are_unsure_are_marked_in_every_form()
    {
        const string First = "1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。在铁路家属区开办寻亲角，张贴走失人员画像。（区民政局负责，区公安分局配合）";
        string[] rest =
        [
            "2．组织渡口船工夜间值守，每晚敲钟报平安，看护往来旅人。（区交通运输局负责）", "3．在每条河边设立守望亭，安排村民轮流点灯。（区文旅局负责）",
            "4．小学开设歌谣课，教孩子背诵家门地址。（区教育局负责）", "5．每月巡查石桥和木桥，检查栏杆。（区水利局负责）",
        ];
        // Most of the file stands there twice.
        Write("d.txt", "鸬鹚区", [First, .. rest, .. rest]);
        string[] asked = ["compare", "-m", "2.1.2.3.1", Path.Combine(_folder, "d.txt"), "--lang"];
        Assert.Contains("牵头：区民政局；配合：区公安分局（存疑：此处文字顺序混乱）", CommandRun.Real([.. asked, "zh"]).Output, StringComparison.Ordinal);
        Assert.Contains("| 区民政局 (unsure: the text is scrambled here) |\n", CommandRun.Real([.. asked, "en", "-f", "markdown"]).Output, StringComparison.Ordinal);
        Assert.All(CommandRun.Real([.. asked, "en", "-f", "csv"]).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.EndsWith(",false", line, StringComparison.Ordinal));
        Assert.Contains("\"unitsCertain\": false", CommandRun.Real([.. asked, "en", "-f", "json"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unsure", CommandRun.Real("compare", "-m", "2.1.2.3.1", Path.Combine(_folder, "a.txt"), "--lang", "en").Output, StringComparison.Ordinal);
    }

    /// <summary>Fault: of a section of twenty measures each was named with the word that nothing passes the filters.</summary>
    [Fact]
    public void Of_a_section_only_measures_that_pass_are_told()
    {
        string[] asked = ["compare", "-m", "2.1", _folder, "--lang", "zh"];
        var some = CommandRun.Real([.. asked, "--unit", "民政", "--status", "partial"]).Output;
        Assert.StartsWith("2.1.2.3.1 ", some, StringComparison.Ordinal);
        Assert.DoesNotContain("没有内容符合", some, StringComparison.Ordinal);
        Assert.Single(CommandRun.Real([.. asked, "--level", "province"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains("没有内容符合", StringComparison.Ordinal));
        Assert.Contains("没有内容符合", CommandRun.Real([.. asked, "--level", "province", "-f", "markdown"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_stands_for_all_under_it_and_an_unknown_measure_is_refused()
    {
        var csv = CommandRun.Real("compare", "-m", "2.1.2.3", _folder, "-f", "csv").Output;
        Assert.Contains("2.1.2.3.1,", csv, StringComparison.Ordinal);
        Assert.Contains("2.1.2.3.5,", csv, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Real("compare", "-m", "9.9", _folder).ExitCode);
    }

    /// <summary>Fault: a measure was known by its id only, and a title was refused without a suggestion.</summary>
    [Fact]
    public void A_title_names_its_measure_and_what_fits_several_is_asked_back()
    {
        Assert.Equal(CommandRun.Real("compare", "-m", "2.1.2.3.1", _folder, "-f", "json").Output, CommandRun.Real("compare", "-m", "婚姻登记", _folder, "-f", "json").Output);
        var several = CommandRun.Real("compare", "-m", "加强", _folder, "--lang", "en");
        Assert.Equal(2, several.ExitCode);
        Assert.Contains("several titles have these words: ", several.Error, StringComparison.Ordinal);
    }

    /// <summary>Fault: a duty that a decision calls partial, and of which the judge found nothing, had empty quotation marks and line 0.</summary>
    [Fact]
    public void A_duty_that_is_there_by_decision_alone_has_no_place()
    {
        var decisions = Path.Combine(_folder, "decisions.csv");
        File.WriteAllText(decisions, "plan,measure,duty,decision,status\nb.txt,2.1.2.3.1,1,status,partial\n");
        string[] asked = ["compare", "-m", "2.1.2.3.1", Path.Combine(_folder, "b.txt"), "--decisions", decisions, "--lang"];
        Assert.Contains("白鹭区: partial (decided so;", CommandRun.Real([.. asked, "en"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("line 0", CommandRun.Real([.. asked, "en"]).Output, StringComparison.Ordinal);
        Assert.Contains("| 部分（人工判定，未指明方案中的语句） |", CommandRun.Real([.. asked, "zh", "-f", "markdown"]).Output, StringComparison.Ordinal);
    }

    private void Write(string name, string place, params string[] clauses) => File.WriteAllText(
        Path.Combine(_folder, name), $"{place}反对拐卖人口实施方案\n{place}人民政府办公室\n2022年3月1日\n一、预防犯罪\n{string.Join('\n', clauses)}\n");
}
