using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using CsvHelper;

namespace AntiTraffickingDiff.Tests.Reporting.Coverage;

public class CoverageCsvWriterTests
{
    [Fact]
    public void Rows_are_one_a_plan_and_measure_and_read_back_whole()
    {
        var rows = Read(SampleCoverage.Write((options, stream) => new CoverageCsvWriter(options, stream), CoverageView.Rows));
        Assert.Equal(4, rows.Count);
        Assert.Equal(["a.txt", "a.txt", "'=c.txt", "'=c.txt"], rows.Select(row => row["plan"]));
        Assert.Equal("'+甲区\"方案\"", rows[0]["plan_title"]);
        Assert.Equal("宣传, 教育", rows[0]["measure_title"]);
        Assert.Equal("'=SUM(A1)", rows[1]["measure_title"]);
        Assert.Equal(("covered", "1", "true"), (rows[0]["status"], rows[0]["coverage"], rows[0]["reassigned"]));
        Assert.Equal(("partial", "0.3333", ""), (rows[1]["status"], rows[1]["coverage"], rows[1]["reassigned"]));
        Assert.Equal("区教育局；区司法局", rows[0]["lead_names"]);
        Assert.Equal("0.9123", rows[0]["confidence"]);
    }

    [Fact]
    public void File_starts_with_a_byte_order_mark_and_lines_end_with_CRLF()
    {
        var bytes = SampleCoverage.Write((options, stream) => new CoverageCsvWriter(options, stream), CoverageView.Summary);
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Equal(3, Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void Summary_counts()
    {
        var row = Read(SampleCoverage.Write((options, stream) => new CoverageCsvWriter(options, stream), CoverageView.Summary))[0];
        Assert.Equal(("0.625", "2", "1", "1", "0"), (row["coverage"], row["measures"], row["covered"], row["partial"], row["missing"]));
        Assert.Equal(("1", "1", "0", "1", "AT4001"),
            (row["reassigned"], row["reassigned_unknown"], row["added_measures"], row["added_duties"], row["warnings"]));
    }

    [Fact]
    public void Matrix_has_a_column_a_readable_plan()
    {
        var rows = Read(SampleCoverage.Write((options, stream) => new CoverageCsvWriter(options, stream), CoverageView.Matrix));
        Assert.Equal(["measure", "measure_locator", "measure_title", "a.txt", "'=c.txt"], rows[0].Keys);
        Assert.Equal(["1", "0.3333"], rows.Select(row => row["a.txt"]));
    }

    [Fact]
    public void Problems_are_a_table_of_their_own()
    {
        using var stream = new MemoryStream();
        ProblemsCsvWriter.Write([SampleCoverage.Unreadable("b.txt")], stream);
        var row = Assert.Single(Read(stream.ToArray()));
        Assert.Equal(("b.txt", "error", "AT1003", new Problem(ReadingProblems.EmptyFile).Message(chinese: false)), (row["plan"], row["severity"], row["code"], row["message"]));
    }

    private static List<Dictionary<string, string>> Read(byte[] bytes)
    {
        using var csv = CsvReader.Create(new MemoryStream(bytes), new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
        {
            Assert.Equal(csv.Headers.Count, csv.FieldCount);
            rows.Add(csv.Headers.ToDictionary(name => name, name => csv.GetString(name)));
        }

        return rows;
    }
}
