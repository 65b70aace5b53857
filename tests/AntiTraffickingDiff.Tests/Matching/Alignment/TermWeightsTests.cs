using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching.Alignment;

public sealed class TermWeightsTests
{
    private static readonly TermWeights Weights =
        new([.. new[] { "守望敲钟", "守望点灯", "守望关门" }.Select(TermExtractor.Terms)]);

    private static double Of(string term) => Weights.Sum(TermExtractor.Terms(term));

    [Fact]
    public void A_rare_term_weighs_more_than_one_that_every_part_shares() => Assert.True(Of("敲钟") > 2 * Of("守望"));

    [Fact]
    public void A_shared_term_still_weighs_something() => Assert.True(Of("守望") > 0);

    [Fact]
    public void A_term_that_is_in_neither_text_weighs_nothing() => Assert.Equal(0, Of("渡口"));

    [Fact]
    public void A_part_weighs_as_much_as_its_terms() => Assert.Equal(Of("守望") + Of("敲钟") + Of("望敲"), Of("守望敲钟"), 9);
}
