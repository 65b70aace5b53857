using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Units;

public class DocumentAssignmentsTests
{
    private static readonly DocumentAssignments Resolver = new(new UnitNames());

    private static string Leads(ClauseTree tree, string locator) =>
        string.Join('、', Resolver.Of(tree).Of(tree.Clause(locator)).SelectMany(item => item.Leads).Select(unit => unit.Name));

    private static readonly string[] Head = ["柳溪区护童工作方案", "一、街面工作"];

    [Fact]
    public void Items_without_own_units_have_those_of_the_clause_above()
    {
        var tree = PlanMaker.Parse(
            [.. Head, "（一）巡查广场，要做两件事。（区公安分局负责）", "1.清早要看一遍，记下来。", "2.傍晚要看一遍，记下来。（区妇联负责）", "（二）发放明白卡，每户一张。"]);
        Assert.Equal("区公安分局", Leads(tree, "一（一）1"));
        Assert.Equal("区妇联", Leads(tree, "一（一）2"));
        Assert.Equal(string.Empty, Leads(tree, "一（二）"));
    }

    [Fact]
    public void Sections_of_a_department_do_its_work_in_its_own_plan_and_stay_unknown_names()
    {
        string[] lines = ["一、街面工作", "（一）巡查旅馆。（治安大队牵头，各派出所配合）", "（二）比对信息。（责任科室：刑事科学技术室）"];
        Assert.Equal(["public-security", "public-security"], Functions("柳溪县公安局护童工作方案"));
        Assert.Empty(Functions("柳溪县护童工作方案"));
        Assert.Empty(Functions("柳溪县人民政府护童工作方案"));
        Assert.Equal(["治安大队", "刑事科学技术室"], Resolver.Of(PlanMaker.Parse(["柳溪县公安局护童工作方案", .. lines])).UnknownUnits.Select(name => name.Name));

        IEnumerable<string> Functions(string title)
        {
            var tree = PlanMaker.Parse([title, .. lines]);
            var assignments = Resolver.Of(tree);
            return new[] { "一（一）", "一（二）" }.SelectMany(place => assignments.Of(tree.Clause(place))).SelectMany(item => item.Units)
                .Where(unit => !unit.Name.EndsWith('所')).SelectMany(unit => unit.Functions);
        }
    }

    [Fact]
    public void Items_of_an_article_have_its_subject()
    {
        var tree = PlanMaker.Parse(
            "柳溪区护童工作细则", "第一章 街面", "第一条 公安机关应当做好下列工作：", "（一）清早巡查，记下来。", "（二）傍晚巡查，记下来。", "第二条 本细则自下月起施行。");
        Assert.Equal("公安机关", Leads(tree, "第一条（一）"));
        Assert.Equal("公安机关", Leads(tree, "第一条（二）"));
        Assert.Equal(string.Empty, Leads(tree, "第二条"));
    }

    [Fact]
    public void What_stands_below_a_bare_name_is_that_units_unless_it_names_another()
    {
        var tree = PlanMaker.Parse(
            "柳溪区护童任务清单", "区公安分局：", "1.清早巡查广场，记下来。", "2.傍晚要看一遍，记下来。（区城管局负责）", "3.与区检察院统一记录的格式。", "4.会同区教育局检查校门。",
            "区教育局、区民政局负责：", "1.登记接送的人。", "2.配合区妇联走访。", "【区司法局】", "1.讲解法律。", "市公安局（牵头单位）：", "1.汇总线索。", "区卫健局：", "登记新生儿，当天报送。");
        Assert.Equal("区公安分局", Leads(tree, "区公安分局 1"));
        Assert.Equal("区城管局", Leads(tree, "区公安分局 2"));
        Assert.Equal("区公安分局、区检察院", Leads(tree, "区公安分局 3"));
        Assert.Equal("区公安分局", Leads(tree, "区公安分局 4"));
        Assert.Equal("区教育局、区民政局", Leads(tree, "区教育局、区民政局 1"));
        Assert.Equal("区妇联", Leads(tree, "区教育局、区民政局 2"));
        Assert.Equal("区司法局", Leads(tree, "区司法局 1"));
        Assert.Equal("市公安局", Leads(tree, "市公安局 1"));
        Assert.Equal("区卫健局", string.Join('、', Resolver.Of(tree).Of(tree.Clauses.Single(clause => clause.Kind == ClauseKind.Paragraph)).SelectMany(item => item.Leads).Select(unit => unit.Name)));
        Assert.DoesNotContain(tree.Problems, problem => problem.Kind.Code is "AT3002" or "AT3003");
        Assert.Equal(tree.Clauses.Count(clause => clause.Id.Length > 0), tree.Clauses.Where(clause => clause.Id.Length > 0).Select(clause => clause.Id).Distinct().Count());
        Assert.DoesNotContain(tree.Clauses, clause => clause.Id.Contains('~', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("职能说明：邻里事务局承担教育、民政、卫生健康、残联职能；党群工作部承担宣传、网信职能。")]
    [InlineData("明确由邻里事务局履行教育、民政、卫生健康和残联等职责。")]
    [InlineData("教育、民政、卫生健康、残联职能统一由邻里事务局承担。")]
    [InlineData("邻里事务局（承担教育、民政、卫生健康、残联职能）和公安分局共同牵头。")]
    [InlineData("邻里事务局（加挂教育局、民政局、卫生健康局、残联牌子）为牵头部门。")]
    public void A_department_stands_for_what_the_plan_says_it_does(string statement)
    {
        var found = Resolver.Of(PlanMaker.Parse("柳溪区护童工作方案", "一、现有力量", statement, "二、街面工作", "（一）发放明白卡。（责任单位：区邻里事务局）", "（二）登记。（邻里事务局负责）"));
        Assert.All(["区邻里事务局", "邻里事务局"], name =>
            Assert.Equal(["education", "civil-affairs", "health", "disabled-federation"], found.All.SelectMany(item => item.Units).Last(unit => unit.Name == name).Functions));
        Assert.Equal(2, found.Problems.Count(problem => problem.Kind.Code == "AT4007" && problem.Arguments[0].ToString()!.EndsWith("邻里事务局", StringComparison.Ordinal)));
        Assert.Empty(found.UnknownUnits);
    }

    [Theory]
    [InlineData("区灯塔办承担教育职责。", "区灯塔办")]
    [InlineData("区妇联承担妇女、儿童工作职责。", "区妇联")]
    [InlineData("区公安分局、区灯塔办分别承担教育、民政职能。", "区灯塔办")]
    [InlineData("区灯塔办承担守望、巡夜职能。", "区灯塔办")]
    public void What_is_no_statement_of_functions_changes_no_unit(string sentence, string name)
    {
        var found = Resolver.Of(PlanMaker.Parse("柳溪区护童工作方案", "一、现有力量", sentence, "二、街面工作", $"（一）发放明白卡。（责任单位：{name}）"));
        Assert.Equal(new UnitNames().Resolve(name).Functions, found.All.SelectMany(item => item.Units).Last(unit => unit.Name == name).Functions);
        Assert.DoesNotContain(found.Problems, problem => problem.Kind.Code == "AT4007");
    }

    [Fact]
    public void Departments_of_a_zone_may_stand_for_what_nobody_else_in_its_plan_does()
    {
        string[] lines = ["一、街面工作", "（一）发放明白卡。（责任单位：社会事务局、教育局）", "（二）巡查广场。（管委会负责）"];
        var zone = Resolver.Of(PlanMaker.Parse(["柳溪经济技术开发区护童工作方案", .. lines]));
        Assert.Empty(Unit(zone, "社会事务局").Functions);
        Assert.Contains("civil-affairs", Unit(zone, "社会事务局").Possible);
        Assert.DoesNotContain("education", Unit(zone, "社会事务局").Possible);
        Assert.Equal(["development-zone", "local-government"], Unit(zone, "管委会").Functions);
        Assert.Equal("社会事务局", Assert.Single(zone.Problems, problem => problem.Kind.Code == "AT4008").Arguments[0]);

        var district = Resolver.Of(PlanMaker.Parse(["柳溪区护童工作方案", .. lines]));
        Assert.Empty(Unit(district, "社会事务局").Possible);
        Assert.Equal(["development-zone"], Unit(district, "管委会").Functions);
        Assert.DoesNotContain(district.Problems, problem => problem.Kind.Code == "AT4008");

        static UnitResolution Unit(ClauseAssignments assignments, string name) => assignments.All.SelectMany(item => item.Units).Single(unit => unit.Name == name).Resolution;
    }

    [Fact]
    public void All_functions_of_zone_departments_are_registered() =>
        Assert.All(AntiTraffickingDiff.Text.EmbeddedText.Rows("zone-units.tsv").SelectMany(row => row[1].Split('、')), id => Assert.Equal(id, UnitRegistry.Default.Find(id)?.Id));

    [Fact]
    public void A_line_of_its_own_after_the_items_holds_for_all_of_them()
    {
        var tree = PlanMaker.Parse(
            [.. Head, "（一）巡查广场，要做两件事。", "1.清早要看一遍，记下来。", "2.傍晚要看一遍，记下来。", "责任单位：区公安分局、区民政局", "（二）发放明白卡，每户一张。（区妇联负责）"]);
        Assert.Equal("区公安分局、区民政局", Leads(tree, "一（一）1"));
        Assert.Equal("区公安分局、区民政局", Leads(tree, "一（一）2"));
        Assert.Equal("区妇联", Leads(tree, "一（二）"));
    }

    [Theory]
    [InlineData("以上工作由区公安分局牵头，区民政局配合。")]
    [InlineData("以上1至2项由区公安分局牵头，区民政局配合。")]
    [InlineData("上述两项任务由区公安分局牵头，区民政局配合。")]
    public void An_assignment_of_the_work_above_holds_for_the_items_before_it(string line)
    {
        var tree = PlanMaker.Parse([.. Head, "1.清早要看一遍，记下来。", "2.傍晚要看一遍，记下来。", line, "二、发放明白卡，每户一张。（区妇联负责）"]);
        Assert.Equal("区公安分局", Leads(tree, "一1"));
        Assert.Equal("区公安分局", Leads(tree, "一2"));
        Assert.Equal("区妇联", Leads(tree, "二"));
    }

    [Fact]
    public void Responsible_units_beside_a_column_of_supports_are_leads()
    {
        var tree = PlanMaker.Parse(
            [.. Head, "（一）巡查广场，每天两遍。", "附表", "工作任务\t责任单位\t配合单位", "巡查广场，每天两遍\t区公安分局\t", "发放明白卡，每户一张\t\t区妇联"]);
        var rows = Resolver.Of(tree).All.Where(item => item.Form == RoleForm.Table).ToList();
        Assert.Equal(["区公安分局/", "/区妇联"], rows.Select(row =>
            $"{string.Join('、', row.Leads.Select(unit => unit.Name))}/{string.Join('、', row.Supports.Select(unit => unit.Name))}"));
    }

    [Theory]
    [InlineData("一、守望（各项所列单位，排在首位的为牵头单位，其余为配合单位）", "二、其他", true)]
    [InlineData("一、守望（牵头单位列第一位）", "二、其他", true)]
    [InlineData("一、守望", "二、守望排在首位", false)]
    public void Where_the_first_leads_lists_without_roles_have_them(string heading, string next, bool isFirst)
    {
        var tree = PlanMaker.Parse("守望区守望方案", heading, "（一）巡查广场，每天两遍。（区公安分局、区民政局、区妇联）", next, "（一）发放明白卡，每户一张。（区妇联、区民政局）");
        var found = Resolver.Of(tree).All.ToList();
        Assert.Equal(isFirst ? "区公安分局/区民政局、区妇联" : "区公安分局、区民政局、区妇联/", Roles(found[0]));
        Assert.Equal("区妇联、区民政局/", Roles(found[1]));
        static string Roles(Assignment assignment) => $"{string.Join('、', assignment.Leads.Select(unit => unit.Name))}/{string.Join('、', assignment.Supports.Select(unit => unit.Name))}";
    }

    [Fact]
    public void Brackets_cut_by_a_line_are_one()
    {
        var tree = PlanMaker.Parse([.. Head, "（一）巡查广场，每天两遍，记在本子上。（区公", "安分局负责，区民政局配合）", "（二）发放明白卡，每户一张。（区妇联负责）"]);
        Assert.Equal("区公安分局", Leads(tree, "一（一）"));
    }

    [Fact]
    public void An_unknown_name_is_one_problem_with_its_count()
    {
        var tree = PlanMaker.Parse([.. Head, "（一）巡查广场，每天两遍。（区灯塔办、区公安分局负责）", "（二）发放明白卡，每户一张。（区妇联负责，区灯塔办配合）"]);
        var problem = Assert.Single(Resolver.Of(tree).Problems);
        Assert.Same(UnitProblems.UnknownUnit, problem.Kind);
        Assert.Equal<object>(["区灯塔办", 2], problem.Arguments);
        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void A_row_that_contradicts_the_text_is_a_problem_and_one_that_repeats_it_is_none()
    {
        var tree = PlanMaker.Parse(
            [.. Head, "（一）清早巡查广场喷泉和钟楼，把情况记在本子上。（区公安分局负责，区教体局配合）", "（二）给每户人家发放一张蓝色明白卡。（区妇联负责）",
             "附表", "工作任务\t负责单位\t配合单位", "清早巡查广场喷泉和钟楼，把情况记在本子上。\t区公安分局\t区教育局", "给每户人家发放一张蓝色明白卡。\t区民政局\t区妇联"]);
        var problem = Assert.Single(Resolver.Of(tree).Problems);
        Assert.Same(UnitProblems.Contradiction, problem.Kind);
        Assert.Contains("区民政局 / 区妇联", problem.Message(chinese: true), StringComparison.Ordinal);
        Assert.Contains("一（二）", problem.Message(chinese: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_gives_leads_and_supports_by_its_columns()
    {
        var tree = PlanMaker.Parse(
            [.. Head, "（一）巡查广场，每天两遍。", "附表", "序号\t工作任务\t牵头单位\t参与单位\t时限", "1\t巡查广场\t区公安分局、区民政局\t区妇联\t年底"]);
        var row = Resolver.Of(tree).All.Single(item => item.Form == RoleForm.Table);
        Assert.Equal(["区公安分局", "区民政局"], row.Leads.Select(unit => unit.Name));
        Assert.Equal(["区妇联"], row.Supports.Select(unit => unit.Name));
    }

    [Fact]
    public void Each_sentence_has_the_assignment_that_holds_for_it()
    {
        var tree = PlanMaker.Parse([.. Head, "（一）清早巡查广场，记下来。（区公安分局负责）给每户发放明白卡，记下来。（区妇联负责）", "（二）打扫喷泉，记下来。"]);
        var clause = tree.Clause("一（一）");
        var found = Resolver.Of(tree).At(clause, tree.Document.Text.IndexOf("给每户", StringComparison.Ordinal));
        Assert.Equal(["区妇联"], Assert.Single(found).Leads.Select(unit => unit.Name));
    }

    [Fact]
    public void Forty_thousand_lists_are_read_in_a_moment()
    {
        var text = string.Concat(Enumerable.Repeat("（牵头单位：区公安分局；配合单位：区民政局）\n", 40_000));
        var found = ProcessorTime.Within(30, () => new DocumentAssignments(new UnitNames()).OwnOf(text, ClauseMaker.Whole(text)));
        Assert.Equal(40_000, Assert.Single(found).Leads.Count);
    }

    [Fact]
    public void Rows_of_a_table_that_repeats_itself_are_compared_in_a_moment()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => $"清早巡查广场喷泉和钟楼，把情况记在本子上\t区公安分局\t{(i == 2999 ? "区妇联" : "区教育局")}");
        var items = Enumerable.Range(0, 3000).Select(i => $"{i + 1}.清早巡查广场喷泉和钟楼，把情况记在本子上。（区公安分局负责，区教育局配合）");
        var tree = PlanMaker.Parse([.. Head, .. items, "附表", "工作任务\t负责单位\t配合单位", .. rows]);
        Assert.Same(UnitProblems.Contradiction, Assert.Single(ProcessorTime.Within(30, () => Resolver.Of(tree)).Problems).Kind);
    }

    /// <summary>Fault: the comparison of rows with clauses did not listen to its token.</summary>
    [Fact]
    public void Resolving_listens_to_its_token() => Assert.Throws<OperationCanceledException>(
        () => Resolver.Of(PlanMaker.Parse([.. Head, "1.清早巡查广场喷泉。（区公安分局负责）", "附表", "工作任务\t负责单位", "清早巡查广场喷泉\t区妇联"]), new CancellationToken(canceled: true)));

    [Fact]
    public void Comparing_rows_with_clauses_stops_between_two_rows()
    {
        var tree = PlanMaker.Parse(
            [.. Head, "1.清早巡查广场喷泉和钟楼。（区公安分局负责）", "附表", "工作任务\t负责单位", "清早巡查广场喷泉和钟楼\t区妇联", "清早巡查广场喷泉和钟楼\t区民政局"]);
        var own = tree.Clauses.ToDictionary(clause => clause, clause => Resolver.Of(tree).Own(clause)).Where(item => item.Value.Count > 0).ToDictionary();
        using var stop = new CancellationTokenSource();
        using var found = Contradictions.In(tree, own, stop.Token).GetEnumerator();
        Assert.True(found.MoveNext());
        Assert.Contains("区妇联", found.Current.Message(chinese: true), StringComparison.Ordinal);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => found.MoveNext());
    }

    [Fact]
    public void Forty_thousand_sentences_are_read_in_a_moment()
    {
        string[] sentences = ["公安机关局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局，", "由由由由由由由由由由区公安分局牵头。", "区公安分局、区民政局与与与与会同会同配合配合。", "【【【【（（（（区公安分局负责；"];
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => sentences[i % 4]));
        var found = ProcessorTime.Within(60, () => new DocumentAssignments(new UnitNames()).OwnOf(text, ClauseMaker.Whole(text)));
        Assert.Contains(found.SelectMany(assignment => assignment.Leads), unit => unit.Name == "区公安分局");
    }
}
