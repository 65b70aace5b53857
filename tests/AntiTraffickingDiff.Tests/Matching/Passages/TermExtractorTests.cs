using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Tests.Matching.Passages;

public sealed class TermExtractorTests
{
    private static string[] Terms(string wording) =>
        [.. TermExtractor.Sequence(wording).Select(term => term == TermExtractor.Break ? "|" : $"{(char)(term >> 16)}{(char)term}")];

    [Fact]
    public void Neighbouring_characters_are_terms() => Assert.Equal(["守望", "望亭"], Terms("守望亭"));

    [Fact]
    public void Function_characters_are_stepped_over() => Assert.Equal(["钟声"], Terms("钟的声"));

    [Fact]
    public void No_term_reaches_across_a_mark() => Assert.Equal(["钟声", "|", "灯火"], Terms("钟声、灯火"));

    [Fact]
    public void Digits_are_characters_too() => Assert.Equal(["50", "0元"], Terms("50元"));

    [Fact]
    public void A_set_has_each_term_once_and_no_breaks() => Assert.Equal(2, TermExtractor.Terms("钟声、灯火、钟声").Count);

    [Fact]
    public void One_character_has_no_terms() => Assert.Empty(TermExtractor.Terms("钟"));
}
