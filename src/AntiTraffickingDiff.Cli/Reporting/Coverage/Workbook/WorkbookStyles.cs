using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The cell formats of the workbook.</summary>
internal static class WorkbookStyles
{
    /// <summary>The format of text and whole numbers.</summary>
    public const uint Plain = 0;

    /// <summary>The format of headings: bold on grey.</summary>
    public const uint Heading = 1;

    /// <summary>The format of shares: two digits after the point.</summary>
    public const uint Share = 2;

    // Built-in number format 0.00 (ECMA-376 part 1, 18.8.30).
    private const uint TwoDigits = 2;

    /// <summary>Writes the part.</summary>
    /// <param name="stream">Where to.</param>
    public static void Write(Stream stream)
    {
        using var writer = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        writer.WriteStartDocument();
        writer.WriteElement(new Stylesheet(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
                new CellFormat { NumberFormatId = TwoDigits, ApplyNumberFormat = true })));
    }
}
