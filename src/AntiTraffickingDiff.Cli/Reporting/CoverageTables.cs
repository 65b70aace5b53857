using System.Text;
using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes coverage tables plan by plan, in memory that does not grow with the number of plans' texts.</summary>
internal interface ICoverageWriter : IDisposable
{
    // Renders what can be rendered apart from other plans. Thread-safe.
    ReadOnlyMemory<byte> Render(CoveragePlan plan);

    // Adds a plan; called in the order that the output keeps.
    void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered);

    // Writes what is left, once all plans are added.
    void Complete();
}

/// <summary>What coverage writers work with.</summary>
internal sealed record CoverageOptions(CoverageBaseline Baseline, CoverageView View, ReportLanguage Language);

/// <summary>Which table a coverage run is asked for.</summary>
internal enum CoverageView
{
    // One row a plan and measure.
    Rows,

    // One row a measure, one column a plan.
    Matrix,

    Summary,

    /// <summary>One row an addition.</summary>
    Added,

    /// <summary>One row a change of responsibility.</summary>
    Units,
}

/// <summary>Gathers the coverage of every measure in every plan: 4 bytes a cell, so that thousands of plans fit.</summary>
internal sealed class CoverageMatrix
{
    private readonly List<float[]> _plans = [];
    private readonly List<string> _paths = [];
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly SortedSet<int> _measures = [];

    // The measures that are listed of any plan.
    public IReadOnlyCollection<int> Measures => _measures;

    // The plans' paths in the order added.
    public IReadOnlyList<string> Plans => _paths;

    // Short names, for headings that people read.
    public IReadOnlyList<string> Names => _names;

    public void Add(CoveragePlan plan)
    {
        if (plan.Rows.Count == 0)
            return;
        _paths.Add(plan.Path);
        var name = OverviewRow.NameOf(plan.Region, plan.Title, plan.Path);
        var again = _counts[name] = _counts.GetValueOrDefault(name) + 1;
        _names.Add(again == 1 ? name : $"{name} ({again})");
        _plans.Add([.. plan.Rows.Select(row => plan.IsPlan ? (float)row.Coverage : float.NaN)]);
        _measures.UnionWith(plan.ListedRows);
    }

    public void Write(int measure, int first, int count, ICellSink sink)
    {
        for (var plan = first; plan < first + count; plan++)
            // What is no plan keeps its column, without figures.
            if (float.IsNaN(_plans[plan][measure]))
                sink.Number(null);
            else
                sink.Share(_plans[plan][measure]);
    }
}

/// <summary>
/// Writes one table as CSV: RFC 4180, UTF-8 with a byte order mark, by which Excel knows the encoding. Problems are a
/// file of their own (ProblemsCsvWriter).
/// </summary>
internal sealed class CoverageCsvWriter : ICoverageWriter
{
    private readonly CoverageOptions _options;
    private readonly Stream _output;
    private readonly CoverageMatrix _matrix = new();

    public CoverageCsvWriter(CoverageOptions options, Stream output)
    {
        (_options, _output) = (options, output);
        _output.Write(Encoding.UTF8.Preamble);
        if (options.View != CoverageView.Matrix)
            WriteHeader();
    }

    public ReadOnlyMemory<byte> Render(CoveragePlan plan)
    {
        if (!plan.IsReadable || _options.View == CoverageView.Matrix)
            return default;
        var cells = new CsvCells();
        if (_options.View == CoverageView.Summary)
            Write(CoverageColumns.Summary, new PlanItem(_options.Baseline, plan), cells);
        else if (_options.View == CoverageView.Added)
            foreach (var addition in plan.ListedAdditions)
                Write(CoverageColumns.Added, new AddedItem(plan, addition), cells);
        else if (_options.View == CoverageView.Units)
            foreach (var change in ChangeItem.Of(_options.Baseline, plan))
                Write(CoverageColumns.Units, change, cells);
        else
            foreach (var measure in MeasureItem.Of(_options.Baseline, plan))
                Write(CoverageColumns.Coverage, measure, cells);
        return cells.TakeBytes();
    }

    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        _output.Write(rendered.Span);
        if (_options.View == CoverageView.Matrix)
            _matrix.Add(plan);
    }

    public void Complete()
    {
        if (_options.View == CoverageView.Matrix)
            WriteMatrix();
        _output.Flush();
    }

    public void Dispose()
    {
    }

    internal static void Write<T>(CoverageTable<T> table, T item, CsvCells cells)
    {
        table.Write(item, cells);
        cells.EndRow();
    }

    // Writes a row of texts.
    internal static void WriteTexts(IEnumerable<string> texts, CsvCells cells)
    {
        foreach (var text in texts)
            cells.Text(text);
        cells.EndRow();
    }

    private void WriteHeader()
    {
        var cells = new CsvCells();
        WriteTexts(
            _options.View switch
            {
                CoverageView.Summary => CoverageColumns.Summary.Columns.Select(column => column.Name),
                CoverageView.Added => CoverageColumns.Added.Columns.Select(column => column.Name),
                CoverageView.Units => CoverageColumns.Units.Columns.Select(column => column.Name),
                _ => CoverageColumns.Coverage.Columns.Select(column => column.Name),
            },
            cells);
        _output.Write(cells.TakeBytes());
    }

    private void WriteMatrix()
    {
        var cells = new CsvCells();
        WriteTexts(CoverageColumns.Matrix.Columns.Select(column => column.Name).Concat(_matrix.Plans), cells);
        foreach (var measure in _matrix.Measures)
        {
            CoverageColumns.Matrix.Write(_options.Baseline.Measures[measure], cells);
            _matrix.Write(measure, 0, _matrix.Plans.Count, cells);
            cells.EndRow();
            _output.Write(cells.TakeBytes());
        }
    }
}

/// <summary>Writes the table of plans that could not be read as CSV.</summary>
internal static class ProblemsCsvWriter
{
    // Writes the table; only its header if every plan could be read.
    public static void Write(IEnumerable<CoveragePlan> plans, Stream output)
    {
        var cells = new CsvCells();
        CoverageCsvWriter.WriteTexts(CoverageColumns.Problems.Columns.Select(column => column.Name), cells);
        foreach (var plan in plans)
            foreach (var problem in plan.Errors)
                CoverageCsvWriter.Write(CoverageColumns.Problems, new ProblemItem(plan.Path, problem, ReportLanguage.English), cells);
        output.Write(Encoding.UTF8.Preamble);
        output.Write(cells.TakeBytes());
    }
}

/// <summary>
/// Writes coverage as JSON, schema atdiff-coverage/1: plans, each with the columns of the summary and, for
/// the view of rows, rows and added with the columns of these tables (without those that repeat the
/// plan or the baseline); or matrix; and problems. Lists are arrays, unknown values null.
/// </summary>
internal sealed class CoverageJsonWriter : ICoverageWriter
{
    // The name of the schema.
    public const string Schema = "atdiff-coverage/1";

    private static readonly string[] Repeated = ["plan", "plan_title", "level", "region", "baseline"];
    private static readonly CoverageTable<MeasureItem> Measures = WithoutRepeated(CoverageColumns.Coverage);
    private static readonly CoverageTable<AddedItem> Added = WithoutRepeated(CoverageColumns.Added);
    private static readonly CoverageTable<ChangeItem> Units = WithoutRepeated(CoverageColumns.Units);

    private readonly CoverageOptions _options;
    private readonly Stream _output;
    private readonly Utf8JsonWriter _writer;
    private readonly JsonCells _cells;
    private readonly CoverageMatrix _matrix = new();
    private readonly List<CoveragePlan> _unreadable = [];

    public CoverageJsonWriter(CoverageOptions options, Stream output)
    {
        (_options, _output) = (options, output);
        _writer = new Utf8JsonWriter(output, JsonOutput.Options);
        _cells = new JsonCells(_writer);
        WriteHead();
    }

    public ReadOnlyMemory<byte> Render(CoveragePlan plan) => default;

    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        if (!plan.IsReadable)
            _unreadable.Add(plan);
        else if (_options.View == CoverageView.Matrix)
            _matrix.Add(plan);
        else
            WritePlan(plan);
    }

    public void Complete()
    {
        if (_options.View == CoverageView.Matrix)
            WriteMatrix();
        else
            _writer.WriteEndArray();
        WriteArray("problems", CoverageColumns.Problems, Problems());
        _writer.WriteEndObject();
        _writer.Flush();
        _output.Write("\n"u8);
        _output.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private static CoverageTable<T> WithoutRepeated<T>(CoverageTable<T> table) =>
        table with { Columns = [.. table.Columns.Where(column => !Repeated.Contains(column.Name))] };

    private void WriteHead()
    {
        _writer.WriteStartObject();
        _writer.WriteString("schema", Schema);
        _writer.WriteStartObject("baseline");
        _writer.WriteText("name", _options.Baseline.Name);
        _writer.WriteText("title", _options.Baseline.Title);
        _writer.WriteNumber("measures", _options.Baseline.Measures.Count);
        _writer.WriteBoolean("workingEdition", _options.Baseline.IsWorkingEdition);
        _writer.WriteEndObject();
        if (_options.View != CoverageView.Matrix)
            _writer.WriteStartArray("plans");
    }

    private void WritePlan(CoveragePlan plan)
    {
        _writer.WriteStartObject();
        _cells.WriteCells(CoverageColumns.Summary, new PlanItem(_options.Baseline, plan));
        if (_options.View == CoverageView.Units)
            WriteArray("units", Units, ChangeItem.Of(_options.Baseline, plan));
        if (_options.View == CoverageView.Added)
            WriteArray("added", Added, plan.ListedAdditions.Select(addition => new AddedItem(plan, addition)));
        if (_options.View == CoverageView.Rows)
        {
            WriteArray("rows", Measures, MeasureItem.Of(_options.Baseline, plan));
            WriteArray("added", Added, plan.ListedAdditions.Select(addition => new AddedItem(plan, addition)));
        }

        _writer.WriteEndObject();
        _writer.Flush();
    }

    private void WriteMatrix()
    {
        _writer.WriteStartArray("matrix");
        foreach (var measure in _matrix.Measures)
        {
            _writer.WriteStartObject();
            _cells.WriteCells(CoverageColumns.Matrix, _options.Baseline.Measures[measure]);
            _writer.WriteStartObject("plans");
            for (var plan = 0; plan < _matrix.Plans.Count; plan++)
                _matrix.Write(measure, plan, 1, _cells.Named(_matrix.Plans[plan]));
            _writer.WriteEndObject();
            _writer.WriteEndObject();
            _writer.Flush();
        }

        _writer.WriteEndArray();
    }

    private void WriteArray<T>(string name, CoverageTable<T> table, IEnumerable<T> items)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items)
            _cells.WriteRow(table, item);
        _writer.WriteEndArray();
    }

    private IEnumerable<ProblemItem> Problems() =>
        from plan in _unreadable
        from problem in plan.Errors
        select new ProblemItem(plan.Path, problem, ReportLanguage.English);
}

/// <summary>Writes the cells of a row as the properties of a JSON object.</summary>
internal sealed class JsonCells(Utf8JsonWriter writer) : ICellSink
{
    private string _name = string.Empty;

    public string? Words { get; set; }

    // Writes a row as an object.
    public void WriteRow<T>(CoverageTable<T> table, T item)
    {
        writer.WriteStartObject();
        WriteCells(table, item);
        writer.WriteEndObject();
    }

    // Writes the cells of a row as properties of the object that is open.
    public void WriteCells<T>(CoverageTable<T> table, T item)
    {
        foreach (var column in table.Columns)
        {
            _name = column.Name;
            column.Write(item, this);
        }
    }

    // Writes a share under a name of its own.
    public JsonCells Named(string name)
    {
        _name = name;
        return this;
    }

    public void Text(string value) => writer.WriteString(_name, value);

    public void Texts(IReadOnlyList<string> values)
    {
        writer.WriteStartArray(_name);
        for (var i = 0; i < values.Count; i++)
            writer.WriteStringValue(values[i]);
        writer.WriteEndArray();
    }

    public void Number(int? value)
    {
        if (value is { } number)
            writer.WriteNumber(_name, number);
        else
            writer.WriteNull(_name);
    }

    public void Share(double value) => writer.WriteShare(_name, value);

    public void Flag(bool? value)
    {
        if (value is { } answer)
            writer.WriteBoolean(_name, answer);
        else
            writer.WriteNull(_name);
    }
}
