using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Findings;
using CsvHelper;
using CsvHelper.Configuration;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes the report for spreadsheets: one row a plan and measure, or one row of status <c>error</c> for a plan that
/// could not be read. RFC 4180 with a UTF-8 byte order mark, by which Excel knows the encoding; cells that a
/// spreadsheet would run as formulas are made harmless.
/// </summary>
public static class CsvReportWriter
{
    /// <summary>Writes a comparison.</summary>
    /// <param name="comparison">What to write.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="options">The language of the words that are the tool's own; column names do not change with it.</param>
    public static void Write(Comparison comparison, Stream stream, ReportOptions options)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        WriteRow(csv, CsvColumns.All.Select(column => column.Name));
        foreach (var row in Rows(comparison, options.Messages))
            WriteRow(csv, CsvColumns.All.Select(column => column.Cell(row)));
    }

    private static IEnumerable<CsvRow> Rows(Comparison comparison, MessageCatalog messages)
    {
        foreach (var plan in comparison.Plans)
        {
            if (!plan.IsReadable)
                yield return new CsvRow(comparison.Baseline, plan, null, messages);
            else
                foreach (var measure in plan.Measures)
                    yield return new CsvRow(comparison.Baseline, plan, measure, messages);
        }
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(SpreadsheetCell.Of(cell));
        csv.NextRecord();
    }
}
