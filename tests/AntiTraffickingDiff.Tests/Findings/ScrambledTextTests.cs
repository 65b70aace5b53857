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

    [Fact]
    public void Coverage_is_judged_by_sentence_all_the_same() =>
        Assert.All(Plan.Measures, measure => Assert.Equal(MeasureStatus.Covered, measure.Status));
}
