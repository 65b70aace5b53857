
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>Paragraphs that the end of a page or column cuts; a line holds 30 characters.</summary>
public sealed class ParagraphContinuationTests
{
    private const string FullLine = "县里的每一个村庄都要有人知道怎样报告可疑的陌生人与失踪的孩子";

    private static PageContentBuilder Page(int number, double firstLeft, string first) =>
        new PageContentBuilder(number).Text(firstLeft, 100, first).Text(100, 118, FullLine[..30]).Text(100, 136, "做到事事有回音。");

    private static PageContentBuilder PageEnding(string end) =>
        new PageContentBuilder().Text(124, 100, FullLine[..28]).Text(100, 118, FullLine[..30]).Text(100, 136, end);

    private static bool Continues(params PageContentBuilder[] pages) =>
        LayoutText.Analyze(pages)[1].Blocks.OfType<LayoutParagraph>().First().ContinuesPrevious;

    [Fact]
    public void A_line_at_the_margin_goes_on_a_full_line() =>
        Assert.True(Continues(PageEnding(FullLine[..30]), Page(2, 100, FullLine[..30])));

    [Fact]
    public void A_line_at_the_margin_goes_on_a_full_line_that_ends_a_sentence_where_paragraphs_are_indented() =>
        Assert.True(Continues(PageEnding(FullLine[..29] + "。"), Page(2, 100, FullLine[..30])));

    [Fact]
    public void An_indented_line_starts_a_paragraph() =>
        Assert.False(Continues(PageEnding(FullLine[..30]), Page(2, 124, FullLine[..28])));

    [Fact]
    public void A_short_line_ends_a_paragraph() =>
        Assert.False(Continues(PageEnding("到年底"), Page(2, 100, FullLine[..30])));

    [Fact]
    public void A_number_starts_a_paragraph() =>
        Assert.False(Continues(PageEnding(FullLine[..30]), Page(2, 100, "（二）" + FullLine[..27])));

    [Fact]
    public void An_indented_line_alone_on_the_last_page_starts_a_paragraph() =>
        Assert.False(Continues(PageEnding(FullLine[..30]), new PageContentBuilder(2).Text(124, 100, "联系人：村委会。")));

    [Fact]
    public void The_first_line_of_a_paragraph_does_not_go_on_a_full_indented_line()
    {
        var page = new PageContentBuilder().Text(124, 100, FullLine[..28]).Text(124, 118, FullLine[..28]).Text(100, 136, FullLine[..30]).Text(100, 154, "做到。");
        Assert.Equal(2, LayoutText.Paragraphs(LayoutText.Analyze(page)).Length);
    }

    [Fact]
    public void A_sentence_among_names_is_one_paragraph()
    {
        var page = new PageContentBuilder().Text(124, 100, "自二〇三〇年十二").Text(100, 118, "月起施行。");
        for (var i = 0; i < 8; i++)
            page.Text(124, 136 + (18 * i), FullLine[..(2 + (i % 4 == 0 ? 8 : i % 4))]);
        Assert.Equal("自二〇三〇年十二月起施行。", LayoutText.Paragraphs(LayoutText.Analyze(page))[0]);
    }
}
