
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class RuledTableTests
{
    private static readonly double[] Columns = [100, 200, 300];
    private static readonly double[] Rows = [100, 130, 160];

    private static LayoutTable Table(PageContentBuilder page) => LayoutText.Table(LayoutText.Analyze(page));

    private static PageContentBuilder Texts(PageContentBuilder page) =>
        page.Text(105, 120, "任务").Text(205, 120, "单位").Text(105, 150, "预防").Text(205, 150, "公安局");

    private static void IsTwoByTwo(LayoutTable table) => Assert.Equal([["任务", "单位"], ["预防", "公安局"]], LayoutText.Cells(table));

    [Fact]
    public void Rules_part_cells() => IsTwoByTwo(Table(Texts(new PageContentBuilder().Grid(Columns, Rows))));

    [Fact]
    public void Rules_drawn_twice_are_one_edge() => IsTwoByTwo(Table(
        Texts(new PageContentBuilder().Grid(Columns, Rows).Grid([102.5, 202.5, 302.5], [102.5, 132.5, 162.5]))));

    [Fact]
    public void Rules_drawn_cell_by_cell_are_one_table()
    {
        var page = new PageContentBuilder();
        foreach (var x in Columns[..2])
        {
            foreach (var y in Rows[..2])
                page.Grid([x + 0.5, x + 99.5], [y + 0.5, y + 29.5]);
        }

        IsTwoByTwo(Table(Texts(page)));
    }

    [Fact]
    public void A_table_open_at_its_sides_has_its_outer_columns() => IsTwoByTwo(Table(
        Texts(new PageContentBuilder().Rule(100, 100, 300, 100).Rule(100, 130, 300, 130).Rule(100, 160, 300, 160).Rule(200, 100, 200, 160))));

    [Fact]
    public void Cells_whose_text_touches_are_parted_by_the_rule() => Assert.Equal(
        [["一二三四", "五六"]],
        LayoutText.Cells(Table(new PageContentBuilder().Grid([100, 149, 200], [100, 130]).Text(101, 120, "一二三四").Text(149.5, 120, "五六"))));

    [Fact]
    public void A_cell_has_several_lines()
    {
        var table = Table(new PageContentBuilder().Grid(Columns, [100, 160]).Lines(105, 120, "市公安局", "市民政局").Text(205, 120, "甲"));

        Assert.Equal(["市公安局", "市民政局"], table.Rows[0].Cells[0].Lines.Select(line => line.Text));
    }

    [Fact]
    public void A_missing_vertical_rule_makes_a_wide_cell()
    {
        var page = new PageContentBuilder()
            .Rule(100, 100, 300, 100).Rule(100, 130, 300, 130).Rule(100, 160, 300, 160)
            .Rule(100, 100, 100, 160).Rule(300, 100, 300, 160).Rule(200, 130, 200, 160);

        var table = Table(page.Text(105, 120, "工作进度计划").Text(105, 150, "甲").Text(205, 150, "乙"));

        Assert.Equal((0, 2, 1), Span(Assert.Single(table.Rows[0].Cells)));
    }

    [Fact]
    public void A_missing_horizontal_rule_makes_a_high_cell()
    {
        var page = new PageContentBuilder()
            .Rule(100, 100, 300, 100).Rule(200, 130, 300, 130).Rule(100, 160, 300, 160)
            .Rule(100, 100, 100, 160).Rule(200, 100, 200, 160).Rule(300, 100, 300, 160);

        var table = Table(page.Text(105, 135, "犯罪预防").Text(205, 120, "甲").Text(205, 150, "乙"));

        Assert.Equal((0, 1, 2), Span(table.Rows[0].Cells[0]));
        Assert.Equal((1, 1, 1), Span(Assert.Single(table.Rows[1].Cells)));
    }

    [Fact]
    public void An_empty_cell_has_no_lines() => Assert.Equal(
        [["甲", ""]], LayoutText.Cells(Table(new PageContentBuilder().Grid(Columns, [100, 130]).Text(105, 120, "甲"))));

    [Fact]
    public void A_frame_around_text_is_no_table() =>
        Assert.Equal(["框内文字"], LayoutText.Lines(LayoutText.Analyze(new PageContentBuilder().Grid([100, 300], [100, 160]).Text(110, 130, "框内文字"))));

    [Fact]
    public void Underlines_are_no_table() => Assert.IsType<LayoutParagraph>(Assert.Single(LayoutText.Analyze(
        new PageContentBuilder().Text(100, 100, "姓名").Rule(100, 102, 200, 102).Rule(100, 122, 200, 122)).Blocks));

    [Fact]
    public void Text_above_and_below_a_table_stays_in_order()
    {
        var page = LayoutText.Analyze(Texts(new PageContentBuilder().Grid(Columns, Rows).Text(100, 80, "附表").Text(100, 190, "注释")));

        Assert.Equal(
            [typeof(LayoutParagraph), typeof(LayoutTable), typeof(LayoutParagraph)], page.Blocks.Select(block => block.GetType()));
    }

    [Fact]
    public void A_table_on_its_side_is_read() => IsTwoByTwo(Table(new PageContentBuilder()
        .Grid([100, 130, 160], [500, 600, 700])
        .Text(120, 695, "任务", direction: 270).Text(120, 595, "单位", direction: 270)
        .Text(150, 695, "预防", direction: 270).Text(150, 595, "公安局", direction: 270)));

    [Fact]
    public void Turned_text_in_a_cell_is_the_cells() => Assert.Equal(
        [["组织", "单位甲乙"]],
        LayoutText.Cells(Table(new PageContentBuilder().Grid(Columns, [100, 160]).Text(150, 150, "组织", direction: 270).Text(205, 130, "单位甲乙"))));

    [Fact]
    public void Vertical_text_in_a_cell_is_the_cells() => Assert.Equal(
        [["组织", "单位甲乙"]],
        LayoutText.Cells(Table(new PageContentBuilder().Grid(Columns, [100, 160]).Vertical(150, 110, "组织").Text(205, 130, "单位甲乙"))));

    private static (int Column, int ColumnSpan, int RowSpan) Span(LayoutCell cell) => (cell.Column, cell.ColumnSpan, cell.RowSpan);
}
