using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class SplitRuleTests
{
    [Fact]
    public void A_measure_whose_duties_stand_in_two_clauses_is_split()
    {
        var split = Related.After(
            RelationKind.Split, "设立守望亭",
            ("；每晚派人值守，听到钟声立即查看。（公安部负责，民政部配合）", "。（公安部负责，民政部配合）"),
            ("（二）归家工作", "5.每晚派人值守，听到钟声立即查看。（公安部负责）\n（二）归家工作"));

        Assert.Equal(["二（一）1", "二（一）5"], split!.Locators.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_measure_whose_duties_stand_in_one_clause_is_not() => Assert.Null(Related.After(RelationKind.Split, "设立守望亭", ("50元", "30元")));
}
