using System.Globalization;
using System.Text.Json.Serialization;
using AntiTraffickingDiff.Cli.Reporting;
using Parquet;
using Parquet.Schema;
using Parquet.Serialization;

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
        var schema = new ParquetSchema(table.Columns.Select(FieldOf));
        var isBegun = false;
        foreach (var rows in table.Rows.Chunk(GroupRows).DefaultIfEmpty([]))
        {
            List<IDictionary<string, object?>> records = [.. rows.Select(row => (IDictionary<string, object?>)table.Columns.Select((column, i) => (column.Name, Value: ValueOf(column.Kind, row[i])))
                .Where(cell => cell.Value is not null).ToDictionary(cell => cell.Name, cell => cell.Value, StringComparer.Ordinal))];
            ParquetSerializer.SerializeUntypedAsync(records!, schema, stream, new ParquetOptions { Append = isBegun, RowGroupSize = GroupRows }).GetAwaiter().GetResult();
            isBegun = true;
        }
    }

    private static Field FieldOf(TableColumn column) => column.Kind switch
    {
        CellKind.Texts => new ListField(column.Name, new DataField<string>("element")),
        CellKind.Whole => new DataField<int?>(column.Name),
        CellKind.Real => new DataField<double?>(column.Name),
        CellKind.Flag => new DataField<bool?>(column.Name),
        _ => new DataField<string>(column.Name),
    };

    private static object? ValueOf(CellKind kind, object? cell) => kind switch
    {
        CellKind.Texts => ((IEnumerable<string>?)cell ?? []).Select(text => (ReadOnlyMemory<char>?)text.AsMemory()).ToList(),
        _ when cell is null => null,
        CellKind.Real => cell is string digits ? double.Parse(digits, CultureInfo.InvariantCulture) : cell,
        CellKind.Flag => (string)cell == "true",
        _ => cell,
    };
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

    private readonly List<CoverageRecord> _rows = [];
    private bool _isBegun;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(CoveragePlan plan) => default;

    /// <inheritdoc/>
    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        if (!plan.IsReadable)
            _rows.Add(new CoverageRecord
            {
                Plan = plan.Path, Baseline = options.Baseline.Label, Status = "error", Level = KebabCase.Of(plan.Level),
                Problem = string.Join("; ", plan.Errors.Select(problem => problem.Code + " " + problem.English)),
            });
        else
            _rows.AddRange(plan.ListedRows.Select(i => RecordOf(plan, options.Baseline.Measures[i], plan.Rows[i])));
        if (_rows.Count >= GroupRows)
            Flush();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_rows.Count > 0 || !_isBegun)
            Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Clear();

    private void Flush()
    {
        ParquetSerializer.SerializeAsync(_rows, output, new ParquetOptions { Append = _isBegun, RowGroupSize = GroupRows }).GetAwaiter().GetResult();
        _isBegun = true;
        _rows.Clear();
    }

    private CoverageRecord RecordOf(CoveragePlan plan, CoverageMeasure measure, CoverageRow row) => new()
    {
        Plan = plan.Path, PlanTitle = plan.Title, Level = KebabCase.Of(plan.Level), Region = plan.Region, PlanCoverage = plan.IsPlan ? Rounded.Of(plan.Coverage) : null, Baseline = options.Baseline.Label,
        Measure = measure.Id, MeasureLocator = measure.Locator, MeasureTitle = measure.Title, Status = plan.IsPlan ? KebabCase.Of(row.Status) : KebabCase.Of(plan.Nature), Coverage = plan.IsPlan ? Rounded.Of(row.Coverage) : null,
        Duties = measure.Duties, DutiesPresent = plan.IsPlan ? row.DutiesPresent : null, DutiesPartial = plan.IsPlan ? row.DutiesPartial : null, RoleForm = KebabCase.Of(row.RoleForm), Reassigned = row.Reassigned,
        UnitsCertain = row.UnitsCertain, Confidence = plan.IsPlan ? Rounded.Of(row.Confidence) : null, LeadsBaseline = [.. measure.Leads], Leads = [.. row.Leads], LeadNames = [.. row.LeadNames],
        SupportsBaseline = [.. measure.Supports], Supports = [.. row.Supports], SupportNames = [.. row.SupportNames], UnitChanges = [.. row.UnitChanges], Relation = [.. row.Relations],
        Clauses = [.. row.Clauses], Evidence = [.. row.Evidence], Decided = [.. row.Decided],
    };
}

#pragma warning disable CS1591, SA1600 // The columns are those of the CSV form; docs/duckdb.md tells them.
/// <summary>A row of the Parquet form; the order and the names are the schema.</summary>
internal sealed class CoverageRecord
{
    [JsonPropertyName("plan")] public string Plan { get; set; } = string.Empty;
    [JsonPropertyName("plan_title")] public string? PlanTitle { get; set; }
    [JsonPropertyName("level")] public string? Level { get; set; }
    [JsonPropertyName("region")] public string? Region { get; set; }
    [JsonPropertyName("plan_coverage")] public double? PlanCoverage { get; set; }
    [JsonPropertyName("baseline")] public string? Baseline { get; set; }
    [JsonPropertyName("measure")] public string? Measure { get; set; }
    [JsonPropertyName("measure_locator")] public string? MeasureLocator { get; set; }
    [JsonPropertyName("measure_title")] public string? MeasureTitle { get; set; }
    [JsonPropertyName("status")] public string Status { get; set; } = string.Empty;
    [JsonPropertyName("coverage")] public double? Coverage { get; set; }
    [JsonPropertyName("duties")] public int? Duties { get; set; }
    [JsonPropertyName("duties_present")] public int? DutiesPresent { get; set; }
    [JsonPropertyName("duties_partial")] public int? DutiesPartial { get; set; }
    [JsonPropertyName("role_form")] public string? RoleForm { get; set; }
    [JsonPropertyName("reassigned")] public bool? Reassigned { get; set; }
    [JsonPropertyName("units_certain")] public bool? UnitsCertain { get; set; }
    [JsonPropertyName("confidence")] public double? Confidence { get; set; }
    [JsonPropertyName("problem")] public string? Problem { get; set; }
    [JsonPropertyName("leads_baseline")] public List<string> LeadsBaseline { get; set; } = [];
    [JsonPropertyName("leads")] public List<string> Leads { get; set; } = [];
    [JsonPropertyName("lead_names")] public List<string> LeadNames { get; set; } = [];
    [JsonPropertyName("supports_baseline")] public List<string> SupportsBaseline { get; set; } = [];
    [JsonPropertyName("supports")] public List<string> Supports { get; set; } = [];
    [JsonPropertyName("support_names")] public List<string> SupportNames { get; set; } = [];
    [JsonPropertyName("unit_changes")] public List<string> UnitChanges { get; set; } = [];
    [JsonPropertyName("relation")] public List<string> Relation { get; set; } = [];
    [JsonPropertyName("clauses")] public List<string> Clauses { get; set; } = [];
    [JsonPropertyName("evidence")] public List<string> Evidence { get; set; } = [];
    [JsonPropertyName("decided")] public List<string> Decided { get; set; } = [];
}
#pragma warning restore CS1591, SA1600
