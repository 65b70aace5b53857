using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>What a page prints beside its text, told by one page alone.</summary>
public sealed class AsideTests
{
    private static PageContentBuilder Page(int number = 1) => new PageContentBuilder(number).Lines(
        72, 160, "　　一、加强领导。各单位要把打拐工作列入日程，定期研究，认真解决", "工作中的难题，层层压实责任。");

    private static string[] Body(params PageContentBuilder[] pages) =>
        [.. LayoutText.Analyze(pages).SelectMany(page => LayoutText.Paragraphs(page))];

    private static readonly string[] Plain = ["一、加强领导。各单位要把打拐工作列入日程，定期研究，认真解决工作中的难题，层层压实责任。"];

    [Fact]
    public void A_browser_prints_date_title_address_and_page_number() => Assert.Equal(Plain, Body(Page()
        .Text(30, 30, "2022/6/20 10:21", 8).Text(200, 30, "实施方案_青禾县人民政府", 8)
        .Text(30, 825, "https://www.qinghe.example/a_1.html", 8).Text(540, 825, "1/1", 8)));

    [Fact]
    public void A_first_line_with_a_year_is_no_line_of_a_browser() =>
        Assert.Equal(2, Body(Page().Text(72, 40, "2022年度反拐工作要点", 16)).Length);

    [Fact]
    public void Artifacts_are_no_body()
    {
        var page = Page();
        foreach (var (character, i) in "政府办公室印发".Select((character, i) => (character, i)))
            page.Add(new Glyph(character.ToString(), 300 + (12 * i), 600, 312 + (12 * i), 600, 12, 0, false, 0, IsArtifact: true));
        Assert.Equal(Plain, Body(page));
    }

    [Fact]
    public void Where_all_is_an_artifact_the_tag_says_nothing()
    {
        var page = new PageContentBuilder();
        foreach (var (character, i) in "全部标为工件".Select((character, i) => (character, i)))
            page.Add(new Glyph(character.ToString(), 100 + (12 * i), 300, 112 + (12 * i), 300, 12, 0, false, 0, IsArtifact: true));
        Assert.Equal(["全部标为工件"], Body(page));
    }

    [Fact]
    public void A_note_at_the_foot_of_a_page_does_not_part_a_sentence()
    {
        var text = string.Concat(Enumerable.Repeat("各乡镇要做好走访，", 3));
        var pages = LayoutText.Analyze(
            new PageContentBuilder(1).Lines(72, 600, text, text).Text(72, 760, "① 走访指上门了解情况。", 9),
            new PageContentBuilder(2).Text(72, 100, "不留死角。"));
        Assert.Equal([text + text], LayoutText.Paragraphs(pages[0]));
        Assert.True(Assert.IsType<LayoutParagraph>(Assert.Single(pages[1].Blocks)).ContinuesPrevious);
    }

    [Fact]
    public void Small_print_without_a_mark_is_body() =>
        Assert.Equal(2, Body(Page().Text(72, 760, "表格由各单位自行填写。", 9)).Length);

    [Fact]
    public void Text_in_tiles_is_a_watermark()
    {
        var page = Page();
        for (var row = 0; row < 3; row++)
            for (var column = 0; column < 2; column++)
                page.Text(60 + (260 * column), 120 + (220 * row), "县政府办 李四 2022-06-20", 10);
        Assert.Equal(Plain, Body(page));
    }

    [Fact]
    public void Cells_that_repeat_in_a_column_are_no_tiles()
    {
        var page = new PageContentBuilder();
        for (var row = 0; row < 5; row++)
            page.Text(80, 200 + (24 * row), $"任务{row}").Text(300, 200 + (24 * row), "县公安局负责");
        Assert.Equal(5, LayoutText.Table(LayoutText.Analyze(page)).Rows.Count);
    }

    [Theory]
    [InlineData(30, "青禾县档案馆")]
    [InlineData(560, "青禾县档案馆")]
    [InlineData(30, "装订线")]
    [InlineData(560, "装订线")]
    public void The_characters_of_a_binding_line_are_no_body(double left, string characters)
    {
        var page = Page();
        foreach (var (character, i) in characters.Select((character, i) => (character, i)))
            page.Text(left, 140 + (30 * i), character.ToString());
        Assert.Equal(Plain, Body(page));
    }

    [Theory]
    [InlineData("甲乙丙")]
    [InlineData("线订装")]
    public void Three_other_characters_in_the_margin_are_body(string characters)
    {
        var page = Page();
        foreach (var (character, i) in characters.Select((character, i) => (character, i)))
            page.Text(30, 140 + (30 * i), character.ToString());
        Assert.All(characters, character => Assert.Contains(Body(page), text => text.Contains(character, StringComparison.Ordinal)));
    }

    [Fact]
    public void Numerals_down_the_margin_are_the_numbers_of_a_list()
    {
        var page = Page();
        foreach (var (character, i) in "一二三四五".Select((character, i) => (character, i)))
            page.Text(30, 240 + (30 * i), character.ToString()).Text(72, 240 + (30 * i), $"走访第{i}组的人家，登记在册。");
        Assert.All("一二三四五", numeral => Assert.Contains(Body(page), text => text.Contains(numeral, StringComparison.Ordinal)));
    }
}
