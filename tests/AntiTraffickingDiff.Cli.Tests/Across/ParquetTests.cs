using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace AntiTraffickingDiff.Cli.Tests.Across;

/// <summary>The samples, and a file that cannot be read, with the Parquet forms of all commands; made once.</summary>
public sealed class ParquetFiles : IDisposable
{
    public ParquetFiles()
    {
        Directory.CreateDirectory(Plans);
        foreach (var sample in Directory.GetFiles(Path.Combine(ParquetTests.Root(), "samples"), "*.txt"))
            File.Copy(sample, Path.Combine(Plans, Path.GetFileName(sample)));
        File.WriteAllText(Path.Combine(Plans, "broken.pdf"), "%PDF-1.7\nno objects");
        foreach (var question in ParquetTests.Questions)
            Assert.Equal(2, CommandRun.Real([question[0], Plans, .. question[1..], "-o", FileOf(question)]).ExitCode);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("atdiff-parquet-").FullName;

    public string Plans => Path.Combine(Folder, "plans");

    public string FileOf(string[] question) => Path.Combine(Folder, question[0] + (question is [_, "--table", var table] ? "-" + table : string.Empty) + ".parquet");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

public sealed class ParquetTests(ParquetFiles files) : IClassFixture<ParquetFiles>
{
    internal static readonly string[][] Questions =
    [
        ["coverage"],
        ["targets"], ["gaps"], ["gaps", "--table", "units"], ["gaps", "--table", "additions"], ["cascade"], ["cascade", "--table", "duties"], ["cascade", "--table", "additions"],
        ["reuse", "--least", "0"], ["reuse", "--table", "clusters"], ["reuse", "--table", "traces"], ["compare", "--measure", "2.1"],
    ];

    public static TheoryData<int> Each => [.. Enumerable.Range(1, Questions.Length - 1)];

    [Fact]
    public void Each_query_of_the_docs_runs_on_the_samples()
    {
        var queries = Regex.Matches(File.ReadAllText(Path.Combine(Root(), "docs", "duckdb.md")), "```sql\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToList();
        Assert.True(queries.Count >= 10);
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

    // Whatever the plans are, a column has one type: the same rows as the CSV form, lists as lists, numbers as numbers.
    [Theory]
    [MemberData(nameof(Each))]
    public void A_question_has_the_rows_and_columns_of_its_csv_form(int question)
    {
        var asked = Questions[question];
        var csv = CommandRun.Real([.. asked[..1], files.Plans, .. asked[1..], "-f", "csv"]).Output.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var file = Path.GetFileName(files.FileOf(asked));
        Assert.Equal(csv.Length - 1L, Rows($"SELECT count(*) FROM '{file}'")[0][0]);
        var columns = Rows($"DESCRIBE SELECT * FROM '{file}'").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);
        Assert.Equal(csv[0], string.Join(',', columns.Keys));
        Assert.All(columns, column => Assert.Equal(
            column.Key is "leads" or "lead_names" or "measures" or "targets" or "clauses" ? "VARCHAR[]" : column.Key is "page" or "line" or "plans" ? "INTEGER"
                : column.Key is "coverage" or "share" or "number" or "share_a" ? "DOUBLE" : column.Key is "relative" or "identical" or "from_above" or "in_baseline" ? "BOOLEAN" : column.Value,
            column.Value));
    }

    private List<object?[]> Rows(string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Regex.Replace(query, "'([a-z-]+\\.parquet)'", match => $"'{Path.Combine(files.Folder, match.Groups[1].Value)}'");
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    internal static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
            at = at.Parent!;
        return at.FullName;
    }
}
