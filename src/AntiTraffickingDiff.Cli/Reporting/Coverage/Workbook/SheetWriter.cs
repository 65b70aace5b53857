using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes a sheet element by element (SAX), never as a tree: headings in a frozen first row with filters, then the
/// rows; a colour scale from red over yellow to green on the columns of coverage. Texts are inline strings, so that
/// nothing in the sheet is a formula.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>The rows that a sheet can have (ECMA-376; Excel specifications and limits), with the first one.</summary>
    public const int MostRows = 1_048_576;

    private readonly Stream _stream;
    private readonly OpenXmlWriter _writer;
    private readonly IReadOnlyList<SheetColumn> _columns;
    private readonly SheetCells _cells;

    /// <summary>Starts a sheet.</summary>
    /// <param name="stream">Where its XML goes; closed with the sheet.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="frozen">How many columns stay in view at the left.</param>
    public SheetWriter(Stream stream, IReadOnlyList<SheetColumn> columns, int frozen)
    {
        (_stream, _columns) = (stream, columns);
        _writer = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        _cells = new SheetCells(_writer);
        _writer.WriteStartDocument();
        _writer.WriteStartElement(new Worksheet());
        WriteView(frozen);
        WriteColumns();
        _writer.WriteStartElement(new SheetData());
        WriteRow(cells =>
        {
            foreach (var column in _columns)
                cells.Heading(column.Heading);
        });
    }

    /// <summary>How many rows there are, with the first one.</summary>
    public int RowCount { get; private set; }

    /// <summary>Writes a row.</summary>
    /// <param name="write">Writes its cells.</param>
    public void WriteRow(Action<SheetCells> write)
    {
        RowCount++;
        _cells.StartRow(RowCount);
        write(_cells);
        _cells.EndRow();
    }

    /// <summary>Writes what stands after the rows.</summary>
    public void Complete()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = Range(0, _columns.Count - 1, 1) });
        WriteColourScales();
        _writer.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    private void WriteView(int frozen)
    {
        var pane = new Pane
        {
            VerticalSplit = 1,
            TopLeftCell = CellReference.Column(frozen) + "2",
            ActivePane = frozen > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };
        if (frozen > 0)
            pane.HorizontalSplit = frozen;
        _writer.WriteElement(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }));
    }

    private void WriteColumns() => _writer.WriteElement(new Columns(_columns.Select((column, i) =>
        new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true })));

    private void WriteColourScales()
    {
        var first = 0;
        while (first < _columns.Count)
        {
            var end = first;
            while (end < _columns.Count && _columns[end].Kind == ColumnKind.Coverage)
                end++;
            if (end > first)
                _writer.WriteElement(ColourScale(Range(first, end - 1, 2)));
            first = end + 1;
        }
    }

    private static ConditionalFormatting ColourScale(string range) => new(
        new ConditionalFormattingRule(new ColorScale(
            Limit("0"), Limit("0.5"), Limit("1"),
            new Color { Rgb = "FFF8696B" }, new Color { Rgb = "FFFFEB84" }, new Color { Rgb = "FF63BE7B" }))
        {
            Type = ConditionalFormatValues.ColorScale,
            Priority = 1,
        })
    {
        SequenceOfReferences = new ListValue<StringValue> { InnerText = range },
    };

    private static ConditionalFormatValueObject Limit(string value) =>
        new() { Type = ConditionalFormatValueObjectValues.Number, Val = value };

    private string Range(int firstColumn, int lastColumn, int firstRow) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CellReference.Column(firstColumn)}{firstRow}:{CellReference.Column(lastColumn)}{Math.Max(RowCount, firstRow)}");
}
