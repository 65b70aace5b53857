
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class TableContinuationTests
{
    private static readonly double[] Columns = [100, 160, 300, 400];

    private static PageContentBuilder First(string lastLine = "每年至少召开一次联席会") => new PageContentBuilder()
        .Grid(Columns, [700, 730, 780])
        .Text(104, 720, "项目").Text(164, 720, "任务").Text(304, 720, "单位")
        .Text(104, 750, "组织").Lines(164, 750, "市级联席会议制度建立健", lastLine).Text(304, 750, "公安局");

    private static LayoutTable Second(PageContentBuilder first, PageContentBuilder second) =>
        LayoutText.Table(LayoutText.Analyze(first, second)[1]);

    [Fact]
    public void A_table_with_the_same_columns_on_the_next_page_goes_on()
    {
        var table = Second(First("每年一次。"), new PageContentBuilder(2).Grid(Columns, [80, 110]).Text(104, 100, "预防").Text(164, 100, "宣传").Text(304, 100, "妇联"));

        Assert.True(table.ContinuesPreviousPage);
        Assert.False(table.Rows[0].ContinuesPreviousRow);
    }

    [Fact]
    public void A_table_with_other_columns_is_another_table() => Assert.False(Second(
        First(), new PageContentBuilder(2).Grid([100, 200, 300, 400], [80, 110]).Text(104, 100, "预防")).ContinuesPreviousPage);

    [Fact]
    public void A_table_below_text_is_another_table() => Assert.False(Second(
        First(), new PageContentBuilder(2).Text(90, 70, "附表二").Grid(Columns, [80, 110]).Text(104, 100, "预防")).ContinuesPreviousPage);

    [Fact]
    public void Text_that_goes_on_in_mid_sentence_continues_the_row() => Assert.True(Second(
        First(), new PageContentBuilder(2).Grid(Columns, [80, 110]).Text(164, 100, "议或者联络员会议。")).Rows[0].ContinuesPreviousRow);

    [Fact]
    public void Text_after_a_full_stop_starts_a_row() => Assert.False(Second(
        First("每年至少召开联席会议。"), new PageContentBuilder(2).Grid(Columns, [80, 110]).Text(164, 100, "完善制度。")).Rows[0].ContinuesPreviousRow);

    [Fact]
    public void A_row_with_a_cell_that_was_empty_starts_a_row()
    {
        var first = new PageContentBuilder().Grid(Columns, [740, 780]).Lines(164, 752, "市级联席会议制度建立健", "每年至少召开一次联席会");

        Assert.False(Second(first, new PageContentBuilder(2).Grid(Columns, [80, 110]).Text(104, 100, "预防").Text(164, 100, "议")).Rows[0].ContinuesPreviousRow);
    }

    [Fact]
    public void A_row_open_at_the_top_continues_the_row()
    {
        var second = new PageContentBuilder(2).Rule(100, 110, 400, 110).Text(164, 100, "完善制度。");
        foreach (var x in Columns)
            second.Rule(x, 80, x, 110);

        Assert.True(Second(First("每年一次。"), second).Rows[0].ContinuesPreviousRow);
    }

    [Fact]
    public void A_repeated_header_row_is_kept_and_the_row_after_it_goes_on()
    {
        var second = new PageContentBuilder(2).Grid(Columns, [80, 110, 140])
            .Text(104, 100, "项目").Text(164, 100, "任务").Text(304, 100, "单位").Text(164, 130, "议或者联络员会议。");

        Assert.Equal([false, true], Second(First(), second).Rows.Select(row => row.ContinuesPreviousRow));
    }
}
