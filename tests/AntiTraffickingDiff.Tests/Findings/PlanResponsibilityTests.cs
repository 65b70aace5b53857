using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Findings;

/// <summary>Who is responsible for a measure in a plan.</summary>
public sealed class PlanResponsibilityTests
{
    private static IReadOnlyList<string> Leads(MeasureFinding measure) => measure.Leads.PlanNames;

    [Fact]
    public void It_is_who_stands_behind_the_clause() =>
        Assert.Equal(["区司法局"], Leads(WatchPlan.Compare("（教育部负责）", "（区司法局负责）").Of("教授歌谣")));

    [Fact]
    public void Of_several_lists_in_a_clause_it_is_the_one_behind_the_measures_sentence()
    {
        var plan = WatchPlan.Compare(
            ("3.发放路费。向归乡的人发放盘缠，数额不低于50元。（财政部负责）", ""),
            ("4.寄送", "3.寄送"),
            ("竖立木牌。（交通运输部负责，财政部配合）", "竖立木牌。（区交通局负责）向归乡的人发放盘缠，数额不低于50元。（区财政局负责）"));

        Assert.Equal(["区交通局"], Leads(plan.Of("修缮驿路")));
        Assert.Equal(["区财政局"], Leads(plan.Of("发放路费")));
    }

    [Fact]
    public void The_subject_of_another_sentence_is_not_responsible()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", "一、小学开设歌谣课，背诵家门地址。（教育部负责）"),
            "柳溪区守望细则", "第一条 小学开设歌谣课，背诵家门地址。公安机关应当每晚巡查渡口。");

        Assert.Empty(Leads(plan.Measures[0]));
    }

    [Fact]
    public void The_subject_of_its_own_sentence_is()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", "一、开设歌谣课，背诵家门地址。（教育部负责）"),
            "柳溪区守望细则", "第一条 公安机关应当每晚巡查渡口。教育部门应当开设歌谣课，背诵家门地址。");

        Assert.Equal((RoleForm.Subject, "教育部门"), (plan.Measures[0].RoleForm, Leads(plan.Measures[0]).Single()));
    }

    [Fact]
    public void Where_the_text_names_nobody_the_annex_may()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", "一、小学开设歌谣课，背诵家门地址。（教育部负责）"),
            "柳溪区守望方案", "一、小学开设歌谣课，背诵家门地址。", "附表", "序号\t任务\t责任单位", "1\t小学开设歌谣课，背诵家门地址\t区教育局", "2\t修补渔网\t区民政局");

        Assert.Equal(["区教育局"], Leads(plan.Measures[0]));
    }

    [Theory]
    [InlineData("民政部门应当修补渔网，晾晒鱼干。到了学唱年纪的孩子，教育部门开设歌谣课，背诵家门地址。")]
    [InlineData("民政部门应当修补渔网，晾晒鱼干。开设歌谣课，背诵家门地址，由教育部门承担。")]
    [InlineData("教育部门应当抄写乐谱。旧谱入库，由民政部门登记造册。开设歌谣课，背诵家门地址。")]
    public void A_sentence_with_a_subject_of_its_own_has_not_the_one_before_too(string text)
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", "一、开设歌谣课，背诵家门地址。（教育部负责）"), "柳溪区守望细则", "第一条 " + text);

        Assert.Equal(["教育部门"], Leads(plan.Measures[0]));
        Assert.False(plan.Measures[0].Reassigned);
    }

    [Fact]
    public void Items_have_the_subject_of_their_article()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", "一、开设歌谣课，背诵家门地址。（教育部负责）"),
            "柳溪区守望细则", "第一条 教育部门牵头，会同民政部门做好下列工作：", "（一）开设歌谣课，背诵家门地址。", "（二）修补渔网，晾晒鱼干。");

        Assert.Equal(["教育部门"], Leads(plan.Measures[0]));
        Assert.Equal(["民政部门"], plan.Measures[0].Supports.PlanNames);
    }

    [Fact]
    public void A_sentence_that_became_a_title_keeps_its_subject()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", "一、开设歌谣课，背诵家门地址。（教育部负责）"),
            "柳溪区守望细则", "第一条 教育部门应当开设歌谣课背诵家门地址。渡口每晚清点渔网，晾晒鱼干。", "第二条 本细则自下月起施行。");

        Assert.Equal(["教育部门"], Leads(plan.Measures[0]));
    }

    private const string BySubject = "一、组织领导。民政部门应当每晚敲响大钟，点亮街口灯笼。教育部门应当教唱归家歌谣，背诵家门地址。";

    [Fact]
    public void Where_each_sentence_has_its_subject_a_measure_split_in_two_keeps_both()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", BySubject),
            "柳溪区守望细则", "一、组织领导。民政部门应当每晚敲响大钟，点亮街口灯笼。", "二、歌谣教唱。教育部门应当教唱归家歌谣，背诵家门地址。");

        Assert.Equal(["民政部门", "教育部门"], Leads(plan.Measures[0]));
        Assert.False(plan.Measures[0].Reassigned);
    }

    [Fact]
    public void The_subject_of_an_absent_duty_is_not_replaced()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", BySubject), "柳溪区守望细则", "一、组织领导。民政部门应当每晚敲响大钟，点亮街口灯笼。");

        Assert.Equal(MeasureStatus.Partial, plan.Measures[0].Status);
        Assert.Empty(plan.Measures[0].UnitChanges);
    }

    [Fact]
    public void Nobody_is_responsible_for_what_is_missing()
    {
        var missing = WatchPlan.Compare("4.寄送家书。邮差免费寄送家书，半月内送达。（国家邮政局负责）", "").Of("寄送家书");

        Assert.Equal((RoleForm.None, 0), (missing.RoleForm, Leads(missing).Count));
    }

    private static readonly Baseline Watch = Fiction.Baseline(
        "守望行动计划", "一、每晚敲响大钟；点亮街口灯笼；巡查石桥栏杆。（公安部负责，民政部配合）", "二、修补渡船缆绳，清点救生衣。（交通运输部负责）");

    [Fact]
    public void Clauses_that_carry_a_measure_together_give_the_union_and_the_strongest_role()
    {
        var plan = Fiction.Compare(
            Watch, "柳溪区守望方案", "一、每晚敲响大钟。（区公安分局负责）", "二、点亮街口灯笼。（区民政局负责，区公安分局配合）", "三、巡查石桥栏杆。（区公安分局负责）");

        Assert.Equal(["区公安分局", "区民政局"], Leads(plan.Measures[0]).Order(StringComparer.Ordinal));
        Assert.Equal(UnitChangeKind.SupportPromoted, Assert.Single(plan.Measures[0].UnitChanges).Kind);
    }

    [Fact]
    public void Units_that_nobody_knows_reassign_nothing()
    {
        var plan = Fiction.Compare(Watch, "柳溪区守望方案", "一、每晚敲响大钟；点亮街口灯笼；巡查石桥栏杆。（安全保卫科负责，综合科配合）");

        Assert.Null(plan.Measures[0].Reassigned);
        Assert.Empty(plan.Measures[0].UnitChanges);
        Assert.Equal(2, plan.Diagnostics.Count(problem => problem.Kind == UnitProblems.UnknownUnit));
    }

    [Fact]
    public void Against_an_undivided_list_of_the_baseline_nobody_is_demoted()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动计划", "一、每晚敲响大钟；点亮街口灯笼。（责任单位：公安部、民政部）"),
            "柳溪区守望方案", "一、每晚敲响大钟；点亮街口灯笼。（区公安分局牵头，区民政局配合）");

        Assert.Empty(plan.Measures[0].UnitChanges);
        Assert.False(plan.Measures[0].Reassigned);
    }

    [Fact]
    public void A_merged_bureau_of_the_baseline_stands_for_the_half_that_the_plan_names()
    {
        var plan = Fiction.Compare(
            Fiction.Baseline("守望行动方案", "一、每晚敲响大钟；点亮街口灯笼。（市教育体育局负责，市民政局配合）"),
            "柳溪区守望方案", "一、每晚敲响大钟；点亮街口灯笼。（区教育局负责，区民政局配合）");

        Assert.Empty(plan.Measures[0].UnitChanges);
    }
}
