using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching.Additions;

public sealed class NoveltyTests
{
    [Fact]
    public void More_than_half_new_is_an_addition() => Assert.True(new Novelty(0.6, 0).IsAddition);

    [Fact]
    public void A_long_run_of_new_words_is_one_whatever_stands_around_it() => Assert.True(new Novelty(0.2, 6).IsAddition);

    [Fact]
    public void Scattered_new_words_are_none() => Assert.False(new Novelty(0.4, 4).IsAddition);

    [Fact]
    public void In_an_edited_copy_more_must_be_new()
    {
        Assert.False(new Novelty(0.6, 0, InCopy: true).IsAddition);
        Assert.True(new Novelty(0.8, 0, InCopy: true).IsAddition);
    }
}
