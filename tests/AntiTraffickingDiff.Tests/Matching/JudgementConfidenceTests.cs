using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching;

public sealed class JudgementConfidenceTests
{
    [Theory]
    [InlineData(DutyStatus.Present)]
    [InlineData(DutyStatus.Partial)]
    [InlineData(DutyStatus.Absent)]
    public void It_is_a_share_that_never_claims_certainty(DutyStatus status)
    {
        for (var score = 0.0; score <= 1; score += 0.1)
            for (var likeness = 0.0; likeness <= 1; likeness += 0.1)
                Assert.InRange(JudgementConfidence.Of(status, score, likeness), 0.7, 0.99);
    }

    [Fact]
    public void It_grows_with_the_distance_from_the_limit() =>
        Assert.True(JudgementConfidence.Of(DutyStatus.Present, 1, 0.5) > JudgementConfidence.Of(DutyStatus.Present, 0.8, 0.5));

    [Fact]
    public void It_grows_where_the_wording_says_the_same() =>
        Assert.True(JudgementConfidence.Of(DutyStatus.Absent, 0, 0.1) > JudgementConfidence.Of(DutyStatus.Absent, 0, 0.6));
}
