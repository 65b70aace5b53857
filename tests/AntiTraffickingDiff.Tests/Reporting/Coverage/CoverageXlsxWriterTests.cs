using AntiTraffickingDiff.Cli.Reporting;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace AntiTraffickingDiff.Tests.Reporting.Coverage;

public class CoverageXlsxWriterTests
{
    private static byte[] Workbook(ReportLanguage language = ReportLanguage.English, CoverageView view = CoverageView.Rows) =>
        SampleCoverage.Write((options, stream) => new CoverageXlsxWriter(options, stream, new ReportOptions { Language = language }), view, language);

    [Fact]
    public void Workbook_is_valid_for_Office()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook()), isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri}: {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void There_is_a_sheet_a_table_with_frozen_heading_and_filter()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook()), isEditable: false);
        var names = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value);
        Assert.Equal(["coverage", "matrix", "summary", "added", "units", "problems"], names);
        Assert.All(document.WorkbookPart.WorksheetParts, part =>
        {
            var pane = Assert.Single(part.Worksheet.Descendants<Pane>());
            Assert.Equal((PaneStateValues.Frozen, 1.0), (pane.State!.Value, pane.VerticalSplit!.Value));
            Assert.Single(part.Worksheet.Elements<AutoFilter>());
        });
    }

    [Theory]
    [InlineData("coverage", 5, "J2:J5")]
    [InlineData("matrix", 3, "D2:E3")]
    [InlineData("summary", 3, "F2:F3")]
    public void Coverage_is_coloured(string name, int rows, string range)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook()), isEditable: false);
        var sheet = Sheet(document, name);
        Assert.Equal(rows, sheet.Descendants<Row>().Count());
        Assert.Equal(range, Assert.Single(sheet.Elements<ConditionalFormatting>(), format => format.Descendants<ColorScale>().Any()).SequenceOfReferences!.InnerText);
    }

    /// <summary>Fault: rows had no height, so that LibreOffice printed the lines of a wrapped cell over the next row; headings stood left over numbers at the right.</summary>
    [Fact]
    public void A_row_is_as_high_as_its_longest_cell_and_headings_stand_over_their_numbers()
    {
        using var stream = new MemoryStream();
        using (var sheet = new SheetWriter(
            new UnclosedStream(stream), [new SheetColumn("text", ColumnKind.LongText), new SheetColumn("count", ColumnKind.Number)], 0, new ReportOptions()))
        {
            foreach (var length in new[] { 4, 40, 4000 })
                sheet.WriteRow(cells =>
                {
                    cells.Text(new string('村', length));
                    cells.Number(length);
                });
            sheet.Complete();
        }

        var xml = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        var heights = System.Text.RegularExpressions.Regex.Matches(xml, "<x:row r=\"(\\d)\"(?: ht=\"([0-9.]+)\" customHeight=\"1\")?>").Select(row => row.Groups[2].Value).ToList();
        // Fault: LibreOffice made the row of headings as low as its letters, so that it stuck to the first row below.
        Assert.Equal(["25.5", "", "33", "409"], heights);
        Assert.Contains($"r=\"A1\" s=\"{WorkbookStyles.Heading}\"", xml, StringComparison.Ordinal);
        Assert.Contains($"r=\"B1\" s=\"{WorkbookStyles.NumberHeading}\"", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_looks_like_a_formula_is_text()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook()), isEditable: false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<CellFormula>()));
        var cells = Sheet(document, "coverage").Descendants<Cell>().Where(cell => cell.InnerText == "=SUM(A1)").ToList();
        Assert.Equal(Enumerable.Repeat(CellValues.InlineString, 2), cells.Select(cell => cell.DataType!.Value));
    }

    [Theory]
    [InlineData(ReportLanguage.English, "plan title")]
    [InlineData(ReportLanguage.Chinese, "方案标题")]
    public void Headings_follow_the_language(object language, string heading)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook((ReportLanguage)language)), isEditable: false);
        Assert.Equal(heading, Sheet(document, (ReportLanguage)language == ReportLanguage.Chinese ? "覆盖" : "coverage").Descendants<Cell>().ElementAt(1).InnerText);
    }

    [Fact]
    public void A_Chinese_workbook_has_no_English_words_but_those_of_plans()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(ReportLanguage.Chinese)), isEditable: false);
        Assert.Equal(["覆盖", "矩阵", "概要", "新增", "单位变更", "问题"], document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        var texts = document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).Where(cell => cell.DataType?.Value == CellValues.InlineString).Select(cell => cell.InnerText);
        Assert.DoesNotContain(texts, text => System.Text.RegularExpressions.Regex.IsMatch(text, "^[a-z][a-z_:-]{3,}$"));
        Assert.Contains(texts, text => System.Text.RegularExpressions.Regex.IsMatch(text, "，第 2 页第 7 行"));
        Assert.DoesNotContain(texts, text => System.Text.RegularExpressions.Regex.IsMatch(text, "L[0-9]+$|working edition"));
    }

    [Fact]
    public void Sheets_print_across_with_their_headings_on_every_page_and_plans_have_short_names()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook()), isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Equal(OrientationValues.Landscape, part.Worksheet.Elements<PageSetup>().Single().Orientation!.Value));
        Assert.Equal(6, document.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Count(name => name.Name == "_xlnm.Print_Titles"));
        // What does not fit one page in letters that can be read goes over several, with what is told of on each.
        var setup = Sheet(document, "coverage").Elements<PageSetup>().Single();
        Assert.Equal((8u, true), (setup.PaperSize!.Value, setup.FitToWidth!.Value > 1));
        Assert.Equal((9u, 1u), (Sheet(document, "problems").Elements<PageSetup>().Single() is var narrow ? narrow.PaperSize!.Value : 0, narrow.FitToWidth!.Value));
        // Fault: from the second page on nothing said of which measure a row is.
        Assert.Equal(
            ["'added'!$A:$A,'added'!$1:$1", "'coverage'!$A:$F,'coverage'!$1:$1", "'matrix'!$A:$C,'matrix'!$1:$1", "'problems'!$A:$A,'problems'!$1:$1", "'summary'!$A:$A,'summary'!$1:$1", "'units'!$A:$A,'units'!$1:$1"],
            document.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => name.Text).Order(StringComparer.Ordinal));
        Assert.Equal(["plan", "plan title", "level", "region", "baseline", "measure"], Sheet(document, "coverage").Descendants<Row>().First().Elements<Cell>().Take(6).Select(cell => cell.InnerText));
        Assert.Equal(["甲区", "甲区 (2)"], Sheet(document, "matrix").Descendants<Row>().First().Elements<Cell>().Skip(3).Select(cell => cell.InnerText));
    }

    [Theory]
    [InlineData(CoverageView.Matrix, 1)]
    [InlineData(CoverageView.Summary, 2)]
    public void View_is_shown_first(object view, int sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Workbook(view: (CoverageView)view)), isEditable: false);
        Assert.Equal((uint)sheet, document.WorkbookPart!.Workbook.BookViews!.GetFirstChild<WorkbookView>()!.ActiveTab!.Value);
    }

    [Fact]
    public void Equal_content_gives_equal_bytes() => Assert.Equal(Workbook(), Workbook());

    [Fact]
    public void A_run_that_is_given_up_can_be_disposed()
    {
        using var stream = new MemoryStream();
        using var writer = new CoverageXlsxWriter(new(SampleCoverage.Baseline, CoverageView.Rows, ReportLanguage.English), stream, new ReportOptions());
        writer.Append(SampleCoverage.Plan("a.txt"), default);
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16383, "XFD")]
    public void Columns_are_named_as_spreadsheets_do(int index, string name) => Assert.Equal(name, CellReference.Column(index));

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        var id = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet;
    }
}
