using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Findings;

public sealed class PlanFindingsTests
{
    [Fact]
    public void Coverage_is_the_mean_over_the_measures()
    {
        var plan = WatchPlan.Compare("4.寄送家书。邮差免费寄送家书，半月内送达。（国家邮政局负责）", "");
        Assert.Equal(8 / 9.0, plan.Coverage, 9);
    }

    [Fact]
    public void Measures_keep_the_baselines_order() => Assert.Equal(
        WatchPlan.Baseline.Measures.Select(measure => measure.Id), Fiction.Compare(WatchPlan.Baseline, WatchPlan.Lines).Measures.Select(measure => measure.Id));

    [Fact]
    public void Title_and_level_are_the_plans()
    {
        var plan = WatchPlan.Compare(("守望行动计划", "柳溪区守望行动方案"), ("（公安部负责，民政部配合）", "（区公安分局负责，区民政局配合）"));
        Assert.Equal(("柳溪区守望行动方案", AdministrativeLevel.District), (plan.Title, plan.Level));
    }

    [Fact]
    public void A_new_clause_is_added_with_its_units()
    {
        var added = Assert.Single(WatchPlan.Compare("（二）归家工作", "5.祭祀河神。春秋两季宰羊，供奉糕饼果品。（教育部负责，财政部配合）\n（二）归家工作").Added);

        Assert.Equal(AddedKind.Measure, added.Kind);
        Assert.Equal("二（一）5", added.Place.Locator);
        Assert.Equal(("education", "finance"), (added.Leads.Single(), added.Supports.Single()));
    }

    [Fact]
    public void A_new_part_is_an_added_duty() =>
        Assert.Equal(AddedKind.Duty, Assert.Single(WatchPlan.Compare("检查栏杆", "检查栏杆，给驴马喂食草料").Added).Kind);

    [Fact]
    public void A_schedule_is_local_and_not_added()
    {
        var plan = WatchPlan.Compare("检查栏杆", "检查栏杆。2027年底前检查栏杆");

        Assert.Empty(plan.Added);
        Assert.Equal(LocalKind.Schedule, Assert.Single(plan.Local).Kind);
    }

    [Fact]
    public void A_plan_without_numbers_is_read_and_said_to_be_so()
    {
        var plan = Fiction.Compare(WatchPlan.Baseline, "柳溪区守望方案", "小学开设歌谣课，教孩子背诵家门地址。");

        Assert.Contains(plan.Diagnostics, problem => problem.Kind == MatchingProblems.NoNumbering);
        Assert.Equal(MeasureStatus.Covered, plan.Of("教授歌谣").Status);
    }

    [Fact]
    public void An_unnumbered_passage_is_named_by_its_first_twelve_characters() => Assert.Equal(
        "小学开设歌谣课，教孩子背",
        Fiction.Compare(WatchPlan.Baseline, "柳溪区守望方案", "小学开设歌谣课，教孩子背诵家门地址。").Of("教授歌谣").Clauses[0]);
}
