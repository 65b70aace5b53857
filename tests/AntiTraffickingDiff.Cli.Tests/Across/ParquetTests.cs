using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace AntiTraffickingDiff.Cli.Tests.Across;

public sealed class ParquetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-parquet-").FullName;
    private readonly string _file;

    public ParquetTests()
    {
        var plans = Path.Combine(_folder, "plans");
        Directory.CreateDirectory(plans);
        foreach (var sample in Directory.GetFiles(Path.Combine(Root(), "samples"), "*.txt"))
            File.Copy(sample, Path.Combine(plans, Path.GetFileName(sample)));
        File.WriteAllText(Path.Combine(plans, "broken.pdf"), "%PDF-1.7\nno objects");
        _file = Path.Combine(_folder, "coverage.parquet");
        Assert.Equal(2, CommandRun.Real("coverage", plans, "-o", _file).ExitCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_query_of_the_docs_runs_on_the_samples()
    {
        var queries = Regex.Matches(File.ReadAllText(Path.Combine(Root(), "docs", "duckdb.md")), "```sql\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToList();
        Assert.True(queries.Count >= 6);
        Assert.All(queries, query => Assert.NotEmpty(Rows(query)));
    }

    [Fact]
    public void Rows_are_those_of_the_csv_form()
    {
        Assert.Equal([5L * 81], Rows("SELECT count(*) FROM 'coverage.parquet' WHERE status <> 'error'").Select(row => row[0]));
        Assert.Equal("broken.pdf", Path.GetFileName((string)Rows("SELECT plan FROM 'coverage.parquet' WHERE status = 'error'")[0][0]!));
        var row = Rows("SELECT typeof(leads), typeof(coverage), typeof(reassigned), typeof(duties) FROM 'coverage.parquet' LIMIT 1")[0];
        Assert.Equal(["VARCHAR[]", "DOUBLE", "BOOLEAN", "INTEGER"], row);
    }

    [Fact]
    public void Schema_is_stable() => Assert.Equal(
        "plan,plan_title,level,region,plan_coverage,baseline,measure,measure_locator,measure_title,status,coverage,duties,duties_present,duties_partial,role_form,reassigned,"
        + "units_certain,confidence,problem,leads_baseline,leads,lead_names,supports_baseline,supports,support_names,unit_changes,relation,clauses,evidence,decided",
        string.Join(',', Rows("DESCRIBE SELECT * FROM 'coverage.parquet'").Select(row => row[0])));

    private List<object?[]> Rows(string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query.Replace("coverage.parquet", _file, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
            at = at.Parent!;
        return at.FullName;
    }
}
