using static AntiTraffickingDiff.Tests.Reading.Docx.DocxFile;

namespace AntiTraffickingDiff.Tests.Reading.Docx;

public class TableTests
{
    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    private static IEnumerable<(int, int, int)> Grid(Block row) =>
        row.Cells.Select(cell => (cell.Column, cell.ColumnSpan, cell.RowSpan));

    [Fact]
    public void Rows_are_blocks_with_a_tab_between_cells()
    {
        var document = new DocxFile(Table(Row(Cell("甲"), Cell("乙")), Row(Cell("丙"), Cell("丁"))) + P("后")).Read();
        Assert.Equal("甲\t乙\n丙\t丁\n后\n", document.Text);
        Assert.Equal([1, 1, null], document.Blocks.Select(block => block.Table));
        Assert.Equal(["丙", "丁"], document.Blocks[1].Cells.Select(cell => cell.Span.Of(document.Text)));
    }

    [Fact]
    public void Paragraphs_of_cells_count_for_positions()
    {
        var document = new DocxFile(P("前") + Table(Row(Cell("甲"), Cell("乙")))).Read();
        Assert.Equal([2, 3], document.Blocks[1].Cells.Select(cell => document.Positions[cell.Span.Start].Line));
    }

    [Fact]
    public void Spans_and_vertical_merges_are_placed_in_the_grid()
    {
        var blocks = new DocxFile(Table(
            Row(Cell("甲", "<w:gridSpan w:val=\"2\"/>"), Cell("乙", "<w:vMerge w:val=\"restart\"/>")),
            Row(Cell("丙"), Cell("丁"), Cell("", "<w:vMerge/>")))).Read().Blocks;
        Assert.Equal([(0, 2, 1), (2, 1, 2)], Grid(blocks[0]));
        Assert.Equal([(0, 1, 1), (1, 1, 1)], Grid(blocks[1]));
    }

    [Fact]
    public void Horizontal_merges_of_the_old_kind_widen_the_first_cell()
    {
        var blocks = new DocxFile(Table(
            Row(Cell("甲", "<w:hMerge w:val=\"restart\"/>"), Cell("", "<w:hMerge/>"), Cell("乙")),
            Row(Cell("1"), Cell("2"), Cell("3")))).Read().Blocks;
        Assert.Equal([(0, 2, 1), (2, 1, 1)], Grid(blocks[0]));
    }

    [Fact]
    public void A_merge_without_a_start_is_a_cell_of_its_own() =>
        Assert.Equal(["甲\t乙"], new DocxFile(Table(Row(Cell("甲", "<w:vMerge/>"), Cell("乙")))).Lines());

    [Fact]
    public void Columns_skipped_before_a_row_count()
    {
        var row = $"<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>{Cell("乙")}{Cell("丙")}</w:tr>";
        Assert.Equal([(1, 1, 1), (2, 1, 1)], Grid(new DocxFile(Table(row)).Read().Blocks[0]));
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_parted_by_a_line_feed()
    {
        var cell = $"<w:tc>{P("甲局")}{P("")}{P("乙局")}</w:tc>";
        Assert.Equal(["甲局\n乙局\t丙"], new DocxFile(Table(Row(cell, Cell("丙")))).Lines());
    }

    [Fact]
    public void Nested_tables_are_read_inside_their_cell()
    {
        var inner = Table(Row(Cell("内1"), Cell("内2")));
        Assert.Equal(["外\n内1\n内2\t右"], new DocxFile(Table(Row($"<w:tc>{P("外")}{inner}{P("")}</w:tc>", Cell("右")))).Lines());
    }

    [Fact]
    public void A_table_of_one_column_is_a_frame_around_text()
    {
        var document = new DocxFile(Table(Row($"<w:tc>{P("一、甲")}{P("二、乙")}</w:tc>"))).Read();
        Assert.Equal("一、甲\n二、乙\n", document.Text);
        Assert.All(document.Blocks, block => Assert.Null(block.Table));
    }

    [Fact]
    public void Rows_and_cells_are_found_in_content_controls()
    {
        var row = Row(Cell("甲"), $"<w:sdt><w:sdtContent>{Cell("乙")}</w:sdtContent></w:sdt>");
        Assert.Equal(["甲\t乙"], new DocxFile(Table($"<w:sdt><w:sdtContent>{row}</w:sdtContent></w:sdt>")).Lines());
    }

    [Theory]
    [InlineData("县公安局", "县民政局", "县公安局、县民政局")]
    [InlineData("县公安局（禁毒办）", "县妇联", "县公安局（禁毒办）、县妇联")]
    [InlineData("县人力资源和", "社会保障局", "县人力资源和社会保障局")]
    [InlineData("县市场监督管", "理局", "县市场监督管理局")]
    [InlineData("县委", "宣传部", "县委宣传部")]
    [InlineData("县政府", "办公室", "县政府办公室")]
    [InlineData("完善救助机制，报送县公安局", "建立台账。", "完善救助机制，报送县公安局建立台账。")]
    public void Units_one_a_paragraph_in_a_cell_are_parted_and_wrapped_names_are_not(string first, string second, string expected)
    {
        var cell = $"<w:tc><w:tcPr/>{P(first)}{P(second)}</w:tc>";
        var document = new DocxFile(Table(Row(Cell("任务"), Cell("单位")), Row(Cell("宣传"), cell))).Read();
        var normalized = AntiTraffickingDiff.Normalizing.TextNormalizer.Normalize(document);
        Assert.Equal(expected, normalized.Blocks[1].Cells[1].Span.Of(normalized.Text));
    }
}
