using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching;

public sealed class LikenessRuleTests
{
    private static DutyStatus Status(double score, double replaced, double verbatim, bool isCopy) =>
        new LikenessRule(isCopy).Status(new Likeness([(1, score)], new Dictionary<int, double>()) { Replaced = replaced, Verbatim = verbatim });

    [Theory]
    [InlineData(1.0, 0.0, DutyStatus.Present)]
    [InlineData(0.6, 0.4, DutyStatus.Present)]
    [InlineData(0.6, 0.0, DutyStatus.Partial)]
    [InlineData(0.4, 0.6, DutyStatus.Partial)]
    [InlineData(0.2, 0.8, DutyStatus.Absent)]
    public void Half_must_be_there_and_the_rest_replaced_rather_than_cut(double score, double replaced, DutyStatus status) =>
        Assert.Equal(status, Status(score, replaced, verbatim: 0, isCopy: false));

    [Fact]
    public void In_a_copy_a_few_shared_words_are_no_part_of_a_duty()
    {
        Assert.Equal(DutyStatus.Partial, Status(0.4, 0, 0, isCopy: false));
        Assert.Equal(DutyStatus.Absent, Status(0.4, 0, 0, isCopy: true));
    }

    [Fact]
    public void A_verbatim_piece_is_a_real_part_however_small() => Assert.Equal(DutyStatus.Partial, Status(0.2, 0, 0.2, isCopy: true));
}
