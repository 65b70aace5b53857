using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Findings;

public sealed class MeasureFindingTests
{
    private static readonly string[] Duties = ["每晚敲响大钟", "点亮街口灯笼", "巡查石桥栏杆", "修补渡船缆绳", "教唱归家歌谣"];

    private static readonly Baseline Baseline = Fiction.Baseline("守望行动计划", $"一、{string.Join('；', Duties)}。（公安部负责）");

    private static MeasureFinding Carrying(int duties) => Fiction.Compare(
        Baseline, "柳溪区守望方案", $"一、{string.Join('；', Duties.Take(duties).Append("喂养驴马骡子"))}。（区公安分局负责）").Measures.Single();

    [Theory]
    [InlineData(5, MeasureStatus.Covered)]
    [InlineData(4, MeasureStatus.Covered)]
    [InlineData(3, MeasureStatus.Partial)]
    [InlineData(1, MeasureStatus.Partial)]
    [InlineData(0, MeasureStatus.Missing)]
    public void Four_fifths_cover_a_measure_and_nothing_misses_it(int duties, MeasureStatus status)
    {
        var measure = Carrying(duties);
        Assert.Equal((status, duties / 5.0), (measure.Status, measure.Coverage));
    }

    [Fact]
    public void Duties_keep_the_baselines_order_and_words() => Assert.Equal(Duties, Carrying(3).Duties.Select(duty => duty.Text));

    [Fact]
    public void Evidence_says_where_and_what()
    {
        var evidence = Carrying(3).Duties[1].Evidence[0];
        Assert.Equal(("一", "点亮街口灯笼", 2), (evidence.Locator, evidence.Text, evidence.Line));
    }

    [Fact]
    public void An_absent_duty_has_no_evidence() => Assert.Empty(Carrying(3).Duties[4].Evidence);

    [Fact]
    public void A_missing_measure_has_no_clauses_relations_or_units()
    {
        var missing = Carrying(0);

        Assert.Empty(missing.Clauses);
        Assert.Empty(missing.Relations);
        Assert.Empty(missing.Leads.Plan);
        Assert.Null(missing.Reassigned);
    }

    [Fact]
    public void Units_stand_as_functions_and_as_printed()
    {
        var leads = Carrying(5).Leads;
        Assert.Equal(("public-security", "公安部", "区公安分局"), (leads.Plan.Single(), leads.BaselineNames.Single(), leads.PlanNames.Single()));
    }

    [Fact]
    public void What_was_looked_for_is_told_with_its_place()
    {
        var duty = WatchPlan.Compare("每晚派人值守，听到钟声立即查看", "每晚派人值守").Of("设立守望亭").Duties[1];

        Assert.Equal(["每晚派人值守", "听到钟声立即查看"], duty.Elements.Select(element => element.Name));
        Assert.Equal((1, 0), (duty.Elements[0].Value, duty.Elements[1].Value));
        Assert.Contains("每晚派人值守", duty.Elements[0].Place!.Text, StringComparison.Ordinal);
        Assert.Null(duty.Elements[1].Place);
    }

    [Fact]
    public void The_confidence_of_a_measure_is_the_mean_of_its_duties()
    {
        var measure = Carrying(3);
        Assert.Equal(measure.Duties.Average(duty => duty.Confidence), measure.Confidence, 9);
    }

    [Fact]
    public void A_partial_duty_counts_half() => Assert.Equal(
        (DutyStatus.Partial, 0.75),
        WatchPlan.Compare("每晚派人值守，听到钟声立即查看", "每晚派人值守").Of("设立守望亭") is var found ? (found.Duties[1].Status, found.Coverage) : default);
}
