using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class LineTests
{
    private static PageContentBuilder Page() => new();

    private static string[] Lines(PageContentBuilder page) => LayoutText.Lines(LayoutText.Analyze(page));

    [Fact]
    public void A_page_without_glyphs_has_no_blocks() => Assert.Empty(LayoutText.Analyze(Page()).Blocks);

    [Fact]
    public void A_document_without_pages_has_no_layouts() => Assert.Empty(PageLayout.Of([]));

    [Fact]
    public void Glyphs_on_a_baseline_are_a_line() =>
        Assert.Equal(["打击拐卖"], Lines(Page().Text(100, 100, "打击").Text(124, 100, "拐卖")));

    [Fact]
    public void Lines_are_numbered_in_reading_order()
    {
        var page = LayoutText.Analyze(Page().Lines(100, 100, "一、总体要求。", "二、组织领导。"));

        Assert.Equal([1, 2], page.Blocks.Cast<LayoutParagraph>().SelectMany(block => block.Lines).Select(line => line.Number));
    }

    [Fact]
    public void Order_of_painting_does_not_matter() => Assert.Equal(
        ["预防拐卖人口", "救助被拐卖受害人"],
        Lines(Page().Lines(100, 100, "预防拐卖人口", "救助被拐卖受害人").Shuffle()));

    [Fact]
    public void A_glyph_painted_twice_is_read_once() =>
        Assert.Equal(["人口"], Lines(Page().Text(100, 100, "人口").Text(100.4, 100, "人口").Text(100.2, 100.3, "人口")));

    [Fact]
    public void Letters_without_an_advance_are_no_copies()
    {
        var page = Page();
        foreach (var letter in new[] { "a", "b", "a" })
            page.Add(new Glyph(letter, 100, 100, 100, 100, 12, 0, false, 0));
        Assert.Equal(["aba"], Lines(page));
    }

    [Fact]
    public void Narrow_letters_side_by_side_are_no_copies()
    {
        var page = Page();
        for (var i = 0; i < 3; i++)
            page.Add(new Glyph("l", 100 + (1.2 * i), 100, 101.2 + (1.2 * i), 100, 12, 0, false, 0));

        Assert.Equal(["lll"], Lines(page));
    }

    [Fact]
    public void Typed_spaces_between_Han_characters_stay() => Assert.Equal(["年度 实施"], Lines(Page().Text(100, 100, "年度 实施")));

    [Fact]
    public void Narrow_spaces_between_Han_characters_are_dropped() => Assert.Equal(
        ["年度实施"],
        Lines(Page().Text(100, 100, "年度").Add(new Glyph(" ", 124, 100, 127, 100, 12, 0, false, 0)).Text(127, 100, "实施")));

    [Theory]
    [InlineData(127, "第五条 以人为本")]
    [InlineData(129.5, "第五条 以人为本")]
    public void The_number_of_an_article_is_set_apart(double textLeft, string expected) => Assert.Equal(
        [expected],
        Lines(Page().Text(88, 100, "第五条").Add(new Glyph(" ", 124, 100, 127, 100, 12, 0, false, 0)).Text(textLeft, 100, "以人为本")));

    [Fact]
    public void An_ideographic_space_stays() => Assert.Equal(["第一章　总则"], Lines(Page().Text(100, 100, "第一章　总则")));

    [Fact]
    public void Spaces_between_Latin_words_stay() => Assert.Equal(["action plan"], Lines(Page().Text(100, 100, "action plan")));

    [Fact]
    public void A_gap_between_Latin_words_is_a_space() =>
        Assert.Equal(["action plan"], Lines(Page().Text(100, 100, "action").Text(139.5, 100, "plan")));

    [Fact]
    public void A_superscript_joins_its_line() => Assert.Equal(
        ["面积10m2以内"],
        Lines(Page().Text(100, 100, "面积10m").Text(142, 95.5, "2", 7).Text(146, 100, "以内")));

    [Fact]
    public void Text_turned_upside_down_is_read() => Assert.Equal(
        ["第一行", "第二行"],
        Lines(Page().Text(400, 700, "第一行", direction: 180).Text(400, 680, "第二行", direction: 180)));

    [Theory]
    [InlineData(90, 500, 480)]
    [InlineData(270, 100, 120)]
    public void Text_on_its_side_is_read(int direction, double first, double second) => Assert.Equal(
        ["第一行", "第二行"],
        Lines(Page().Text(first, 300, "第一行", direction: direction).Text(second, 300, "第二行", direction: direction)));

    [Fact]
    public void Vertical_columns_are_read_from_right_to_left() =>
        Assert.Equal(["右列先读", "左列后读"], Lines(Page().Vertical(300, 100, "右列先读").Vertical(280, 100, "左列后读")));
}
