using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class SpreadsheetCellTests
{
    public static TheoryData<string, string> Cases => CaseFile.Pairs("spreadsheet-cells.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cell_is_harmless(string text, string cell) => Assert.Equal(cell, SpreadsheetCell.Of(text));
}
