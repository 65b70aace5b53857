using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>What can be evidence that a plan's side is to do something.</summary>
public sealed class EvidenceRulesTests
{
    private static NoEvidence Of(string sentence) =>
        Fiction.Passages(Fiction.Parse("柳溪区守望方案", "一、点灯守望。", "二、守望工作。" + sentence))[^1].NoEvidence;

    [Theory]
    [InlineData("过去三年共张贴告示300张。", "Past")]
    [InlineData("护栏已由河道方案作出规定，此处不再安排。", "Deferred")]
    [InlineData("钟楼修缮事项不归我局办理。", "Deferred")]
    [InlineData("不再派人值守。", "Deferred")]
    [InlineData("渡口夜航由航道部门管，本表不列。", "Deferred")]
    [InlineData("灯塔整修待上级定下来再列。", "Deferred")]
    [InlineData("巡夜补贴待市级标准出台后发放。", "Deferred")]
    [InlineData("本方案不得擅自改动，各单位派人值守。", "None")]
    [InlineData("迷路的人待身份核实后护送返乡。", "None")]
    [InlineData("到2030年，灯火完好率达到95%。", "Past")]
    [InlineData("联络员由各单位科室负责同志担任。", "Organisation")]
    [InlineData("每年张贴告示不少于300张。", "None")]
    [InlineData("本轮行动不设巡夜奖项。", "Deferred")]
    [InlineData("本轮行动不能留下无人值守的渡口。", "None")]
    [InlineData("省守望计划对渡口护栏的高度作出了规定。", "Formal")]
    [InlineData("落实省守望计划对渡口护栏的规定，逐处加高护栏。", "None")]
    [InlineData("邻县已给渡口装上护栏，走失的旅人少了。", "Past")]
    [InlineData("会同邻县给渡口装上护栏。", "None")]
    [InlineData("向归乡的人发放3万元补助。", "None")]
    [InlineData("避免迷路的人不再受骗，派人护送。", "None")]
    [InlineData("本规定所称守望，是指派人值守渡口和灯塔。", "Formal")]
    [InlineData("所称迷路的人是指离家三日以上没有音讯的旅人。", "Formal")]
    [InlineData("为了让迷路的人有人护送，根据上级要求，制定本办法。", "Preamble")]
    [InlineData("为迷路的人制定返乡路线。", "None")]
    [InlineData("去年以来，共为3名需要换船的旅人联系了船家，受到好评。", "Past")]
    [InlineData("去年以来，共为3名旅人联系了船家，今后要继续联系。", "None")]
    [InlineData("起草说明：渡口护栏一条是照上级来文写的。", "Formal")]
    [InlineData("有乡镇建议给渡口装上护栏，这条意见未采纳。", "Formal")]
    [InlineData("采纳群众建议，给渡口装上护栏。", "None")]
    [InlineData("【修改说明：送审稿原有“给渡口装上护栏”一句，本稿已删去。】", "Formal")]
    [InlineData("这张告示在送审稿中删掉了。", "Formal")]
    [InlineData("把旧告示从渡口删去。", "None")]
    [InlineData("船工依法享有靠岸歇息的权利。", "Formal")]
    [InlineData("您家门前的渡口有没有人值守？", "Formal")]
    [InlineData("渡口情况：□有人值守□无人值守。", "Formal")]
    [InlineData("值守人员姓名：____，所在渡口：____。", "Formal")]
    [InlineData("航道局提出，可否给渡口装上护栏，与会人员看法不一。", "Formal")]
    [InlineData("【故事】2018年腊月，一名船工在渡口值守时救起旅人。", "Formal")]
    [InlineData("不给渡口装上护栏的，依照本法第三条处理。", "Formal")]
    [InlineData("据了解，上游各县给渡口装上护栏。", "Past")]
    [InlineData("省航道厅正在起草护栏办法。", "Past")]
    [InlineData("该县给渡口装上护栏。", "Past")]
    [InlineData("第一船队派人值守渡口，被授予先进集体称号。", "Past")]
    [InlineData("李某，区航道局主任，分管渡口护栏。", "Organisation")]
    [InlineData("渡口值守：吴某，电话：0000。", "Formal")]
    [InlineData("在渡口公布求助电话。", "None")]
    [InlineData("保障船工依法享有靠岸歇息的权利。", "None")]
    [InlineData("6月11日至10月31日，组织实施。", "Formal")]
    [InlineData("2026年3月底前，各单位完成动员。", "Formal")]
    [InlineData("6月11日至10月31日，逐处加高护栏。", "None")]
    [InlineData("护栏守望组组长：区航道局副局长周某某。", "Organisation")]
    [InlineData("护栏守望组组长：区航道局副局长周某某，负责逐处加高护栏。", "None")]
    [InlineData("上游各县将给渡口装上护栏，为我区守望工作创造了有利条件。", "Past")]
    [InlineData("上级提出编写守望手册，给渡口值守指明了方向。", "Past")]
    [InlineData("为迷路的人提供返乡的条件。", "None")]
    [InlineData("上级的守望手册为值守提供了依据，各渡口派人值守。", "None")]
    [InlineData("除渡口夜航由市里另行安排外，各渡口派人值守。", "None")]
    [InlineData("除夕夜渡口值守另行安排。", "Deferred")]
    [InlineData("除节日外，渡口夜航另行安排。", "Deferred")]
    public void A_sentence_is_evidence_or_says_why_not(string sentence, string reason) => Assert.Equal(reason, Of(sentence).ToString());

    [Fact]
    public void What_an_exception_puts_off_is_no_evidence_but_the_rest_of_the_sentence_is() => Assert.Equal(
        ["各渡口派人值守", "逐处加高护栏"],
        Fiction.Passages(Fiction.Parse("柳溪区守望方案", "一、点灯守望。", "二、守望工作。除渡口夜航由市里另行安排外，各渡口派人值守，逐处加高护栏。"))[^1].Parts);

    [Theory]
    [InlineData("存在的主要问题", "Past")]
    [InlineData("当前工作中存在的问题和不足", "Past")]
    [InlineData("整治突出问题", "None")]
    [InlineData("名词解释（摘自船工读本）", "Formal")]
    [InlineData("参考资料", "Formal")]
    [InlineData("宣传用语", "Formal")]
    [InlineData("历史沿革", "Past")]
    [InlineData("2023年工作情况", "Past")]
    [InlineData("2023年工作安排", "None")]
    [InlineData("联络表", "Past")]
    [InlineData("外地做法", "Formal")]
    [InlineData("守望工作", "None")]
    public void A_title_above_says_why_what_stands_below_is_none(string title, string reason) => Assert.Equal(
        reason, Fiction.Passages(Fiction.Parse("柳溪区守望方案", "一、点灯守望。", "二、" + title, "（一）渡口每晚派人值守。", "（二）护栏没有逐处加高。"))[^1].NoEvidence.ToString());

    [Theory]
    [InlineData("以下是外市做法，只供各单位学习了解。", "Formal")]
    [InlineData("下列事项不是我区的任务。", "Formal")]
    [InlineData("以下是各单位的任务。", "None")]
    public void What_is_told_for_reference_is_none_whoever_is_named_there(string notice, string reason) => Assert.Equal(
        reason, Fiction.Passages(Fiction.Parse("柳溪区守望方案", "一、点灯守望。", "二、其他", notice, "（一）渡口每晚派人值守。（区公安分局负责）"))[^1].NoEvidence.ToString());

    [Theory]
    [InlineData("柳溪区2024年守望工作要点", "2023年，各渡口派人值守。", "Past")]
    [InlineData("柳溪区2024年守望工作要点", "2024年，各渡口派人值守。", "None")]
    [InlineData("柳溪区守望方案（2022—2030年）", "2025年，各渡口派人值守。", "None")]
    public void What_is_told_of_a_year_before_the_plans_own_is_none(string title, string sentence, string reason) =>
        Assert.Equal(reason, Fiction.Passages(Fiction.Parse(title, "一、点灯守望。", "二、守望工作。" + sentence))[^1].NoEvidence.ToString());

    [Fact]
    public void Names_of_attached_forms_are_none()
    {
        var plan = Fiction.Parse("柳溪区守望方案", "一、点灯守望。", "附件：1.渡口值守登记表", "2.修缮渡口护栏移送单");
        Assert.All(Fiction.Passages(plan).Skip(1), passage => Assert.Equal(NoEvidence.Formal, passage.NoEvidence));
    }

    [Fact]
    public void A_column_of_results_is_none() => Assert.Equal(
        [("渡口每晚派人值守", NoEvidence.None), ("派出船工三十名", NoEvidence.Past)],
        Rows("序号\t今年任务\t去年完成情况\t责任单位", "1\t渡口每晚派人值守\t派出船工三十名\t区公安分局"));

    private static IEnumerable<(string, NoEvidence)> Rows(params string[] rows)
    {
        var plan = Fiction.Parse([.. new[] { "柳溪区守望任务清单" }, .. rows]);
        return Fiction.Passages(plan).Where(passage => passage.Clause.Kind == ClauseKind.TableRow).Select(passage => (passage.Span.Of(plan.Normalized.Text), passage.NoEvidence)).Where(row => row.Item1.Length > 2).Distinct();
    }

    [Theory]
    [InlineData("组织退役士兵学习摆渡。", true)]
    [InlineData("为走失的老年人派船搜寻。", true)]
    [InlineData("给老年人和孩子派船。", false)]
    [InlineData("在渡口张贴防火告示。", true)]
    [InlineData("在渡口张贴防火和防拐告示。", false)]
    [InlineData("水库移民的子女渡河上学免票。", true)]
    [InlineData("退役士兵收留走失的儿童。", false)]
    [InlineData("区退役军人局派人值守渡口。", false)]
    [InlineData("渡口每晚派人值守。", false)]
    public void What_is_for_a_group_that_the_baseline_never_names_is_none(string sentence, bool isForOthers)
    {
        var plan = Fiction.Parse("柳溪区守望方案", "一、守望工作。" + sentence);
        Assert.Equal(isForOthers, new OtherGroups(["收留走失的儿童", "护送被拐妇女"]).Mark(plan.Normalized.Text, Fiction.Passages(plan))[^1].NoEvidence == NoEvidence.OtherGroup);
    }

    [Fact]
    public void A_baseline_that_names_hardly_any_group_is_for_everybody()
    {
        var plan = Fiction.Parse("柳溪区守望方案", "一、守望工作。组织退役士兵学习摆渡。");
        Assert.DoesNotContain(
            new OtherGroups(["加高护栏", "敲响大钟", "渡口派人值守", "收留走失的儿童"]).Mark(plan.Normalized.Text, Fiction.Passages(plan)), passage => passage.NoEvidence == NoEvidence.OtherGroup);
    }

    [Fact]
    public void A_heading_with_items_below_is_none() => Assert.Equal(
        [NoEvidence.Heading, NoEvidence.None], Fiction.Passages(Fiction.Parse("柳溪区守望方案", "一、守望工作", "（一）敲响大钟。")).Select(passage => passage.NoEvidence));
}
