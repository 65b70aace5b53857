using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Findings;

public sealed class ClausesOfMeasuresTests
{
    private static string[] Clauses(string title, params IEnumerable<(string, string)> edits) =>
        [.. PlanFindings.ClausesOf(Fiction.Match(WatchPlan.Baseline, Fiction.Parse(WatchPlan.Edited(edits))).Of(title))
            .Select(clause => clause.Clause.Locator)];

    [Fact]
    public void A_measure_belongs_to_the_clause_that_states_it() => Assert.Equal("二（一）2", Clauses("登记旅人")[0]);

    [Fact]
    public void A_missing_measure_belongs_to_no_clause() =>
        Assert.Empty(Clauses("寄送家书", ("4.寄送家书。邮差免费寄送家书，半月内送达。（国家邮政局负责）", "")));

    [Fact]
    public void The_clause_with_more_duties_comes_first()
    {
        var baseline = Fiction.Baseline("守望行动计划", "一、每晚敲响大钟；点亮街口灯笼；巡查石桥栏杆。");
        var match = Fiction.Match(baseline, Fiction.Parse("柳溪区守望方案", "一、每晚敲响大钟。", "二、点亮街口灯笼；巡查石桥栏杆。"));

        Assert.Equal(["二", "一"], PlanFindings.ClausesOf(match.Measures[0]).Select(clause => clause.Clause.Locator));
    }
}
