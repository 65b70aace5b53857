using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Shared;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class MergedRuleTests
{
    private static readonly (string, string)[] Merge =
    [
        ("3.发放路费。向归乡的人发放盘缠，数额不低于50元。（财政部负责）", ""),
        ("4.寄送", "3.寄送"),
        ("竖立木牌。（", "竖立木牌。向归乡的人发放盘缠，数额不低于50元。（"),
    ];

    [Theory]
    [InlineData("修缮驿路", "2.2.3")]
    [InlineData("发放路费", "2.2.2")]
    public void Measures_that_share_a_clause_name_each_other(string title, string other)
    {
        var merged = Related.After(RelationKind.Merged, title, Merge);

        Assert.Equal("二（二）2", Assert.Single(merged!.Locators));
        Assert.Equal([other], merged.Details);
    }

    [Fact]
    public void A_measure_with_a_clause_of_its_own_is_not_merged() => Assert.Null(Related.After(RelationKind.Merged, "寄送家书", Merge));

    [Fact]
    public void Ids_are_those_of_the_baseline() =>
        Assert.Equal("2.2.3", WatchPlan.Baseline.Measures.Single(measure => measure.Title == "发放路费").Id);
}
