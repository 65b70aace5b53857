using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching;

public sealed class CopyDetectorTests
{
    private static bool IsCopy(params double[] scores) =>
        CopyDetector.IsCopy([.. scores.Select(score => new Likeness([(1, score)], new Dictionary<int, double>()))]);

    [Fact]
    public void Half_of_the_duties_to_the_letter_make_a_copy() => Assert.True(IsCopy(1, 0.99, 0.2, 0));

    [Fact]
    public void Fewer_do_not() => Assert.False(IsCopy(1, 0.9, 0.9, 0.9));
}
