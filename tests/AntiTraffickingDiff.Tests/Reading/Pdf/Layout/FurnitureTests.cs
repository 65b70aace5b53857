using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class FurnitureTests
{
    private static PageContentBuilder[] Pages(int count, Action<PageContentBuilder, int> add) => [.. Enumerable.Range(1, count).Select(number =>
    {
        var page = new PageContentBuilder(number).Text(90, 300, $"正文第{number}页的文字");
        add(page, number);
        return page;
    })];

    private static LayoutRole[] Roles(PageLayout page) => [.. page.Blocks.Select(block => block.Role)];

    [Theory]
    [InlineData("— 3 —")]
    [InlineData("-3-")]
    [InlineData("－３－")]
    [InlineData("第3页")]
    [InlineData("第 3 页 共 8 页")]
    [InlineData("第三页")]
    [InlineData("3/8")]
    [InlineData("Page 3 of 8")]
    public void A_page_number_is_set_apart_on_a_single_page(string text) => Assert.Equal(
        [LayoutRole.Body, LayoutRole.PageNumber], Roles(LayoutText.Analyze(new PageContentBuilder().Text(90, 300, "正文").Text(280, 800, text))));

    [Theory]
    [InlineData("8/3")]
    [InlineData("2021年")]
    [InlineData("第三条")]
    [InlineData("5")]
    public void Other_text_at_the_bottom_of_a_page_is_body(string text) => Assert.Equal(
        [LayoutRole.Body, LayoutRole.Body], Roles(LayoutText.Analyze(new PageContentBuilder().Text(90, 300, "正文").Text(280, 800, text))));

    [Fact]
    public void Bare_numbers_that_count_pages_are_page_numbers() => Assert.All(
        LayoutText.Analyze(Pages(4, (page, number) => page.Text(280, 800, $"{number + 6}"))),
        page => Assert.Equal([LayoutRole.Body, LayoutRole.PageNumber], Roles(page)));

    [Fact]
    public void Bare_numbers_that_do_not_count_pages_are_body() => Assert.All(
        LayoutText.Analyze(Pages(4, (page, _) => page.Text(280, 800, "2021"))),
        page => Assert.DoesNotContain(LayoutRole.PageNumber, Roles(page)));

    [Fact]
    public void Text_repeated_at_the_top_is_a_header() => Assert.All(
        LayoutText.Analyze(Pages(4, (page, _) => page.Text(90, 60, "武清区人民政府公报"))),
        page => Assert.Equal(["武清区人民政府公报"], LayoutText.Paragraphs(page, LayoutRole.Header)));

    [Fact]
    public void Headers_that_alternate_are_headers() => Assert.All(
        LayoutText.Analyze(Pages(8, (page, number) => page.Text(90, 60, number % 2 == 0 ? "偶数页眉" : "奇数页眉"))),
        page => Assert.Contains(LayoutRole.Header, Roles(page)));

    [Fact]
    public void A_header_with_the_page_number_in_it_is_a_header() => Assert.All(
        LayoutText.Analyze(Pages(4, (page, number) => page.Text(90, 60, $"公报2023年第5期·{number + 10}·"))),
        page => Assert.Contains(LayoutRole.Header, Roles(page)));

    [Fact]
    public void Text_repeated_at_the_bottom_is_a_footer() => Assert.All(
        LayoutText.Analyze(Pages(3, (page, _) => page.Text(90, 790, "内部资料").Text(280, 810, "— 1 —"))),
        page => Assert.Equal([LayoutRole.Body, LayoutRole.Footer, LayoutRole.PageNumber], Roles(page)));

    [Fact]
    public void Text_repeated_behind_body_text_is_body() => Assert.All(
        LayoutText.Analyze(Pages(4, (page, number) => page.Text(90, 60, "甲乙丙丁"[number - 1] + "各异").Text(90, 80, "重复文字"))),
        page => Assert.DoesNotContain(LayoutRole.Header, Roles(page)));

    [Fact]
    public void Text_across_the_page_is_a_watermark()
    {
        var page = new PageContentBuilder().Text(90, 300, "正文");
        page.Add(new Glyph("草", 200, 400, 230, 370, 42, 0, false, 0)).Add(new Glyph("案", 230, 370, 260, 340, 42, 0, false, 0));

        Assert.Equal(["草案"], LayoutText.Paragraphs(LayoutText.Analyze(page), LayoutRole.Watermark));
    }

    [Fact]
    public void Text_that_looks_like_furniture_is_body_where_there_is_nothing_else()
    {
        var pages = Enumerable.Range(1, 4).Select(number => new PageContentBuilder(number).Text(90, 60, $"甲乙丙{number}"));
        Assert.All(LayoutText.Analyze([.. pages]), page => Assert.Equal([LayoutRole.Body], Roles(page)));
    }

    [Fact]
    public void Text_at_an_angle_is_body_where_there_is_nothing_else()
    {
        var page = new PageContentBuilder().Add(new Glyph("草", 200, 400, 230, 370, 42, 0, false, 0));
        Assert.Equal(["草"], LayoutText.Paragraphs(LayoutText.Analyze(page)));
    }

    [Fact]
    public void Page_numbers_alone_are_no_body() => Assert.Equal(
        [LayoutRole.PageNumber], Roles(LayoutText.Analyze(new PageContentBuilder().Text(280, 800, "— 3 —"))));

    [Fact]
    public void Annex_marks_of_different_numbers_are_body() => Assert.All(
        LayoutText.Analyze(Pages(4, (page, number) => page.Text(90, 60, $"附件{number * number}"))),
        page => Assert.DoesNotContain(LayoutRole.Header, Roles(page)));
}
