using System.Globalization;
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

    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "leads", "lead_names", "leads_baseline", "parent_lead_names", "supports", "support_names", "unit_changes", "unit_steps", "targets", "target_changes", "clauses", "measures", "successors",
        "duties_inherited", "duties_introduced", "duties_restored", "kept_below", "lost_below", "names",
    };

    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "page", "line", "duty", "group", "cluster", "plans", "plans_named", "lead_of", "covered", "partial", "missing", "dropped", "demoted", "characters", "passages",
    };

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "number", "coverage", "against_parent", "share", "share_a", "share_b", "whole_a", "whole_b", "nearest_share", "missing_share", "missing_low", "missing_high", "dropped_share", "dropped_low", "dropped_high",
    };

    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal) { "relative", "certain", "without_unit", "in_table", "identical", "from_above" };

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to; seekable.</param>
    public static void Write(DataTable table, Stream stream)
    {
        var schema = new ParquetSchema(table.Columns.Select(FieldOf));
        var isBegun = false;
        foreach (var rows in table.Rows.Chunk(GroupRows).DefaultIfEmpty([]))
        {
            List<IDictionary<string, object?>> records = [.. rows.Select(row => (IDictionary<string, object?>)table.Columns.Select((column, i) => (column, Value: ValueOf(column, row[i])))
                .Where(cell => cell.Value is not null).ToDictionary(cell => cell.column, cell => cell.Value, StringComparer.Ordinal))];
            ParquetSerializer.SerializeUntypedAsync(records!, schema, stream, new ParquetOptions { Append = isBegun, RowGroupSize = GroupRows }).GetAwaiter().GetResult();
            isBegun = true;
        }
    }

    private static Field FieldOf(string column) =>
        Lists.Contains(column) ? new ListField(column, new DataField<string>("element"))
        : Whole.Contains(column) ? new DataField<int?>(column)
        : Numbers.Contains(column) ? new DataField<double?>(column)
        : Flags.Contains(column) ? new DataField<bool?>(column)
        : new DataField<string>(column);

    private static object? ValueOf(string column, object? cell) =>
        Lists.Contains(column) ? ((IEnumerable<string>?)cell ?? []).Select(text => (ReadOnlyMemory<char>?)text.AsMemory()).ToList()
        : cell is null ? null
        : Whole.Contains(column) ? (int)cell
        : Numbers.Contains(column) ? cell is string digits ? double.Parse(digits, CultureInfo.InvariantCulture) : (double)cell
        : Flags.Contains(column) ? (string)cell == "true"
        : (string)cell;
}
