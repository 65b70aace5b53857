using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Tests.Units;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Matching;

public sealed class PassagesTests
{
    private static string[] Extract(params string[] lines)
    {
        var plan = Fiction.Parse(lines);
        return [.. Fiction.Passages(plan).Select(passage => passage.Span.Of(plan.Normalized.Text))];
    }

    [Fact]
    public void A_title_is_a_passage_of_its_own()
    {
        var plan = Fiction.Parse("柳溪区守望方案", "一、设立亭子。在渡口设立亭子。");

        Assert.Equal([true, false], Fiction.Passages(plan).Select(passage => passage.IsTitle));
    }

    [Fact]
    public void Units_in_parentheses_are_left_out() =>
        Assert.Equal(["在渡口设立亭子"], Extract("柳溪区守望方案", "一、在渡口设立亭子。（区公安分局负责，区民政局配合）"));

    [Fact]
    public void A_subject_stays() =>
        Assert.Equal(["公安机关应当在渡口设立亭子"], Extract("柳溪区守望细则", "第一条 公安机关应当在渡口设立亭子。"));

    [Fact]
    public void Unit_cells_of_a_table_are_left_out()
    {
        var passages = Extract("柳溪区守望方案", "一、点灯守望。", "附表", "序号\t任务\t责任单位", "1\t在渡口设立亭子\t区公安分局", "2\t敲响大钟三下\t区民政局");

        Assert.Contains("在渡口设立亭子", passages);
        Assert.DoesNotContain("区公安分局", passages);
    }

    [Fact]
    public void The_plans_title_is_no_passage() => Assert.DoesNotContain("柳溪区守望方案", Extract("柳溪区守望方案", "一、点灯守望。"));

    [Fact]
    public void Indexes_count_from_zero_in_document_order() =>
        Assert.Equal([0, 1, 2], Fiction.Passages(Fiction.Parse("柳溪区守望方案", "一、点灯守望。", "二、敲响大钟；关上城门。")).Select(passage => passage.Index));
}

public sealed class PassageCuttingTests
{
    private static List<Passage> Split(string text, params TextSpan[] actors) =>
        [.. AntiTraffickingDiff.Matching.Passages.Cut(text, ClauseMaker.Whole(text), new TextSpan(0, text.Length), isTitle: false, actors)];

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
