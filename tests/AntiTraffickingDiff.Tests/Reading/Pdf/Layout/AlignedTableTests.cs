
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

public sealed class AlignedTableTests
{
    private static PageContentBuilder Rows(params string[][] rows)
    {
        var page = new PageContentBuilder();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows[i].Length; j++)
                page.Text(100 + (120 * j), 100 + (20 * i), rows[i][j]);
        }

        return page;
    }

    [Fact]
    public void Short_cells_aligned_over_three_rows_are_a_table()
    {
        string[][] rows = [["序号", "单位", "职责"], ["1", "市公安局", "打击"], ["2", "市民政局", "救助"]];

        Assert.Equal(rows, LayoutText.Cells(LayoutText.Table(LayoutText.Analyze(Rows(rows)))));
    }

    [Fact]
    public void A_cell_may_be_empty() => Assert.Equal(
        [["序号", "单位", "职责"], ["1", "市公安局", ""], ["2", "市民政局", "救助"], ["3", "市妇联", "宣传"]],
        LayoutText.Cells(LayoutText.Table(LayoutText.Analyze(
            Rows(["序号", "单位", "职责"], ["1", "市公安局"], ["2", "市民政局", "救助"], ["3", "市妇联", "宣传"])))));

    [Fact]
    public void Two_rows_are_no_table() => Assert.All(
        LayoutText.Analyze(Rows(["联系人", "张三"], ["电话", "12345"])).Blocks, block => Assert.IsType<LayoutParagraph>(block));

    [Fact]
    public void Columns_of_running_text_are_no_table()
    {
        const string Line = "预防打击救助安置康复于一体的反拐";
        var page = new PageContentBuilder().Lines(60, 100, Line + "甲乙", Line + "丙丁", Line + "戊己", "庚辛。").Lines(320, 100, Line + "甲乙", Line + "丙丁", Line + "戊己");

        Assert.All(LayoutText.Analyze(page).Blocks, block => Assert.IsType<LayoutParagraph>(block));
    }
}
