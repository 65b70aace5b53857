using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Units;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching.Passages;

public sealed class PassageSplitterTests
{
    private static List<Passage> Split(string text, params TextSpan[] actors) =>
        [.. new PassageSplitter(WordingCanonicalizer.Default)
            .Split(text, ClauseMaker.Whole(text), new TextSpan(0, text.Length), isTitle: false, actors)];

    private static string[] Texts(string text) => [.. Split(text).Select(passage => passage.Span.Of(text))];

    [Fact]
    public void Sentences_and_their_parts_between_semicolons_are_passages() =>
        Assert.Equal(["敲钟三下", "点灯", "关门"], Texts("敲钟三下；点灯。关门！"));

    [Fact]
    public void Passages_have_no_white_space_around_them() => Assert.Equal(["敲钟", "点灯"], Texts(" 敲钟 。\n 点灯 。"));

    [Fact]
    public void A_passage_of_one_letter_says_nothing() => Assert.Equal(["点灯"], Texts("一。点灯。"));

    [Fact]
    public void Commas_and_colons_part_a_passage() => Assert.Equal(["入夜", "点灯", "守望"], Split("入夜，点灯：守望。")[0].Parts);

    [Fact]
    public void A_part_has_its_place_in_the_text() =>
        Assert.Equal([new TextSpan(0, 2), new TextSpan(3, 2)], Split("入夜，点灯。")[0].PartSpans);

    [Fact]
    public void Wordings_leave_out_who_acts()
    {
        var passage = Split("更夫敲钟，点灯。", new TextSpan(0, 2))[0];

        Assert.Equal(["更夫敲钟", "点灯"], passage.Parts);
        Assert.Equal(["敲钟", "点灯"], passage.Wordings);
    }

    [Fact]
    public void Parts_are_canonical() => Assert.Equal(["加强巡查"], Split("进一步强化巡查。")[0].Parts);
}
