using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching;

public sealed class ElementRuleTests
{
    [Theory]
    [InlineData(0, DutyStatus.Absent)]
    [InlineData(0.24, DutyStatus.Absent)]
    [InlineData(0.25, DutyStatus.Partial)]
    [InlineData(0.74, DutyStatus.Partial)]
    [InlineData(0.75, DutyStatus.Present)]
    [InlineData(1, DutyStatus.Present)]
    public void A_quarter_is_a_part_and_three_quarters_are_the_substance(double score, DutyStatus status) =>
        Assert.Equal(status, ElementRule.Status(score));

    [Fact]
    public void Sums_of_rounded_weights_do_not_miss_a_limit() => Assert.Equal(DutyStatus.Present, ElementRule.Status(0.1 + 0.2 + 0.15 + 0.3));
}
