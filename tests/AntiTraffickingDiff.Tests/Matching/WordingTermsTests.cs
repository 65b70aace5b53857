using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching;

public sealed class WordingTermsTests
{
    private static string[] Terms(string wording)
    {
        int[] terms = [.. WordingTerms.Sequence(wording)];
        return [.. terms.Select(term => term == WordingTerms.Break ? "|" : $"{(char)(term >> 16)}{(char)term}")];
    }

    [Fact]
    public void Neighbouring_characters_are_terms() => Assert.Equal(["守望", "望亭"], Terms("守望亭"));

    [Fact]
    public void Function_characters_are_stepped_over() => Assert.Equal(["钟声"], Terms("钟的声"));

    [Fact]
    public void No_term_reaches_across_a_mark() => Assert.Equal(["钟声", "|", "灯火"], Terms("钟声、灯火"));

    [Fact]
    public void Digits_are_characters_too() => Assert.Equal(["50", "0元"], Terms("50元"));

    [Fact]
    public void A_set_has_each_term_once_and_no_breaks() => Assert.Equal(2, WordingTerms.Pairs("钟声、灯火、钟声").Count);

    [Fact]
    public void One_character_has_no_terms() => Assert.Empty(WordingTerms.Pairs("钟"));
}

public sealed class CanonicalWordingTests
{
    [Theory]
    [InlineData("强化巡查", "加强巡查", "a variant takes its canonical form")]
    [InlineData("反对拐卖人口", "反拐", "the longest variant at a place wins")]
    [InlineData("进一步巡查", "巡查", "a word of emphasis goes")]
    [InlineData("“守望” 《手册》", "守望手册", "quotation marks, title marks and spaces go")]
    [InlineData("预防拐卖", "预防拐卖", "a word that two others only share characters with is none of them")]
    [InlineData("钟楼与渡口", "钟楼与渡口", "other words stay")]
    [InlineData("", "", "nothing stays nothing")]
    public void Wordings_are_brought_to_one(string text, string canonical, string why) =>
        Assert.True(canonical == WordingTerms.Canonical(text), why);

    [Fact]
    public void No_variant_has_two_canonical_forms() =>
        Assert.Empty(EmbeddedText.Rows("synonyms.tsv").GroupBy(row => row[0]).Where(group => group.Count() > 1).Select(group => group.Key));
}
