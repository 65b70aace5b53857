using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class ChangedFiguresRuleTests
{
    [Theory]
    [InlineData("发放路费", "50元", "30元", "50元 → 30元")]
    [InlineData("巡查桥梁", "2次", "1次", "2次 → 1次")]
    public void Another_figure_in_the_same_unit_is_named(string title, string before, string after, string change) =>
        Assert.Equal([change], Related.After(RelationKind.ChangedFigures, title, (before, after))!.Details);

    [Theory]
    [InlineData("不低于50元", "不低于50元、至多80元")]
    [InlineData("不低于50元", "数额充足")]
    [InlineData("50元", "50元，3日内付清")]
    public void The_same_figure_none_or_one_of_another_unit_is_no_change(string before, string after) =>
        Assert.Null(Related.After(RelationKind.ChangedFigures, "发放路费", (before, after)));
}
