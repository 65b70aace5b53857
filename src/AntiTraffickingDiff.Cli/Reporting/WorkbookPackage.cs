using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// The zip package around a workbook's sheets (ECMA-376 part 2). Parts are written one after the other straight into
/// the archive, all with the same timestamp and relationship ids by order, so that equal content gives equal bytes.
/// </summary>
internal sealed class WorkbookPackage(Stream output, MessageCatalog messages) : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The earliest time that a zip archive can state.
    private static readonly DateTimeOffset Timestamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<SheetPart> _sheets = [];

    // Opens the part of a further sheet, of which so many columns are printed on every page; the one before must be closed.
    public Stream OpenSheet(string name, int repeated)
    {
        var sheet = new SheetPart(name, $"xl/worksheets/{name.Replace(' ', '-')}.xml", repeated);
        _sheets.Add(sheet);
        return OpenPart(sheet.PartName);
    }

    // Writes the parts around the sheets.
    public void Complete(IReadOnlyList<string> order, string active)
    {
        List<SheetPart> sheets = [.. _sheets.OrderBy(sheet => Place(order, sheet.Name))];
        WriteText("xl/workbook.xml", WorkbookXml(sheets, sheets.FindIndex(sheet => sheet.Name == active)));
        using (var styles = OpenPart("xl/styles.xml"))
            WorkbookStyles.Write(styles);
        WriteText("xl/_rels/workbook.xml.rels", Relations(
            sheets.Select(sheet => ("worksheet", sheet.PartName["xl/".Length..])).Append(("styles", "styles.xml"))));
        WriteText("_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
        WriteText("[Content_Types].xml", Types(sheets));
    }

    public void Dispose() => _zip.Dispose();

    private static int Place(IReadOnlyList<string> order, string name)
    {
        for (var i = 0; i < order.Count; i++)
            if (name == order[i] || name.StartsWith(order[i] + " ", StringComparison.Ordinal))
                return i;
        return order.Count;
    }

    // Sheets have names in the reader's language; the row of headings and the columns that say what a row is about are printed on every page.
    private string WorkbookXml(List<SheetPart> sheets, int active)
    {
        var workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
            new BookViews(new WorkbookView { ActiveTab = (uint)Math.Max(active, 0) }),
            new Sheets(sheets.Select((sheet, i) => new Sheet { Name = Told(sheet.Name), SheetId = (uint)i + 1, Id = $"rId{i + 1}" })),
            new DefinedNames(sheets.Select((sheet, i) => new DefinedName($"'{Told(sheet.Name)}'!$A:${CellReference.Column(sheet.Repeated - 1)},'{Told(sheet.Name)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i })));
        workbook.AddNamespaceDeclaration("r", Relationships);
        return workbook.OuterXml;

        string Told(string name)
        {
            var end = name.IndexOf(' ', StringComparison.Ordinal);
            return end < 0 ? messages["sheet-" + name] : messages["sheet-" + name[..end]] + name[end..];
        }
    }

    private static string Relations(IEnumerable<(string Type, string Target)> relations) =>
        $"<Relationships xmlns=\"{PackageRelationships}\">" + string.Concat(relations.Select((relation, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relationships}/{relation.Type}\" Target=\"{relation.Target}\"/>")) + "</Relationships>";

    private static string Types(List<SheetPart> sheets) =>
        $"<Types xmlns=\"{ContentTypes}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + Override("xl/workbook.xml", "sheet.main+xml") + Override("xl/styles.xml", "styles+xml")
        + string.Concat(sheets.Select(sheet => Override(sheet.PartName, "worksheet+xml"))) + "</Types>";

    private static string Override(string part, string type) =>
        $"<Override PartName=\"/{part}\" ContentType=\"{Spreadsheet}{type}\"/>";

    private void WriteText(string part, string xml)
    {
        using var stream = OpenPart(part);
        stream.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
    }

    private Stream OpenPart(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Timestamp;
        return entry.Open();
    }
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name in English.</param>
/// <param name="PartName">Its place in the package.</param>
/// <param name="Repeated">How many of its first columns are printed on every page.</param>
internal sealed record SheetPart(string Name, string PartName, int Repeated);

/// <summary>The cell formats of the workbook.</summary>
internal static class WorkbookStyles
{
    // The format of headings: bold on grey.
    public const uint Heading = 1;

    // The format of shares: whole per cent.
    public const uint Share = 2;

    // The format of text that can be long: broken into lines, at the top of its row, away from the numbers before it.
    public const uint Wrapped = 3;

    // The format of headings over numbers, which stand to the right.
    public const uint NumberHeading = 4;

    // The format of yes and no: as words in programs that show a truth value without a format as 0 and 1, and under its heading.
    public const uint Flag = 6;

    // The format of whole numbers. It says on its own where it stands: not every program asks the first
    // format, which is that of empty cells.
    public const uint Value = 5;

    // Covered, partial, missing: colours of the Okabe-Ito palette made light, which colour-blind people tell apart.
    public const string Covered = "FFB3DFD0";
    public const string Partial = "FFF6E3B0";
    public const string Missing = "FFF2C4A6";

    // Built-in number format 0% (ECMA-376 part 1, 18.8.30).
    private const uint WholePercent = 9;

    // The first number that formats of one's own may have.
    private const uint TruthValue = 164;

    public static void Write(Stream stream)
    {
        using var writer = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        writer.WriteStartDocument();
        writer.WriteElement(new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = TruthValue, FormatCode = "\"TRUE\";\"TRUE\";\"FALSE\"" }),
            new Fonts(Typeface(bold: false), Typeface(bold: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(), new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder { Style = BorderStyleValues.Thin })),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat { ApplyAlignment = true, Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top } },
                HeadingFormat(HorizontalAlignmentValues.Left),
                new CellFormat { NumberFormatId = WholePercent, ApplyNumberFormat = true, ApplyAlignment = true, Alignment = new Alignment { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Top, Indent = 1 } },
                new CellFormat { ApplyAlignment = true, Alignment = new Alignment { Horizontal = HorizontalAlignmentValues.Left, Vertical = VerticalAlignmentValues.Top, WrapText = true, Indent = 1 } },
                HeadingFormat(HorizontalAlignmentValues.Right),
                new CellFormat { ApplyAlignment = true, Alignment = new Alignment { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Top, Indent = 1 } },
                new CellFormat { NumberFormatId = TruthValue, ApplyNumberFormat = true, ApplyAlignment = true, Alignment = new Alignment { Horizontal = HorizontalAlignmentValues.Right, Vertical = VerticalAlignmentValues.Top, Indent = 1 } }),
            new DifferentialFormats(Shade(Covered), Shade(Partial), Shade(Missing))));
    }

    private static CellFormat HeadingFormat(HorizontalAlignmentValues side) => new()
    {
        FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        Alignment = new Alignment { Horizontal = side, Vertical = VerticalAlignmentValues.Center, WrapText = true, Indent = 1 },
    };

    // A face with Chinese characters that spreadsheets have on every system, or replace by one.
    private static Font Typeface(bool bold) => bold
        ? new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Microsoft YaHei" })
        : new Font(new FontSize { Val = 11 }, new FontName { Val = "Microsoft YaHei" });

    private static DifferentialFormat Shade(string colour) => new(new Fill(new PatternFill(new BackgroundColor { Rgb = colour })));
}

/// <summary>A stream to write to whose end of use does not close the stream under it.</summary>
internal sealed class UnclosedStream(Stream inner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => inner.Write(buffer);
}
