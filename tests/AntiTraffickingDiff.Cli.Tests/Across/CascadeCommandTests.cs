using System.Text.Json;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Batch;
using AntiTraffickingDiff.Cli.Page;

namespace AntiTraffickingDiff.Cli.Tests.Across;

public sealed class CascadeCommandTests : IDisposable
{
    // Invented: a province and a city under it; the city loses the marriage clause, hands the campus to others, and keeps
    // what the province adds.
    private const string Province = """
        云岭省反对拐卖人口实施方案
        云岭省人民政府办公厅
        2022年1月10日
        一、预防犯罪
        1．加强校园安全工作，定期排查校园周边，在校园内外醒目位置张贴反拐宣传海报。（省教育厅负责，省公安厅配合）
        2．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告；加强涉外婚姻登记管理。（省民政厅负责，省公安厅配合）
        3．在茶山采摘季设立护童驿站，由驿站志愿者看护外来采茶工的子女。（省妇联负责）
        """;

    private const string City = """
        青荷市反对拐卖人口实施方案
        青荷市人民政府办公室
        2022年6月1日
        根据《云岭省反对拐卖人口实施方案》，制定本方案。
        一、预防犯罪
        1．加强校园安全工作，每月排查校园周边，在校园内外醒目位置张贴反拐宣传海报。（市公安局负责，市教育局配合）
        2．在茶山采摘季设立护童驿站，由驿站志愿者看护外来采茶工的子女。（市妇联负责）
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-cascade-").FullName;
    private readonly string _province;
    private readonly string _city;

    public CascadeCommandTests()
    {
        (_province, _city) = (Path.Combine(_folder, "province.txt"), Path.Combine(_folder, "city.txt"));
        File.WriteAllText(_province, Province);
        File.WriteAllText(_city, City);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_plan_above_is_guessed_from_what_a_plan_names_and_this_is_said()
    {
        using var json = Json("cascade", _city, _province);
        var plans = json.RootElement.GetProperty("plans").EnumerateArray().ToList();
        Assert.Equal([_province, _city], plans.Select(plan => plan.GetProperty("plan").GetProperty("path").GetString()));
        Assert.Equal(_province, plans[1].GetProperty("parent").GetString());
        Assert.Equal("named", plans[1].GetProperty("basis").GetString());
        Assert.Contains("guessed", CommandRun.Real("cascade", _city, _province, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_is_inherited_or_introduced()
    {
        using var json = Json("cascade", _city, _province);
        var city = json.RootElement.GetProperty("plans")[1];
        Assert.True(city.GetProperty("inherited").GetInt32() > 50);
        var measures = json.RootElement.GetProperty("measures").EnumerateArray().ToList();
        Assert.Equal("introduced", Duty(measures, "2.1.2.3.1", 1, _city).GetProperty("origin").GetString());
        Assert.Equal("inherited", Step(measures, "2.5.2.1.8", _city).GetProperty("origin").GetString());
    }

    /// <summary>Fault: of five plans the text had 514 lines, the longest list first.</summary>
    [Fact]
    public void The_text_fits_a_screen_first_and_is_whole_with_full()
    {
        string[] Of(params string[] options) => CommandRun.Real(["cascade", _city, _province, "--lang", "en", .. options]).Output.Split('\n');
        var (brief, full) = (Of(), Of("--full"));
        Assert.InRange(brief.Length, 10, 40);
        Assert.Contains(brief, line => line.Contains("and more: introduced ", StringComparison.Ordinal));
        Assert.Contains(brief, line => line.Contains("--full", StringComparison.Ordinal));
        Assert.True(full.Length > 2 * brief.Length);
        // What is told shortly is told in full: the same measures among others.
        Assert.All(brief.Where(line => line.StartsWith("    introduced ", StringComparison.Ordinal)), line =>
            Assert.Contains(full, other => other.StartsWith("    " + line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1] + " ", StringComparison.Ordinal)));
        Assert.DoesNotContain(full, line => line.Contains("and more:", StringComparison.Ordinal));
    }

    /// <summary>Fault: units of a list without roles (责任单位：…) were leads that the plan below had demoted or dropped.</summary>
    [Fact]
    public void A_list_without_roles_hands_no_lead_on()
    {
        var above = Path.Combine(_folder, "list.txt");
        File.WriteAllText(above, Province.Replace("（省教育厅负责，省公安厅配合）", "（责任单位：省教育厅、省公安厅、省卫生健康委、省妇联）", StringComparison.Ordinal));
        using (var json = Json("cascade", above, _city))
            Assert.Equal(
                ["unit-dropped:health", "unit-dropped:women-federation"],
                Step([.. json.RootElement.GetProperty("measures").EnumerateArray()], "2.1.2.2.4", _city).GetProperty("units").EnumerateArray().Select(Named).Order(StringComparer.Ordinal));
        File.WriteAllText(_city, City.Replace("（市公安局负责，市教育局配合）", "（责任单位：市公安局、市民政局）", StringComparison.Ordinal));
        using (var json = Json("cascade", _province, _city))
            Assert.Equal(
                ["lead-dropped:education", "unit-added:civil-affairs"],
                Step([.. json.RootElement.GetProperty("measures").EnumerateArray()], "2.1.2.2.4", _city).GetProperty("units").EnumerateArray().Select(Named).Order(StringComparer.Ordinal));
        Assert.Contains("newly responsible: 市民政局", CommandRun.Real("cascade", _province, _city, "--full", "--lang", "en").Output, StringComparison.Ordinal);

        static string Named(JsonElement unit) => $"{unit.GetProperty("kind").GetString()}:{unit.GetProperty("unit").GetString()}";
    }

    [Fact]
    public void Leads_are_followed_from_level_to_level_by_function()
    {
        using var json = Json("cascade", _city, _province);
        var step = Step([.. json.RootElement.GetProperty("measures").EnumerateArray()], "2.1.2.2.4", _city);
        var units = step.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("kind").GetString() + ":" + unit.GetProperty("unit").GetString());
        Assert.Contains("lead-demoted:education", units);
        Assert.Contains("frequency: regular -> 1/P1M", step.GetProperty("targetChanges").EnumerateArray().Select(change => change.GetString()));
    }

    /// <summary>Fault: leads of a plan whose text is out of order, which nobody compares, were handed on to the plan below.</summary>
    [Fact]
    public void Units_that_a_scrambled_text_above_does_not_show_are_not_compared()
    {
        var samples = Path.Combine(TestRoot.Samples, "municipality-yuning.txt");
        var tree = Path.Combine(_folder, "tree.csv");
        File.WriteAllText(tree, $"path,parent\n{_city},{samples}\n{samples},\n");
        Assert.Contains("are not compared", CommandRun.Real("cascade", "--tree", tree, "--lang", "en").Output, StringComparison.Ordinal);
        using var json = Json("cascade", "--tree", tree);
        using var above = JsonDocument.Parse(CommandRun.Real("coverage", samples, "-f", "json").Output);
        var unsure = above.RootElement.GetProperty("plans")[0].GetProperty("rows").EnumerateArray().Where(row => !row.GetProperty("units_certain").GetBoolean()).ToList();
        // It has these measures, and does not show whose they are.
        Assert.Equal(["covered"], unsure.Select(row => row.GetProperty("status").GetString()).Distinct());
        var uncertain = unsure.Select(row => row.GetProperty("measure").GetString()).ToHashSet();
        Assert.All(json.RootElement.GetProperty("measures").EnumerateArray().Where(measure => uncertain.Contains(measure.GetProperty("id").GetString())),
            measure => Assert.Empty(measure.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("plan").GetString() == _city).GetProperty("units").EnumerateArray()));
    }

    [Fact]
    public void Units_are_told_as_they_are_printed()
    {
        using var json = Json("cascade", _city, _province);
        var step = Step([.. json.RootElement.GetProperty("measures").EnumerateArray()], "2.1.2.2.4", _city);
        var demoted = step.GetProperty("units").EnumerateArray().Single(unit => unit.GetProperty("kind").GetString() == "lead-demoted");
        Assert.Equal("省教育厅", demoted.GetProperty("name").GetString());
        Assert.Equal(["市公安局"], demoted.GetProperty("byNames").EnumerateArray().Select(name => name.GetString()));
        Assert.Contains("牵头单位省教育厅改为配合；新增牵头单位市公安局", CommandRun.Real("cascade", _city, _province, "--lang", "zh").Output, StringComparison.Ordinal);
    }

    /// <summary>Fault: the page measured no plan against the one above it, so that nothing was ever kept.</summary>
    [Fact]
    public void The_page_tells_the_same_story()
    {
        var survey = Surveyed([_province, _city], Baseline.DefaultName, SheetParts.Findings | SheetParts.Targets | SheetParts.Words);
        var section = AcrossSections.Of(survey, (parent, plans) => Surveyed(plans.Order(StringComparer.Ordinal), parent, SheetParts.Findings), default).Single(section => section.Id == "cascade");
        Assert.Contains(section.Tables.SelectMany(table => table.Rows), row => row.Count == 7 && row[5] is double);
        Assert.Contains(section.Tables.SelectMany(table => table.Rows), row => row.OfType<PageWords>().Any(words => words.En == "regularly, without a number became once a month"));
        var kept = Assert.Single(section.Tables.SelectMany(table => table.Rows), row => row.Contains("青荷市") && row[2] is string text && text.Contains("护童驿站", StringComparison.Ordinal));
        Assert.Equal(string.Empty, kept[^1]);
    }

    /// <summary>Fault: asked about one place, the text told the sums of all others too.</summary>
    [Fact]
    public void Only_plans_that_pass_the_filters_are_told_one_by_one()
    {
        var all = CommandRun.Real("cascade", _city, _province, "--lang", "zh").Output;
        Assert.Equal(2, all.Split("\n").Count(line => line.Contains("（对照", StringComparison.Ordinal)));
        var some = CommandRun.Real("cascade", _city, _province, "--lang", "zh", "--level", "prefecture").Output;
        Assert.Equal("青荷市（对照云岭省）", Assert.Single(some.Split('\n'), line => line.Contains("（对照", StringComparison.Ordinal)).Trim());
    }

    /// <summary>Fault: with many plans the page had no word of cascade and reuse.</summary>
    [Fact]
    public void A_page_of_many_plans_says_what_it_leaves_out()
    {
        var survey = Surveyed([_province, _city], Baseline.DefaultName, SheetParts.Findings);
        var many = survey with { Plans = [.. Enumerable.Range(0, AcrossSections.MostWithWords + 1).Select(i => survey.Plans[i % 2] with { Path = $"{i}.txt" })] };
        var sections = AcrossSections.Of(new Survey(many.Baseline, many.Plans), (_, _) => throw new InvalidOperationException("not asked"), default);
        Assert.Equal(["gaps", "targets", "cascade", "reuse"], sections.Select(section => section.Id));
        Assert.All(sections.TakeLast(2), section =>
        {
            Assert.Contains($"401 plans, and beyond 400", section.Note.En, StringComparison.Ordinal);
            Assert.Contains($"atdiff {section.Id} 方案", section.Note.Zh, StringComparison.Ordinal);
            Assert.Empty(section.Tables);
        });
    }

    private static Survey Surveyed(IEnumerable<string> plans, string baseline, SheetParts parts)
    {
        var desk = new SurveyDesk(new PipelineOptions(), baseline, parts, cache: null, default);
        return Survey.Of([.. plans.Select(plan => (new PlanSource(plan), desk))], jobs: 1, sheet => sheet, _ => { }, default);
    }

    /// <summary>Fault: of a change that ends in brackets the last one was cut off.</summary>
    [Theory]
    [InlineData("：新增定期（未写次数）", "新增定期（未写次数）")]
    [InlineData("（上级落实，本级缺失）", "上级落实，本级缺失")]
    [InlineData(" – covered above, missing here", "covered above, missing here")]
    [InlineData("（一）定期（每年）", "（一）定期（每年）")]
    public void Brackets_in_what_is_told_in_a_line_stay_whole(string told, string line) => Assert.Equal(line, CascadeAnswer.WithoutMarks(told));

    [Fact]
    public void What_a_plan_adds_is_followed_down()
    {
        using var json = Json("cascade", _city, _province);
        var added = json.RootElement.GetProperty("additions").EnumerateArray().First(addition => addition.GetProperty("plan").GetString() == _province);
        Assert.Equal([_city], added.GetProperty("keptBelow").EnumerateArray().Select(path => path.GetString()));
    }

    [Fact]
    public void A_table_says_who_is_above_whom()
    {
        var tree = Path.Combine(_folder, "cascade.csv");
        File.WriteAllText(tree, "path,parent\nprovince.txt,\ncity.txt,province.txt\n");
        using var json = Json("cascade", "--tree", tree);
        Assert.Equal("tree", json.RootElement.GetProperty("plans")[1].GetProperty("basis").GetString());
        Assert.Equal(2, CommandRun.Real("cascade").ExitCode);
    }

    /// <summary>Bug: this one table was read by itself, without semicolons, and with commas in quotation marks as separators.</summary>
    [Theory]
    [InlineData("path,parent\n\"pro,vince;a.txt\",\n# a note\n\ncity.txt,\"pro,vince;a.txt\"\n")]
    [InlineData("Parent;Path;note\r\n;\"pro,vince;a.txt\";x\r\n\"pro,vince;a.txt\";city.txt;\r\n")]
    [InlineData("\uFEFFpath\tparent\npro,vince;a.txt\t\ncity.txt\t\"pro,vince;a.txt\"\n")]
    [InlineData("\"pro,vince;a.txt\"\ncity.txt,\"pro,vince;a.txt\"\n")]
    public void The_tree_is_a_table_as_any_other(string text) => Assert.Equal(
        [new CascadeLink(Path.Combine("plans", "pro,vince;a.txt"), null, "tree"), new CascadeLink(Path.Combine("plans", "city.txt"), Path.Combine("plans", "pro,vince;a.txt"), "tree")],
        Hierarchy.Read(text, "plans"));

    [Fact]
    public void A_national_plan_among_them_is_above_all()
    {
        var national = Path.Combine(_folder, "national.txt");
        File.WriteAllText(national, "中国反对拐卖人口行动计划（2021—2030年）\n国务院办公厅\n2021年4月9日\n一、预防犯罪\n1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（民政部负责）\n2．加强校园安全工作，在校园内外醒目位置张贴反拐宣传海报。（教育部负责）\n");
        using var json = Json("cascade", _city, national, _province);
        var plans = json.RootElement.GetProperty("plans").EnumerateArray().Select(plan =>
            (plan.GetProperty("plan").GetProperty("path").GetString(), plan.GetProperty("parent").GetString(), plan.GetProperty("basis").GetString()));
        Assert.Equal([(national, null, "none"), (_province, national, "level"), (_city, _province, "named")], plans);
    }

    /// <summary>Fault: a city's own name in its title was taken for another place above it, and a municipality got the only province there is.</summary>
    [Fact]
    public void A_city_belongs_to_the_only_province_and_one_with_a_general_office_of_its_own_rank_to_none()
    {
        var (city, municipality, province) = (Path.Combine(_folder, "a-city.txt"), Path.Combine(_folder, "b-city.txt"), Path.Combine(_folder, "z-province.txt"));
        const string Clause = "一、预防犯罪\n1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（民政局负责）\n";
        File.WriteAllText(city, "泽原市反对拐卖人口实施细则\n泽原市人民政府办公室\n2022年5月6日\n《泽原市反对拐卖人口实施细则》已经同意，为执行国家和省行动计划制定。\n" + Clause);
        File.WriteAllText(municipality, "渝宁市反对拐卖人口行动方案\n渝宁市人民政府办公厅\n2021年11月30日\n" + Clause);
        File.WriteAllText(province, "云陵省反对拐卖人口实施方案\n云陵省人民政府办公厅\n2022年4月18日\n" + Clause);
        using var json = Json("cascade", city, municipality, province);
        var plans = json.RootElement.GetProperty("plans").EnumerateArray().Select(plan =>
            (plan.GetProperty("plan").GetProperty("path").GetString(), plan.GetProperty("parent").GetString(), plan.GetProperty("basis").GetString()));
        Assert.Equal([(province, null, "none"), (city, province, "level"), (municipality, null, "none")], plans);
    }

    /// <summary>Fault: a decision on a measure of the national plan was applied to the clause of the upper plan that has the same id.</summary>
    [Fact]
    public void Decisions_are_about_the_baseline_and_not_about_the_plan_above()
    {
        var decisions = Path.Combine(_folder, "decisions.csv");
        File.WriteAllText(decisions, "measure,decision,status\n1.1,status,missing\n");
        using var plain = Json("cascade", _city, _province);
        using var decided = Json("cascade", _city, _province, "--decisions", decisions);
        var (before, after) = (Against(plain), Against(decided));
        Assert.True(before > 0);
        Assert.Equal(before, after);

        double Against(JsonDocument json) => Step([.. json.RootElement.GetProperty("measures").EnumerateArray()], "2.1.2.2.4", _city).GetProperty("againstParent").GetDouble();
    }

    /// <summary>Faults: counts were of the listed rows alone; a measure that is missing had no unit; additions came whatever was asked for.</summary>
    [Fact]
    public void States_choose_what_is_listed_and_not_what_is_counted()
    {
        using var all = Json("cascade", _city, _province, "--unit", "民政");
        using var some = Json("cascade", _city, _province, "--unit", "民政", "--status", "lead-dropped");
        Assert.Equal(Counts(all), Counts(some));
        Assert.Equal("missing", Step([.. all.RootElement.GetProperty("measures").EnumerateArray()], "2.1.2.3.1", _city).GetProperty("status").GetString());
        Assert.Equal(0, some.RootElement.GetProperty("additions").GetArrayLength());
        Assert.Contains("Nothing passes the filters.", CommandRun.Real("cascade", _city, _province, "--unit", "民政", "--status", "leads-merged", "--lang", "en").Output, StringComparison.Ordinal);

        string Counts(JsonDocument json) => string.Join(' ', json.RootElement.GetProperty("plans").EnumerateArray().Select(plan => $"{plan.GetProperty("inherited")}/{plan.GetProperty("introduced")}"));
    }

    [Fact]
    public void A_circle_in_the_table_ends() => Assert.Equal(
        ["b", "a"], Hierarchy.Line("a", new Dictionary<string, CascadeLink> { ["a"] = new("a", "b", "tree"), ["b"] = new("b", "a", "tree") }));

    [Fact]
    public void Rows_can_be_narrowed_to_a_state_and_a_unit()
    {
        var csv = CommandRun.Real("cascade", _city, _province, "-f", "csv", "--status", "lead-demoted", "--unit", "教育").Output;
        var rows = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(rows, row => row.StartsWith("2.1.2.2.4,", StringComparison.Ordinal));
        Assert.All(rows.Skip(1), row => Assert.Contains("lead-demoted:education", row, StringComparison.Ordinal));
    }

    private static JsonElement Step(List<JsonElement> measures, string id, string path) =>
        measures.Single(measure => measure.GetProperty("id").GetString() == id).GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("plan").GetString() == path);

    private static JsonElement Duty(List<JsonElement> measures, string id, int number, string path) =>
        Step(measures, id, path).GetProperty("duties").EnumerateArray().Single(duty => duty.GetProperty("number").GetInt32() == number);

    private static JsonDocument Json(params string[] args) => JsonDocument.Parse(CommandRun.Real([.. args, "-f", "json"]).Output);
}
