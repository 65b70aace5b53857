using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using CsvHelper;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class CsvReportWriterTests
{
    [Fact]
    public void File_starts_with_the_byte_order_mark() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], Bytes(SampleFindings.Comparison)[..3]);

    [Fact]
    public void There_is_one_row_a_plan_and_measure_and_one_for_an_unreadable_plan()
    {
        var rows = Rows(SampleFindings.Comparison);
        Assert.Equal(["1.1", "1.2", "1.3", ""], rows.Select(row => row["measure"]));
        Assert.Equal(["covered", "partial", "missing", "error"], rows.Select(row => row["status"]));
        Assert.Equal("AT1999 cannot be read", rows[3]["problems"]);
        Assert.Equal("plans/damaged.txt", rows[3]["plan"]);
    }

    [Fact]
    public void Row_carries_the_findings()
    {
        var row = Rows(SampleFindings.Comparison)[1];
        Assert.Equal("national-test (working edition)", row["baseline"]);
        Assert.Equal("0.4167", row["plan_coverage"]);
        Assert.Equal("0.25", row["coverage"]);
        Assert.Equal("定期通报登记结果", row["duties_absent"]);
        Assert.Equal("登记过往旅人", row["duties_partial"]);
        Assert.Equal("过往", row["lacking"]);
        Assert.Equal("[第四条（二） p3 L20] 旅店登记旅人。", row["evidence"]);
        Assert.Equal("民政部；司法部", row["leads_baseline"]);
        Assert.Equal("区残联；区司法局", row["leads_plan"]);
        Assert.Equal("true", row["reassigned"]);
        Assert.Contains("lead dropped: 民政部; now led by 区残联, 区司法局", row["unit_changes"], StringComparison.Ordinal);
    }

    [Fact]
    public void Reassigned_is_empty_where_nothing_can_be_said() => Assert.Equal("", Rows(SampleFindings.Comparison)[2]["reassigned"]);

    [Fact]
    public void Text_of_a_document_cannot_become_a_formula_or_a_row()
    {
        var plan = SampleFindings.Plan with { Title = "=HYPERLINK(\"x\")\r\n=2", Path = "@plan.txt" };
        var row = Rows(SampleFindings.Comparison with { Plans = [plan] })[0];
        Assert.Equal("'=HYPERLINK(\"x\") =2", row["plan_title"]);
        Assert.Equal("'@plan.txt", row["plan"]);
    }

    private static byte[] Bytes(Comparison comparison)
    {
        using var stream = new MemoryStream();
        CsvReportWriter.Write(comparison, stream);
        return stream.ToArray();
    }

    private static List<IDictionary<string, string>> Rows(Comparison comparison)
    {
        using var csv = CsvReader.Create(new MemoryStream(Bytes(comparison)), new CsvReaderOptions { Separator = ',' }, leaveOpen: false);
        var rows = new List<IDictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.Headers.ToDictionary(name => name, name => csv.GetString(name)));
        return rows;
    }
}
