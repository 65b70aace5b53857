using System.Text;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Tests.Reporting;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Findings.Ledgers;

public sealed class UnitGroupingTests
{
    private static readonly IReadOnlyList<UnitLedger> Ledgers = UnitGrouping.Group(SampleFindings.Comparison, UnitRegistry.Default);

    [Fact]
    public void Functions_come_in_the_order_of_the_registry_and_unknown_ones_last() =>
        Assert.Equal(["public-security", "civil-affairs", "disabled-persons"], Ledgers.Select(ledger => ledger.Unit));

    [Fact]
    public void A_change_is_a_gain_or_a_loss()
    {
        Assert.Equal(
            ["Gained SupportAdded", "Lost LeadDropped", "Gained LeadAdded"],
            Ledgers.Select(ledger => ledger.Plans[0].Entries[0]).Select(entry => $"{entry.Side} {entry.Kind}"));
    }

    [Fact]
    public void A_function_loses_the_missing_measures_that_it_leads()
    {
        var missing = SampleFindings.Missing with { Leads = new UnitLists(["transport"], [], ["交通运输部"], []) };
        var comparison = SampleFindings.Comparison with { Plans = [SampleFindings.Plan with { Measures = [missing] }] };
        var ledger = Assert.Single(UnitGrouping.Group(comparison, UnitRegistry.Default));
        Assert.Equal(("transport", LedgerSide.Missing), (ledger.Unit, Assert.Single(ledger.Plans[0].Entries).Side));
    }

    [Fact]
    public void Report_names_function_plan_and_task()
    {
        var writer = new StringWriter { NewLine = "\n" };
        LedgerReportWriter.Write(Ledgers, writer, new ReportOptions());
        Assert.Contains(
            "Civil affairs\n  云溪区 (plans/云溪区.txt): gained 0, lost 1, lost with a missing measure 0\n    - lead dropped: 民政部 [1.2] 登记旅人, in the plan 第四条（二）\n",
            writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_tell_is_told()
    {
        var writer = new StringWriter();
        LedgerReportWriter.Write([], writer, new ReportOptions());
        Assert.StartsWith("No unit gained or lost anything.", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_both_sides_of_each_plan()
    {
        using var stream = new MemoryStream();
        LedgerJsonWriter.Write(Ledgers, stream);
        var unit = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("units")[1];
        var plan = unit.GetProperty("plans")[0];
        Assert.Equal("1.2", plan.GetProperty("lost")[0].GetProperty("measure").GetString());
        Assert.Equal(0, plan.GetProperty("gained").GetArrayLength());
        Assert.Equal(0, plan.GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public void Csv_has_one_row_a_task()
    {
        using var stream = new MemoryStream();
        CsvTableWriter.Write(LedgerTable.Of(Ledgers), stream);
        var rows = Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, rows.Length);
        Assert.StartsWith("civil-affairs,民政,Civil affairs,plans/云溪区.txt,lost,lead-dropped,1.2,登记旅人,民政部,,", rows[2], StringComparison.Ordinal);
    }
}
