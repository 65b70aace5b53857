using AntiTraffickingDiff.SampleBuilder;
using AntiTraffickingDiff.Tests.Reading.Docx;
using AntiTraffickingDiff.Tests.SampleBuilder;

namespace AntiTraffickingDiff.Tests.Reading.Pdf;

/// <summary>What becomes of pages in the document model.</summary>
public class PdfDocumentReaderTests
{
    private static readonly Document Plan = Read(FictionalPlan.Outline);

    private static Document Read(string text) => PdfFile.Read(PdfPlanWriter.Write(PlanText.Parse(text)));

    private static readonly string[] Manners = ["不留死角", "不走过场", "不怕麻烦", "不分昼夜", "不拘形式", "不图虚名", "不厌其烦"];

    private static string LongPlan => FictionalPlan.Outline + string.Concat(
        Enumerable.Range(1, 60).Select(i => $"第{i}户要走访到家，问清情况，做好记录，有事当天上报，{Manners[i % 7]}，年底逐户核对。\n"));

    [Fact]
    public void The_document_is_sound() => DocumentChecks.AssertSound(Plan);

    [Fact]
    public void Paragraphs_are_whole()
    {
        var document = Read(LongPlan);
        var texts = document.Blocks.Where(block => block.Role == BlockRole.Body).Select(block => block.Span.Of(document.Text)).ToList();
        Assert.Equal(60, texts.Count(text => text.EndsWith("年底逐户核对。", StringComparison.Ordinal)));
        Assert.All(document.Blocks.Where(block => block.Table is null), block => Assert.True(block.IsWholeParagraph));
    }

    [Fact]
    public void A_form_feed_parts_pages_and_page_numbers_are_set_apart()
    {
        var document = Read(LongPlan);
        var numbers = document.Blocks.Where(block => block.Role == BlockRole.PageNumber).ToList();
        Assert.True(numbers.Count > 2);
        Assert.Equal(numbers.Count - 1, document.Text.Count(c => c == '\f'));
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Select(block => document.Positions[block.Span.Start].Page!.Value));
    }

    [Fact]
    public void Lines_count_from_1_on_each_page_also_inside_a_paragraph()
    {
        var document = Read(LongPlan);
        var overPages = document.Blocks.Last(block => block.Role == BlockRole.Body && document.Positions[block.Span.Start].Page == 1);
        Assert.Equal(new SourcePosition(1, 1, 2), document.Positions[overPages.Span.End - 1] with { Column = 1 });
        var cut = document.Blocks.First(block => block.Span.Length > 32);
        Assert.Equal(document.Positions[cut.Span.Start].Line + 1, document.Positions[cut.Span.Start + 30].Line);
    }

    [Fact]
    public void Rows_have_cells_with_their_columns()
    {
        var rows = Plan.Blocks.Where(block => block.Table == 1).ToList();
        Assert.Equal(["任务", "单位", "期限"], rows[0].Cells.Select(cell => cell.Span.Of(Plan.Text)));
        Assert.Equal("上课\t县教体局\t", rows[2].Span.Of(Plan.Text));
        Assert.All(rows, row => Assert.Equal([0, 1, 2], row.Cells.Select(cell => cell.Column)));
    }

    [Fact]
    public void A_row_over_a_page_break_is_one_row_of_one_table()
    {
        var task = string.Concat(Enumerable.Range(1, 40).Select(i => $"第{i}项要写明由谁来做并且何时做完，"));
        var rows = string.Concat(Enumerable.Range(1, 6).Select(i => $"{task}\t县公安局\t{2030 + i}年\n"));
        var document = Read("青禾县反拐分工表\n任务\t单位\t期限\n" + rows);
        var found = document.Blocks.Where(block => block.Cells.Count > 0).ToList();
        Assert.True(document.Text.Contains('\f', StringComparison.Ordinal));
        Assert.Equal(7, found.Count);
        Assert.All(found, row => Assert.Equal(1, row.Table));
        Assert.All(found.Skip(1), row => Assert.Equal(task, row.Cells[0].Span.Of(document.Text)));
    }

    [Fact]
    public void Control_characters_that_fonts_map_glyphs_to_break_no_line()
    {
        var bytes = PdfBuilder.WithContent(
            "/Span << /ActualText <FEFF0061000A0009000C0062D800> >> BDC " + PdfFile.Show("x") + "EMC").Build();
        var document = PdfFile.Read(bytes);
        DocumentChecks.AssertSound(document);
        Assert.Equal("a b\uFFFD\n", document.Text);
    }
}
