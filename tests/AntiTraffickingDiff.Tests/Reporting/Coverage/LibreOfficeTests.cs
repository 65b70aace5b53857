using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting.Coverage;

public sealed class LibreOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LibreOfficeFact]
    public void A_spreadsheet_opens_the_workbook_with_Chinese_headings_and_runs_nothing()
    {
        var file = Path.Combine(_folder, "book.xlsx");
        File.WriteAllBytes(file, SampleCoverage.Write(
            (options, stream) => new CoverageXlsxWriter(options, stream, new ReportOptions { Language = ReportLanguage.Chinese }), CoverageView.Rows, ReportLanguage.Chinese));
        // 44: comma, 34: quotation mark, 76: UTF-8, then: formulas instead of values (LibreOffice's CSV filter options).
        LibreOfficeFactAttribute.Convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,1", _folder);
        var text = File.ReadAllText(Directory.GetFiles(_folder, "*.csv").Single());
        Assert.Contains("方案标题", text, StringComparison.Ordinal);
        Assert.Contains("覆盖率", text, StringComparison.Ordinal);
        Assert.Contains("=SUM(A1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Err:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#NAME?", text, StringComparison.Ordinal);
    }

    /// <summary>Fault: without a format LibreOffice shows truth values as 0 and 1.</summary>
    [LibreOfficeFact]
    public void Yes_and_no_are_words_in_a_spreadsheet()
    {
        var file = Path.Combine(_folder, "book.xlsx");
        File.WriteAllBytes(file, SampleCoverage.Write((options, stream) => new CoverageXlsxWriter(options, stream, new ReportOptions()), CoverageView.Rows, ReportLanguage.English));
        // As the filter above, but tabs, and values as they are shown.
        LibreOfficeFactAttribute.Convert(file, "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,1", _folder);
        var rows = File.ReadAllLines(Directory.GetFiles(_folder, "*.csv").Single()).Select(line => line.TrimStart('\uFEFF').Split('\t')).ToList();
        var certain = rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], "units certain")]).ToHashSet();
        Assert.Subset(new HashSet<string> { string.Empty, "TRUE", "FALSE" }, certain);
        Assert.NotEmpty(certain.Except([string.Empty]));
        Assert.Subset(new HashSet<string> { string.Empty, "TRUE", "FALSE" }, rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], "reassigned")]).ToHashSet());
    }
}
