using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class WeakerRuleTests
{
    [Theory]
    [InlineData("收留迷路儿童", "严禁转交", "防止转交", "严禁 → 防止")]
    [InlineData("登记旅人", "旅店应当登记", "鼓励旅店登记", "应当 → 鼓励")]
    public void Words_that_bind_less_are_named(string title, string before, string after, string change) =>
        Assert.Equal([change], Related.After(RelationKind.Weaker, title, (before, after))!.Details);

    [Theory]
    [InlineData("收留迷路儿童", "严禁转交", "禁止转交")]
    [InlineData("登记旅人", "旅店应当登记", "旅店必须登记")]
    [InlineData("登记旅人", "旅店应当登记", "旅店登记")]
    public void Words_that_bind_alike_or_none_are_not_weaker(string title, string before, string after) =>
        Assert.Null(Related.After(RelationKind.Weaker, title, (before, after)));
}
