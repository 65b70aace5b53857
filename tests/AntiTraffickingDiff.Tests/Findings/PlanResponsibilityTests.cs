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
}
