using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Findings;

/// <summary>A file whose passages stand twice and out of order: units count only where the text itself ties them to a sentence.</summary>
public sealed class ScrambledTextTests
{
    private const string Songs = "小学开设歌谣课，教孩子背诵家门地址";

    // The second half of the plan stands there twice; the end of one clause has lost its place.
    private static readonly IReadOnlyList<string> Lines =
        [.. WatchPlan.Edited($"{Songs}。（教育部负责）", $"{Songs}。敲钟报时。（教育部负责）"), .. WatchPlan.Lines.Skip(10)];

    private static readonly PlanComparison Plan = Fiction.Compare(WatchPlan.Baseline, Lines);

    [Fact]
    public void Text_that_stands_twice_is_scrambled() => Assert.True(PlanFindings.IsScrambled(Fiction.Parse(Lines).Tree));

    [Fact]
    public void Text_that_stands_once_is_not() => Assert.False(PlanFindings.IsScrambled(Fiction.Parse(WatchPlan.Lines).Tree));

    [Fact]
    public void It_is_said_once_a_plan() => Assert.Single(Plan.Diagnostics, problem => problem.Kind == MatchingProblems.UnitsUncertain);

    [Fact]
    public void Units_right_behind_the_sentence_are_certain() => Assert.True(Plan.Of("巡查桥梁").UnitsCertain);

    [Fact]
    public void Units_behind_another_sentence_are_uncertain_and_change_nothing()
    {
        var songs = Plan.Of("教授歌谣");

        Assert.False(songs.UnitsCertain);
        Assert.Null(songs.Reassigned);
        Assert.Empty(songs.UnitChanges);
    }

    /// <summary>Fault: a list that had lost its place counted as that of the sentence it had come to stand behind.</summary>
    [Fact]
    public void Units_that_are_rather_another_measures_are_uncertain_also_right_behind_the_sentence()
    {
        var moved = Fiction.Compare(WatchPlan.Baseline,
        [
            .. WatchPlan.Edited(("检查栏杆。（交通运输部负责，公安部配合）", "检查栏杆。（民政部、司法部负责，教育部配合）"), ("（教育部负责）", "（民政部负责，教育部配合）")), .. WatchPlan.Lines.Skip(10),
        ]);

        Assert.False(moved.Of("巡查桥梁").UnitsCertain);
        Assert.Empty(moved.Of("巡查桥梁").UnitChanges);
        // Half of them are the measure's own: a change, as it may be in any text.
        Assert.True(moved.Of("教授歌谣").UnitsCertain);
        Assert.NotEmpty(moved.Of("教授歌谣").UnitChanges);
    }

    [Fact]
    public void In_text_that_is_in_order_such_a_list_is_a_change() =>
        Assert.True(WatchPlan.Compare("检查栏杆。（交通运输部负责，公安部配合）", "检查栏杆。（民政部、司法部负责，教育部配合）").Of("巡查桥梁").IsReassigned);

    [Fact]
    public void Coverage_is_judged_by_sentence_all_the_same() =>
        Assert.All(Plan.Measures, measure => Assert.Equal(MeasureStatus.Covered, measure.Status));
}
