using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes coverage as JSON, schema <c>atdiff-coverage/1</c>: <c>plans</c>, each with the columns of the summary and, for
/// the view of rows, <c>rows</c> and <c>added</c> with the columns of these tables (without those that repeat the
/// plan or the baseline); or <c>matrix</c>; and <c>problems</c>. Lists are arrays, unknown values null.
/// </summary>
public sealed class CoverageJsonWriter : ICoverageWriter
{
    /// <summary>The name of the schema.</summary>
    public const string Schema = "atdiff-coverage/1";

    private static readonly string[] Repeated = ["plan", "plan_title", "level", "region", "baseline"];
    private static readonly CoverageTable<MeasureItem> Measures = WithoutRepeated(CoverageColumns.Coverage);
    private static readonly CoverageTable<AddedItem> Added = WithoutRepeated(CoverageColumns.Added);

    private readonly CoverageOptions _options;
    private readonly Stream _output;
    private readonly Utf8JsonWriter _writer;
    private readonly JsonCells _cells;
    private readonly CoverageMatrix _matrix = new();
    private readonly List<CoveragePlan> _unreadable = [];

    /// <summary>Starts the document.</summary>
    /// <param name="options">Which table.</param>
    /// <param name="output">Where to: UTF-8 without BOM; stays open.</param>
    public CoverageJsonWriter(CoverageOptions options, Stream output)
    {
        (_options, _output) = (options, output);
        _writer = new Utf8JsonWriter(output, JsonOutput.Options);
        _cells = new JsonCells(_writer);
        WriteHead();
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(CoveragePlan plan) => default;

    /// <inheritdoc/>
    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        if (!plan.IsReadable)
            _unreadable.Add(plan);
        else if (_options.View == CoverageView.Matrix)
            _matrix.Add(plan);
        else
            WritePlan(plan);
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
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
        if (_options.View == CoverageView.Rows)
        {
            WriteArray("rows", Measures, plan.Rows.Select((_, measure) => new MeasureItem(_options.Baseline, plan, measure)));
            WriteArray("added", Added, plan.Added.Select(addition => new AddedItem(plan, addition)));
        }

        _writer.WriteEndObject();
        _writer.Flush();
    }

    private void WriteMatrix()
    {
        _writer.WriteStartArray("matrix");
        for (var measure = 0; measure < _options.Baseline.Measures.Count; measure++)
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
        select new ProblemItem(plan.Path, problem, _options.Language);
}
