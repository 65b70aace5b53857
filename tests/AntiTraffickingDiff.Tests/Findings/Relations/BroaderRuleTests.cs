using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class BroaderRuleTests
{
    private static readonly (string, string) Edit = ("检查栏杆", "检查栏杆，给驴马喂食草料");

    [Fact]
    public void A_measure_whose_clause_adds_something_names_it() =>
        Assert.Equal(["给驴马喂食草料"], Related.After(RelationKind.Broader, "巡查桥梁", Edit)!.Details);

    [Fact]
    public void A_measure_in_another_clause_is_not_broader() => Assert.Null(Related.After(RelationKind.Broader, "教授歌谣", Edit));
}
