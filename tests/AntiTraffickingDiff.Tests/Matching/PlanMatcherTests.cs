using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Matching;

/// <summary>What matching makes of one edit to a plan.</summary>
public sealed class PlanMatcherTests
{
    private static DutyMatch Duty(PlanMatch match, string title, int number) => match.Of(title).Duties[number - 1];

    [Fact]
    public void The_baseline_carries_all_of_itself() => Assert.All(
        Fiction.Match(WatchPlan.Baseline, Fiction.Parse(WatchPlan.Lines)).Measures.SelectMany(measure => measure.Duties),
        duty => Assert.Equal((DutyStatus.Present, 1), (duty.Status, Math.Round(duty.Score, 6))));

    [Fact]
    public void A_duty_whose_sentence_is_gone_is_absent() =>
        Assert.Equal(DutyStatus.Absent, Duty(WatchPlan.Match("；在岔路口竖立木牌", ""), "修缮驿路", 2).Status);

    [Fact]
    public void The_duty_beside_it_stays() =>
        Assert.Equal(DutyStatus.Present, Duty(WatchPlan.Match("；在岔路口竖立木牌", ""), "修缮驿路", 1).Status);

    [Fact]
    public void A_duty_that_lost_half_is_partial_and_says_what_it_lacks()
    {
        var duty = Duty(WatchPlan.Match("每晚派人值守，听到钟声立即查看", "每晚派人值守"), "设立守望亭", 2);

        Assert.Equal(DutyStatus.Partial, duty.Status);
        Assert.Equal(["听到钟声立即查看"], duty.Lacking);
    }

    [Fact]
    public void A_present_duty_lacks_nothing_and_has_evidence()
    {
        var duty = Duty(WatchPlan.Match("木牌", "木牌"), "修缮驿路", 2);

        Assert.Empty(duty.Lacking);
        Assert.Contains("竖立木牌", WatchPlan.Compare("木牌", "木牌").Of("修缮驿路").Duties[1].Evidence[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_absent_duty_has_no_evidence() =>
        Assert.Empty(Duty(WatchPlan.Match("；在岔路口竖立木牌", ""), "修缮驿路", 2).Evidence);

    [Fact]
    public void A_duty_may_be_met_by_two_sentences() => Assert.Equal(
        DutyStatus.Present, Duty(WatchPlan.Match("小学开设歌谣课，教孩子背诵家门地址", "小学开设歌谣课。教孩子背诵家门地址"), "教授歌谣", 1).Status);

    [Fact]
    public void Without_a_codebook_a_judgement_rests_on_likeness() => Assert.All(
        Fiction.Match(WatchPlan.Baseline, Fiction.Parse(WatchPlan.Lines)).Measures.SelectMany(measure => measure.Duties),
        duty => Assert.Equal(JudgementBasis.Likeness, duty.Basis));

    [Fact]
    public void What_two_measures_ask_for_in_the_same_words_belongs_to_each_where_it_stands()
    {
        string[] Plan(string first, string second) => ["一、守望", $"（一）每月初一上报名册。（{first}负责）", "二、送归", $"（一）每月初一上报名册。（{second}负责）"];

        var comparison = Fiction.Compare(Fiction.Baseline(["守望行动计划", .. Plan("公安部", "民政部")]), ["柳溪区守望方案", .. Plan("区公安分局", "区民政局")]);

        Assert.Equal([["一（一）"], ["二（一）"]], comparison.Measures.Select(measure => measure.Duties[0].Evidence.Select(found => found.Locator).Take(1)));
        Assert.All(comparison.Measures, measure => Assert.False(measure.Reassigned));
    }

    [Fact]
    public void A_plan_on_something_else_carries_nothing() => Assert.All(
        Fiction.Match(WatchPlan.Baseline, Fiction.Parse("柳溪区果园方案", "一、修剪苹果枝条。", "二、采摘成熟葡萄。")).Measures.SelectMany(measure => measure.Duties),
        duty => Assert.Equal(DutyStatus.Absent, duty.Status));
}
