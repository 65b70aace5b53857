using System.Globalization;
using AntiTraffickingDiff.Cli.Reporting;
using Parquet;
using Parquet.Schema;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// The table of an answer as Parquet, for DuckDB, Spark and pandas: the columns of the CSV form with the same names. A column
/// has one type whatever the plans are; columns are added at the end, never changed.
/// </summary>
internal static class AnswerParquet
{
    // Rows that are written together; what bounds the memory, and what a reader skips by.
    private const int GroupRows = 20_480;

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; seekable.</param>
    public static void Write(DataTable table, Stream stream)
    {
        var rows = new ParquetRows(table.Columns, GroupRows, stream);
        foreach (var row in table.Rows)
            rows.Add(row);
        rows.Complete();
    }
}

/// <summary>
/// Coverage as Parquet, for DuckDB, Spark and pandas: one row a plan and measure, the columns of the CSV form with the same
/// names, numbers as numbers, lists as lists. The schema is stable: columns are added at the end, never changed.
/// A plan that could not be read is one row with status <c>error</c> and the reason in <c>problem</c>.
/// </summary>
internal sealed class CoverageParquetWriter(CoverageOptions options, Stream output) : ICoverageWriter
{
    // Rows that are written together; what bounds the memory, and what a reader skips by.
    private const int GroupRows = 40_960;

    // docs/duckdb.md tells them.
    private static readonly TableColumn[] Columns =
    [
        "plan", "plan_title", "level", "region", TableColumn.Real("plan_coverage"), "baseline", "measure", "measure_locator", "measure_title", "status", TableColumn.Real("coverage"),
        TableColumn.Whole("duties"), TableColumn.Whole("duties_present"), TableColumn.Whole("duties_partial"), "role_form", TableColumn.Flag("reassigned"), TableColumn.Flag("units_certain"),
        TableColumn.Real("confidence"), "problem", TableColumn.Texts("leads_baseline"), TableColumn.Texts("leads"), TableColumn.Texts("lead_names"), TableColumn.Texts("supports_baseline"),
        TableColumn.Texts("supports"), TableColumn.Texts("support_names"), TableColumn.Texts("unit_changes"), TableColumn.Texts("relation"), TableColumn.Texts("clauses"),
        TableColumn.Texts("evidence"), TableColumn.Texts("decided"),
    ];

    private readonly ParquetRows _rows = new(Columns, GroupRows, output);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(CoveragePlan plan) => default;

    /// <inheritdoc/>
    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        if (!plan.IsReadable)
            _rows.Add(
            [
                plan.Path, null, KebabCase.Of(plan.Level), null, null, options.Baseline.Label, null, null, null, "error", null, null, null, null, null, null, null, null,
                string.Join("; ", plan.Errors.Select(problem => problem.Code + " " + problem.English)), .. Enumerable.Repeat<object?>(null, Columns.Count(column => column.Kind == CellKind.Texts)),
            ]);
        else
            foreach (var i in plan.ListedRows)
                _rows.Add(RowOf(plan, options.Baseline.Measures[i], plan.Rows[i]));
    }

    /// <inheritdoc/>
    public void Complete() => _rows.Complete();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private object?[] RowOf(CoveragePlan plan, CoverageMeasure measure, CoverageRow row) =>
    [
        plan.Path, plan.Title, KebabCase.Of(plan.Level), plan.Region, plan.IsPlan ? Rounded.Of(plan.Coverage) : null, options.Baseline.Label, measure.Id, measure.Locator, measure.Title,
        plan.IsPlan ? KebabCase.Of(row.Status) : KebabCase.Of(plan.Nature), plan.IsPlan ? Rounded.Of(row.Coverage) : null, measure.Duties, plan.IsPlan ? row.DutiesPresent : null,
        plan.IsPlan ? row.DutiesPartial : null, KebabCase.Of(row.RoleForm), row.Reassigned, row.UnitsCertain, plan.IsPlan ? Rounded.Of(row.Confidence) : null, null,
        measure.Leads, row.Leads, row.LeadNames, measure.Supports, row.Supports, row.SupportNames, row.UnitChanges, row.Relations, row.Clauses, row.Evidence, row.Decided,
    ];
}

/// <summary>
/// Writes rows as Parquet, group by group: of each column its values, and of lists the levels that say where one begins and where it is
/// empty (Melnik and others 2010, Dremel). The serializer of Parquet.Net would do so by code that it makes when it runs, which a native
/// build cannot (docs/speed.md).
/// </summary>
/// <param name="columns">The columns.</param>
/// <param name="groupRows">How many rows are a group.</param>
/// <param name="output">Where to.</param>
internal sealed class ParquetRows(IReadOnlyList<TableColumn> columns, int groupRows, Stream output)
{
    // How far a place in a list is filled: the list is there, it has an item, the item is a text.
    private const int EmptyList = 1, FilledList = 3;

    private readonly List<IReadOnlyList<object?>> _rows = [];
    private readonly ParquetSchema _schema = new(columns.Select(FieldOf));
    private ParquetWriter? _writer;

    private ParquetWriter Writer => _writer ??= ParquetWriter.CreateAsync(_schema, output).GetAwaiter().GetResult();

    /// <summary>Adds a row.</summary>
    /// <param name="row">Its cells.</param>
    public void Add(IReadOnlyList<object?> row)
    {
        _rows.Add(row);
        if (_rows.Count == groupRows)
            WriteGroup();
    }

    /// <summary>Writes what is left, and the end of the file.</summary>
    public void Complete()
    {
        if (_rows.Count > 0)
            WriteGroup();
        Writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static Field FieldOf(TableColumn column) => column.Kind switch
    {
        CellKind.Texts => new ListField(column.Name, new DataField<string>(ListField.ElementName)),
        CellKind.Whole => new DataField<int?>(column.Name),
        CellKind.Real => new DataField<double?>(column.Name),
        CellKind.Flag => new DataField<bool?>(column.Name),
        _ => new DataField<string>(column.Name),
    };

    private void WriteGroup()
    {
        using var group = Writer.CreateRowGroup();
        for (var i = 0; i < columns.Count; i++)
            Write(group, _schema.DataFields[i], columns[i].Kind, _rows.Select(row => row[i])).GetAwaiter().GetResult();
        group.CompleteValidate();
        _rows.Clear();
    }

    private static Task Write(ParquetRowGroupWriter group, DataField field, CellKind kind, IEnumerable<object?> cells) => kind switch
    {
        CellKind.Texts => WriteLists(group, field, cells),
        CellKind.Whole => group.WriteAsync<int>(field, cells.Select(cell => (int?)cell).ToArray()),
        CellKind.Real => group.WriteAsync<double>(field, cells.Select(cell => cell is string digits ? double.Parse(digits, CultureInfo.InvariantCulture) : (double?)cell).ToArray()),
        CellKind.Flag => group.WriteAsync<bool>(field, cells.Select(cell => cell is string word ? word == "true" : (bool?)cell).ToArray()),
        _ => group.WriteAsync(field, [.. cells.Select(cell => (string?)cell)]),
    };

    private static Task WriteLists(ParquetRowGroupWriter group, DataField field, IEnumerable<object?> cells)
    {
        var (texts, filled, continued) = (new List<ReadOnlyMemory<char>>(), new List<int>(), new List<int>());
        foreach (var cell in cells)
        {
            var start = texts.Count;
            foreach (var text in (IEnumerable<string>?)cell ?? [])
            {
                continued.Add(texts.Count > start ? 1 : 0);
                filled.Add(FilledList);
                texts.Add(text.AsMemory());
            }

            if (texts.Count > start)
                continue;
            continued.Add(0);
            filled.Add(EmptyList);
        }

        return group.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, texts.ToArray(), filled.ToArray(), continued.ToArray(), CancellationToken.None);
    }
}
