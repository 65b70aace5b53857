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
    public void A_line_of_its_own_after_the_items_holds_for_all_of_them()
    {
        var tree = PlanMaker.Parse(
            [.. Head, "（一）巡查广场，要做两件事。", "1.清早要看一遍，记下来。", "2.傍晚要看一遍，记下来。", "责任单位：区公安分局、区民政局", "（二）发放明白卡，每户一张。（区妇联负责）"]);
        Assert.Equal("区公安分局、区民政局", Leads(tree, "一（一）1"));
        Assert.Equal("区公安分局、区民政局", Leads(tree, "一（一）2"));
        Assert.Equal("区妇联", Leads(tree, "一（二）"));
    }

    [Fact]
    public void An_assignment_of_the_work_above_holds_for_the_items_before_it()
    {
        var tree = PlanMaker.Parse(
            [.. Head, "1.清早要看一遍，记下来。", "2.傍晚要看一遍，记下来。", "以上工作由区公安分局牵头，区民政局配合。", "二、发放明白卡，每户一张。（区妇联负责）"]);
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
    public void Forty_thousand_sentences_are_read_in_a_moment()
    {
        string[] sentences = ["公安机关局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局局，", "由由由由由由由由由由区公安分局牵头。", "区公安分局、区民政局与与与与会同会同配合配合。", "【【【【（（（（区公安分局负责；"];
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => sentences[i % 4]));
        var found = ProcessorTime.Within(60, () => new DocumentAssignments(new UnitNames()).OwnOf(text, ClauseMaker.Whole(text)));
        Assert.Contains(found.SelectMany(assignment => assignment.Leads), unit => unit.Name == "区公安分局");
    }
}
