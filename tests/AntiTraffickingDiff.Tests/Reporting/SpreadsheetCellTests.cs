using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class SpreadsheetCellTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("spreadsheet-cells.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cell_is_harmless(string text, string cell) => Assert.Equal(cell, Written(text));

    // The cell as a reader of CSV takes it.
    private static string Written(string text)
    {
        var cells = new CsvCells();
        cells.Raw(text);
        var written = System.Text.Encoding.UTF8.GetString(cells.TakeBytes());
        return written.StartsWith('"') ? written[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : written;
    }
}
