namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class ParagraphTests
{
    private const string Full = "为深入贯彻习近平法治思想全面落实中国反对拐卖人口行动计划进一步";

    private static string[] Paragraphs(PageContentBuilder page) => LayoutText.Paragraphs(LayoutText.Analyze(page));

    [Fact]
    public void Full_lines_are_one_paragraph() =>
        Assert.Single(Paragraphs(new PageContentBuilder().Lines(90, 100, Full, Full, Full, "加强工作。")));

    [Fact]
    public void An_indented_line_starts_a_paragraph() => Assert.Equal(2, Paragraphs(new PageContentBuilder()
        .Text(114, 100, Full[2..]).Lines(90, 118, Full, Full).Text(114, 154, Full[2..]).Lines(90, 172, Full, Full)).Length);

    [Fact]
    public void A_short_line_ends_a_paragraph() =>
        Assert.Equal(2, Paragraphs(new PageContentBuilder().Lines(90, 100, Full, "加强工作。", Full, Full)).Length);

    [Fact]
    public void A_line_is_not_short_if_the_next_word_would_not_fit() =>
        Assert.Single(Paragraphs(new PageContentBuilder().Lines(90, 100, Full, Full[..^3], "2021-2030年" + Full[6..], Full)));

    [Theory]
    [InlineData("一、总体要求")]
    [InlineData("（一）指导思想")]
    [InlineData("(2)加强")]
    [InlineData("1.加强")]
    [InlineData("1．加强")]
    [InlineData("第十二条 加强")]
    [InlineData("——加强")]
    public void Numbering_after_a_sentence_starts_a_paragraph(string numbering) => Assert.Equal(2, Paragraphs(
        new PageContentBuilder().Lines(90, 100, Full, Full[1..] + "。", numbering + Full[numbering.Length..], Full)).Length);

    [Fact]
    public void A_decimal_number_is_no_numbering() =>
        Assert.Single(Paragraphs(new PageContentBuilder().Lines(90, 100, Full, Full[1..] + "：", "1.5" + Full[2..], Full)));

    [Fact]
    public void A_wide_gap_parts_paragraphs() => Assert.Equal(2, Paragraphs(
        new PageContentBuilder().Lines(90, 100, Full, Full, Full).Lines(90, 180, Full, Full)).Length);

    [Fact]
    public void A_title_of_two_lines_is_one_paragraph() => Assert.Equal(2, Paragraphs(new PageContentBuilder()
        .Text(156, 80, "武清区反对拐卖人口行动", 22).Text(178, 110, "计划实施方案的通知", 22)
        .Lines(90, 170, Full, Full, Full, Full)).Length);

    [Fact]
    public void A_paragraph_set_in_as_a_whole_is_one() => Assert.Equal(2, Paragraphs(new PageContentBuilder()
        .Lines(90, 100, Full, Full, Full, "加强工作。").Lines(114, 172, Full[2..], Full[2..], "完善制度。")).Length);

    [Fact]
    public void Entries_of_a_list_are_paragraphs() => Assert.Equal(6, Paragraphs(new PageContentBuilder().Lines(
        90, 100, "李俊区委政法委综治中心主任", "蔡浔区工信局副局长", "何跃区发改委生态文明建设中心副主任", "吴双区妇联副主席", "陈维超团区委副书记", "朱亮区国资委副主任")).Length);

    [Fact]
    public void Indented_sentences_of_one_line_are_paragraphs() => Assert.Equal(3, Paragraphs(new PageContentBuilder()
        .Lines(90, 100, Full, Full, "加强工作。").Lines(114, 154, Full[3..] + "。", Full[3..] + "。")).Length);

    [Fact]
    public void Lines_under_the_text_of_a_numbered_item_belong_to_it() => Assert.Equal(2, Paragraphs(new PageContentBuilder()
        .Text(90, 100, "一、" + Full[2..]).Lines(114, 118, Full[2..], Full[2..]).Text(90, 154, "二、" + Full[2..]).Text(114, 172, "加强")).Length);
}
