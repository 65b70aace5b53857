using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching.Passages;

public sealed class WordingCanonicalizerTests
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
        Assert.True(canonical == WordingCanonicalizer.Default.Canonicalize(text), why);

    [Fact]
    public void No_variant_has_two_canonical_forms() =>
        Assert.Empty(EmbeddedText.Rows("synonyms.tsv").GroupBy(row => row[0]).Where(group => group.Count() > 1).Select(group => group.Key));
}
