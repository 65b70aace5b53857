using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes a workbook with the sheets coverage, matrix, summary, added and problems. The view that is asked for is the
/// sheet that is shown first. Rows of plans go straight into the package; the smaller sheets wait in spool files.
/// </summary>
internal sealed class CoverageXlsxWriter : ICoverageWriter
{
    private static readonly string[] Order = ["coverage", "matrix", "summary", "added", "units", "problems"];

    private readonly CoverageOptions _options;
    private readonly ReportOptions _look;
    private readonly WorkbookPackage _package;
    private readonly SheetSeries<MeasureItem> _coverage;
    private readonly SheetSeries<PlanItem> _summary;
    private readonly SheetSeries<AddedItem> _added;
    private readonly SheetSeries<ChangeItem> _units;
    private readonly SheetSeries<ProblemItem> _problems;
    private readonly SheetSpool _spool = new();
    private readonly CoverageMatrix _matrix = new();

    /// <param name="look">The language of sheet names, headings and values, and the names of functions.</param>
    public CoverageXlsxWriter(CoverageOptions options, Stream output, ReportOptions look)
    {
        (_options, _look) = (options, look);
        _package = new WorkbookPackage(output, look.Messages);
        // Of a plan's many rows on paper each page says of which measure they are.
        _coverage = new(CoverageColumns.Coverage, look, _package.OpenSheet, frozen: 1, repeated: CoverageColumns.Coverage.Columns.ToList().FindIndex(column => column.Name == "measure") + 1);
        _summary = new(CoverageColumns.Summary, look, _spool.OpenSheet, frozen: 1);
        _added = new(CoverageColumns.Added, look, _spool.OpenSheet, frozen: 1);
        _units = new(CoverageColumns.Units, look, _spool.OpenSheet, frozen: 1);
        _problems = new(CoverageColumns.Problems, look, _spool.OpenSheet, frozen: 1);
    }

    public ReadOnlyMemory<byte> Render(CoveragePlan plan) => default;

    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        foreach (var problem in plan.Errors)
            _problems.Write(new ProblemItem(plan.Path, problem, _options.Language));
        if (!plan.IsReadable)
            return;
        foreach (var measure in MeasureItem.Of(_options.Baseline, plan))
            _coverage.Write(measure);
        _summary.Write(new PlanItem(_options.Baseline, plan));
        foreach (var addition in plan.ListedAdditions)
            _added.Write(new AddedItem(plan, addition));
        foreach (var change in ChangeItem.Of(_options.Baseline, plan))
            _units.Write(change);
        _matrix.Add(plan);
    }

    public void Complete()
    {
        _coverage.Complete();
        new MatrixSheets(_options, _look, _matrix, _package).Write();
        _summary.Complete();
        _added.Complete();
        _units.Complete();
        _problems.Complete();
        _spool.CopyTo(_package);
        _package.Complete(Order, Order[(int)_options.View]);
        _package.Dispose();
    }

    public void Dispose()
    {
        _coverage.Dispose();
        _summary.Dispose();
        _added.Dispose();
        _units.Dispose();
        _problems.Dispose();
        _spool.Dispose();
        _package.Dispose();
    }
}

/// <summary>Writes the matrix of measures and plans as sheets; more plans than a sheet has columns give further sheets.</summary>
internal sealed class MatrixSheets(CoverageOptions options, ReportOptions look, CoverageMatrix matrix, WorkbookPackage package)
{
    // A sheet has 16,384 columns (Excel specifications and limits); the first few say which measure it is.
    private const int MostPlans = 16_000;

    public void Write()
    {
        for (var first = 0; first == 0 || first < matrix.Plans.Count; first += MostPlans)
            WriteSheet(first, Math.Min(MostPlans, matrix.Plans.Count - first));
    }

    private void WriteSheet(int first, int count)
    {
        var table = CoverageColumns.Matrix;
        var name = first == 0 ? table.Name : $"{table.Name} {(first / MostPlans) + 1}";
        var frozen = table.Columns.Count;
        using var sheet = new SheetWriter(package.OpenSheet(name, frozen), [.. Headings(first, count)], frozen, look);
        foreach (var measure in matrix.Measures)
            sheet.WriteRow(cells =>
            {
                table.Write(options.Baseline.Measures[measure], cells);
                matrix.Write(measure, first, count, cells);
            });

        sheet.Complete();
    }

    private IEnumerable<SheetColumn> Headings(int first, int count) =>
        CoverageColumns.Matrix.Columns
            .Select(column => new SheetColumn(CoverageHeadings.Of(column.Name, look.Language), column.Kind))
            .Concat(matrix.Names.Skip(first).Take(count).Select(plan => new SheetColumn(plan, ColumnKind.Coverage)));
}

/// <summary>
/// A table in a workbook: one sheet, or several if it has more rows than a sheet can have. Its first columns stay in sight (frozen); those, or
/// more of them, are printed on every page (repeated).
/// </summary>
internal sealed class SheetSeries<T>(CoverageTable<T> table, ReportOptions look, Func<string, int, Stream> open, int frozen, int? repeated = null) : IDisposable
{
    private SheetWriter? _sheet;
    private int _count;

    // Writes a row, on a further sheet if the last one is full.
    public void Write(T item)
    {
        if (_sheet is null || _sheet.RowCount == SheetWriter.MostRows)
            StartSheet();
        _sheet!.WriteRow(cells => table.Write(item, cells));
    }

    // Ends the last sheet; a table without rows has one sheet with headings.
    public void Complete()
    {
        if (_sheet is null)
            StartSheet();
        EndSheet();
    }

    public void Dispose() => _sheet?.Dispose();

    private void StartSheet()
    {
        EndSheet();
        _count++;
        var name = _count == 1 ? table.Name : $"{table.Name} {_count}";
        _sheet = new SheetWriter(
            open(name, repeated ?? frozen), [.. table.Columns.Select(column => new SheetColumn(CoverageHeadings.Of(column.Name, look.Language), column.Kind, column.Words))], frozen, look) { Repeated = repeated ?? frozen };
    }

    private void EndSheet()
    {
        _sheet?.Complete();
        _sheet?.Dispose();
        _sheet = null;
    }
}

/// <summary>Sheets that wait in spool files until the package, which takes one part at a time, is free for them.</summary>
internal sealed class SheetSpool : IDisposable
{
    private readonly List<(string Name, int Repeated, FileStream File)> _sheets = [];

    public Stream OpenSheet(string name, int repeated)
    {
        var file = SpoolFile.Create();
        _sheets.Add((name, repeated, file));
        return new UnclosedStream(file);
    }

    // Puts all sheets into the package.
    public void CopyTo(WorkbookPackage package)
    {
        foreach (var (name, repeated, file) in _sheets)
        {
            file.Position = 0;
            using var part = package.OpenSheet(name, repeated);
            file.CopyTo(part);
        }
    }

    public void Dispose()
    {
        foreach (var (_, _, file) in _sheets)
            file.Dispose();
    }
}

/// <summary>
/// Writes a sheet element by element (SAX), never as a tree: headings in a frozen first row with filters, then the
/// rows, each as high as its longest cell takes; a colour scale in the colours of the states on the columns of coverage. Texts are inline strings, so that
/// nothing in the sheet is a formula.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    // The rows that a sheet can have (ECMA-376; Excel specifications and limits), with the first one.
    public const int MostRows = 1_048_576;

    // ECMA-376 part 1, 18.3.1.63. At 1.9 mm a character of 11 points so many on A3 across have 8 points.
    private const uint A3 = 8;
    private const uint A4 = 9;
    private const double MostOnPaper = 280;

    private readonly Stream _stream;
    private readonly OpenXmlWriter _writer;
    private readonly IReadOnlyList<SheetColumn> _columns;
    private readonly SheetCells _cells;
    private readonly ReportOptions _look;

    public SheetWriter(Stream stream, IReadOnlyList<SheetColumn> columns, int frozen, ReportOptions look)
    {
        (_stream, _columns) = (stream, columns);
        _writer = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        _look = look;
        Repeated = frozen;
        _cells = new SheetCells(_writer, columns, look);
        _writer.WriteStartDocument();
        _writer.WriteStartElement(new Worksheet());
        WriteView(frozen);
        WriteColumns();
        _writer.WriteStartElement(new SheetData());
        WriteRow(cells =>
        {
            foreach (var column in _columns)
                cells.Heading(column);
        });
    }

    // How many columns are printed on every page: those that stay in sight, if nothing else is said.
    public int Repeated { get; init; }

    // How many rows there are, with the first one.
    public int RowCount { get; private set; }

    public void WriteRow(Action<SheetCells> write)
    {
        RowCount++;
        _cells.StartRow(RowCount);
        write(_cells);
        _cells.EndRow();
    }

    // Writes what stands after the rows.
    public void Complete()
    {
        _writer.WriteEndElement();
        _writer.WriteElement(new AutoFilter { Reference = Range(0, _columns.Count - 1, 1) });
        WriteColourScales();
        WriteStatusColours();
        WriteChoices();
        // On paper: across, on A3 where A4 would make the letters too small to read, on as many pages as it takes; headings and
        // the first columns on every page.
        var (width, repeated) = (_columns.Sum(column => column.Width), _columns.Take(Repeated).Sum(column => column.Width));
        var pages = width <= MostOnPaper ? 1 : (int)Math.Ceiling((width - repeated) / (MostOnPaper - repeated));
        _writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 });
        _writer.WriteElement(new PageSetup { PaperSize = pages == 1 ? A4 : A3, Orientation = OrientationValues.Landscape, FitToWidth = (uint)pages, FitToHeight = 0 });
        _writer.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        _writer.WriteEndElement();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    // Status in colour: the words stay, for those who do not tell the colours apart.
    private void WriteStatusColours()
    {
        for (var column = 0; column < _columns.Count; column++)
        {
            if (_columns[column].Words != "status-")
                continue;
            var range = Range(column, column, 2);
            var first = CellReference.Column(column) + "2";
            _writer.WriteElement(new ConditionalFormatting(
                Enum.GetValues<MeasureStatus>().Select((status, i) => new ConditionalFormattingRule(new Formula($"{first}=\"{StatusWord(status)}\""))
                {
                    Type = ConditionalFormatValues.Expression,
                    FormatId = (uint)i,
                    Priority = i + 2,
                }))
            {
                SequenceOfReferences = new ListValue<StringValue> { InnerText = range },
            });
        }

        string StatusWord(MeasureStatus status) =>
            _look.Language == ReportLanguage.Chinese ? _look.Messages["status-" + KebabCase.Of(status)] : KebabCase.Of(status);
    }

    // Columns in which only some words may be put, from a list.
    private void WriteChoices()
    {
        var choices = _columns.Select((column, i) => (column.Choices, i)).Where(pair => pair.Choices.Count > 0).ToList();
        if (choices.Count > 0 && RowCount > 1)
            _writer.WriteElement(new DataValidations(choices.Select(pair => new DataValidation(new Formula1($"\"{string.Join(',', pair.Choices)}\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                SequenceOfReferences = new ListValue<StringValue> { InnerText = Range(pair.i, pair.i, 2) },
            }))
            { Count = (uint)choices.Count });
    }

    private void WriteView(int frozen)
    {
        _writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
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
            new Color { Rgb = WorkbookStyles.Missing }, new Color { Rgb = WorkbookStyles.Partial }, new Color { Rgb = WorkbookStyles.Covered }))
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

/// <summary>What stands above a sheet's cells and what may stand in them.</summary>
internal readonly record struct SheetColumn(string Heading, ColumnKind Kind, string? Words = null)
{
    // The words that may be put into its cells; none for any.
    public IReadOnlyList<string> Choices { get => field ?? []; init; }

    // Whether its cells stand to the right, and so its heading.
    public bool IsNumeric => Kind is ColumnKind.Number or ColumnKind.Share or ColumnKind.Coverage;

    // The width in characters of the default font; a Chinese character takes two.
    public double Width => Math.Max(
        Kind switch
        {
            // A measure's title, which is at most 26 Chinese characters, stands on one line.
            ColumnKind.LongText => 52,
            ColumnKind.Label => 26,
            ColumnKind.Text => 14,
            _ => 9,
        },
        Math.Min(Heading.Sum(unit => unit >= '\u2E80' ? 2.1 : 1.1) + 3, 20));
}

/// <summary>
/// Writes the cells of a sheet's rows. A row waits until it is whole, because its height stands before its cells. Elements are
/// kept and used again, because a sheet has millions of cells.
/// </summary>
internal sealed partial class SheetCells(OpenXmlWriter writer, IReadOnlyList<SheetColumn> columns, ReportOptions look) : ICellSink
{
    // ECMA-376 part 1, 18.18.11 and Excel specifications and limits: characters in a cell.
    private const int MostCharacters = 32_767;

    // Points of a line of the workbook's typeface, and the most a row can have (18.3.1.73 and the same limits).
    private const double LineHeight = 16.5;
    private const double MostHeight = 409;

    // What keeps the row of headings from sticking to the first row below it.
    private const double AroundHeading = 9;

    // Chinese characters in digits, which widths are counted in: 15 pixels to 8.
    private const double WideUnit = 1.875;
    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly InlineString InlineElement = new();
    private static readonly DocumentFormat.OpenXml.Spreadsheet.Text TextElement = new();
    private static readonly CellValue ValueElement = new();

    private readonly List<string> _columnNames = [];
    private readonly List<OpenXmlAttribute> _attributes = [];
    private readonly List<(int Column, string Value, string Type, uint Style)> _waiting = [];
    private string _row = string.Empty;
    private int _column;

    public void StartRow(int number)
    {
        _row = number.ToString(CultureInfo.InvariantCulture);
        _column = 0;
        _waiting.Clear();
    }

    public void EndRow()
    {
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", string.Empty, _row));
        // Not every program finds the height itself: without it, wrapped lines are printed over the next row.
        var isHeading = _waiting.Count > 0 && _waiting[0].Style is WorkbookStyles.Heading or WorkbookStyles.NumberHeading;
        if (_waiting.Count > 0 && _waiting.Max(Lines) is var lines && (lines > 1 || isHeading))
        {
            _attributes.Add(new OpenXmlAttribute("ht", string.Empty, Math.Min(lines * LineHeight + (isHeading ? AroundHeading : 0), MostHeight).ToString(CultureInfo.InvariantCulture)));
            _attributes.Add(new OpenXmlAttribute("customHeight", string.Empty, "1"));
        }

        writer.WriteStartElement(RowElement, _attributes);
        foreach (var (column, value, type, style) in _waiting)
            if (type == "inlineStr")
                WriteText(column, value, style);
            else
                WriteValue(column, value, type, style);
        writer.WriteEndElement();
    }

    public void Heading(SheetColumn column) => Wait(column.Heading, "inlineStr", column.IsNumeric ? WorkbookStyles.NumberHeading : WorkbookStyles.Heading);

    public string? Words { get; set; }

    public void Text(string value) => Wait(Told(value), "inlineStr", WorkbookStyles.Wrapped);

    public void Texts(IReadOnlyList<string> values) =>
        Wait(values.Count == 1 ? Told(values[0]) : string.Join(CsvCells.Separator, values.Select(Told)), "inlineStr", WorkbookStyles.Wrapped);

    // Functions are named in either language; other words of the tables are told in a Chinese workbook only.
    private string Told(string value)
    {
        if (Words is null || value.Length == 0)
            return value;
        if (Words == "unit")
            return look.UnitName(value);
        if (Words == "change" && value.IndexOf(':', StringComparison.Ordinal) is > 0 and var at)
            return look.Messages["kind-" + value[..at]] + (look.Language == ReportLanguage.Chinese ? "：" : ": ") + look.UnitName(value[(at + 1)..]);
        if (look.Language != ReportLanguage.Chinese)
            return value;
        return Words switch
        {
            "place" when PrintedPlace().Match(value) is { Success: true } place => look.Messages.Format(
                "place", place.Groups["clause"].Value, PlaceWording.Of(Whole(place.Groups["line"]), place.Groups["page"].Success ? Whole(place.Groups["page"]) : null, look.Messages)),
            "baseline" => value.Replace(" (working edition)", look.Messages["working-edition-mark"], StringComparison.Ordinal),
            // Of what is no plan the status is what it is.
            _ => look.Messages.Find(Words + value) ?? look.Messages.Find("nature-" + value) ?? value,
        };
    }

    private static int Whole(System.Text.RegularExpressions.Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // A place as the tables for programs print it: 2.1 p3 L31.
    [GeneratedRegex(@"^(?<clause>.*?) (p(?<page>\d+) )?L(?<line>\d+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex PrintedPlace();

    public void Number(int? value)
    {
        if (value is { } number)
            Wait(number.ToString(CultureInfo.InvariantCulture), "n", WorkbookStyles.Value);
        else
            _column++;
    }

    public void Share(double value) => Wait(
        Rounded.Of(value).ToString(CultureInfo.InvariantCulture), "n", WorkbookStyles.Share);

    public void Flag(bool? value)
    {
        if (value is not { } answer)
            _column++;
        else if (look.Language == ReportLanguage.Chinese)
            Wait(look.Messages[answer ? "flag-true" : "flag-false"], "inlineStr", WorkbookStyles.Flag);
        else
            Wait(answer ? "1" : "0", "b", WorkbookStyles.Flag);
    }

    private void Wait(string value, string type, uint style)
    {
        if (value.Length > 0)
            _waiting.Add((_column, value, type, style));
        _column++;
    }

    // How many lines a cell takes; a line ends early where the next word does not fit.
    private double Lines((int Column, string Value, string Type, uint Style) cell)
    {
        if (cell.Type != "inlineStr" || cell.Style == WorkbookStyles.Flag)
            return 1;
        var room = Math.Max(columns[cell.Column].Width - 1, 4);
        var (lines, used) = (1.0, 0.0);
        foreach (var unit in cell.Value)
        {
            if (unit == '\n')
                (lines, used) = (lines + 1, 0);
            else
                used += unit >= '\u2000' ? WideUnit : 1;
            if (used > room)
                (lines, used) = (lines + 1, unit >= '\u2000' ? WideUnit : 1);
        }

        return lines;
    }

    private void WriteText(int column, string value, uint style)
    {
        StartCell(column, "inlineStr", style);
        writer.WriteStartElement(InlineElement);
        writer.WriteStartElement(TextElement);
        writer.WriteString(value.Length > MostCharacters ? value[..(MostCharacters - 1)] + "…" : value);
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteValue(int column, string value, string type, uint style)
    {
        StartCell(column, type, style);
        writer.WriteStartElement(ValueElement);
        writer.WriteString(value);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void StartCell(int column, string type, uint style)
    {
        _attributes.Clear();
        _attributes.Add(new OpenXmlAttribute("r", string.Empty, ColumnName(column) + _row));
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

/// <summary>Names columns as spreadsheets do.</summary>
internal static class CellReference
{
    // The name of a column.
    public static string Column(int index)
    {
        var name = string.Empty;
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            name = (char)('A' + ((rest - 1) % 26)) + name;
        return name;
    }
}
