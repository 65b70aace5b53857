using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a table as CSV: RFC 4180, UTF-8 with a byte order mark, formulas made harmless.</summary>
public static class CsvTableWriter
{
    private const string Separator = "；";

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(DataTable table, Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        WriteRow(csv, table.Columns);
        foreach (var row in table.Rows)
            WriteRow(csv, row);
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(SpreadsheetCell.Of(CellText.Of(cell, Separator)));
        csv.NextRecord();
    }
}
