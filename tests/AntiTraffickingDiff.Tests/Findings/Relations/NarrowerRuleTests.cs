using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Tests.Findings.Relations;

public sealed class NarrowerRuleTests
{
    [Fact]
    public void A_measure_that_lost_part_of_a_duty_names_the_part() => Assert.Equal(
        ["听到钟声立即查看"],
        Related.After(RelationKind.Narrower, "设立守望亭", ("每晚派人值守，听到钟声立即查看", "每晚派人值守"))!.Details);

    [Fact]
    public void A_measure_that_lost_a_duty_names_the_duty() => Assert.Equal(
        ["在岔路口竖立木牌"], Related.After(RelationKind.Narrower, "修缮驿路", ("；在岔路口竖立木牌", ""))!.Details);

    [Fact]
    public void A_measure_with_all_its_duties_is_not_narrower() =>
        Assert.Null(Related.After(RelationKind.Narrower, "修缮驿路", ("50元", "30元")));
}
