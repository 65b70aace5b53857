using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class SpreadsheetCellTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("spreadsheet-cells.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cell_is_harmless(string text, string cell) => Assert.Equal(cell, Written(text));

    /// <summary>Fault: a fingerprint of sixteen digits was a number to spreadsheets, which saved fifteen of them.</summary>
    [Theory]
    [InlineData("1234567890123456", "'1234567890123456")]
    [InlineData("123456789012e345", "'123456789012e345")]
    [InlineData("12345678901e345f", "12345678901e345f")]
    [InlineData("", "")]
    public void A_code_is_never_a_number(string code, string cell)
    {
        var table = new DataTable("s", "n", ["text", TableColumn.Code("code")], [["1", code]]);
        using var stream = new MemoryStream();
        CsvTableWriter.Write(table, stream);
        Assert.Equal($"\uFEFFtext,code\r\n1,{cell}\r\n", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    // The cell as a reader of CSV takes it.
    private static string Written(string text)
    {
        var cells = new CsvCells();
        cells.Raw(text);
        var written = System.Text.Encoding.UTF8.GetString(cells.TakeBytes());
        return written.StartsWith('"') ? written[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : written;
    }
}
