using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes the cells of a sheet's rows. Elements are kept and used again, because a sheet has millions of cells.</summary>
/// <param name="writer">Where to.</param>
internal sealed class SheetCells(OpenXmlWriter writer) : ICellSink
{
    // ECMA-376 part 1, 18.18.11 and Excel specifications and limits: characters in a cell.
    private const int MostCharacters = 32_767;
    private const string Separator = "；";

    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly InlineString InlineElement = new();
    private static readonly DocumentFormat.OpenXml.Spreadsheet.Text TextElement = new();
    private static readonly CellValue ValueElement = new();

    private readonly List<string> _columnNames = [];
    private readonly List<OpenXmlAttribute> _attributes = [];
    private string _row = string.Empty;
    private int _column;

    /// <summary>Starts a row.</summary>
    /// <param name="number">Its number from 1.</param>
    public void StartRow(int number)
    {
        _row = number.ToString(CultureInfo.InvariantCulture);
        _column = 0;
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", string.Empty, _row));
        writer.WriteStartElement(RowElement, _attributes);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow() => writer.WriteEndElement();

    /// <summary>A heading.</summary>
    /// <param name="value">The text.</param>
    public void Heading(string value) => WriteText(value, WorkbookStyles.Heading);

    /// <inheritdoc/>
    public void Text(string value) => WriteText(value, WorkbookStyles.Plain);

    /// <inheritdoc/>
    public void Texts(IReadOnlyList<string> values) =>
        WriteText(values.Count == 1 ? values[0] : string.Join(Separator, values), WorkbookStyles.Plain);

    /// <inheritdoc/>
    public void Number(int? value)
    {
        if (value is { } number)
            WriteValue(number.ToString(CultureInfo.InvariantCulture), "n", WorkbookStyles.Plain);
        else
            _column++;
    }

    /// <inheritdoc/>
    public void Share(double value) => WriteValue(
        Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture), "n", WorkbookStyles.Share);

    /// <inheritdoc/>
    public void Flag(bool? value)
    {
        if (value is { } answer)
            WriteValue(answer ? "1" : "0", "b", WorkbookStyles.Plain);
        else
            _column++;
    }

    private void WriteText(string value, uint style)
    {
        if (value.Length == 0)
        {
            _column++;
            return;
        }

        StartCell("inlineStr", style);
        writer.WriteStartElement(InlineElement);
        writer.WriteStartElement(TextElement);
        writer.WriteString(value.Length > MostCharacters ? value[..(MostCharacters - 1)] + "…" : value);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteValue(string value, string type, uint style)
    {
        StartCell(type, style);
        writer.WriteStartElement(ValueElement);
        writer.WriteString(value);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void StartCell(string type, uint style)
    {
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", string.Empty, ColumnName(_column++) + _row));
        if (style != WorkbookStyles.Plain)
            _attributes.Add(new OpenXmlAttribute("s", string.Empty, style.ToString(CultureInfo.InvariantCulture)));
        if (type != "n")
            _attributes.Add(new OpenXmlAttribute("t", string.Empty, type));
        writer.WriteStartElement(CellElement, _attributes);
    }

    private string ColumnName(int index)
    {
        while (_columnNames.Count <= index)
            _columnNames.Add(CellReference.Column(_columnNames.Count));
        return _columnNames[index];
    }
}
