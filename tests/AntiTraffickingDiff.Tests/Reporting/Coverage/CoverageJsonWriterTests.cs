using System.Text.Json;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting.Coverage;

public class CoverageJsonWriterTests
{
    [Fact]
    public void Plans_have_rows_and_additions_with_typed_values()
    {
        var root = Write(CoverageView.Rows);
        Assert.Equal("atdiff-coverage/1", root.GetProperty("schema").GetString());
        var plan = root.GetProperty("plans")[1];
        Assert.Equal("=c.txt", plan.GetProperty("plan").GetString());
        var row = plan.GetProperty("rows")[1];
        Assert.Equal(0.3333, row.GetProperty("coverage").GetDouble());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("reassigned").ValueKind);
        Assert.Equal(2, row.GetProperty("lead_names").GetArrayLength());
        Assert.Equal("@每月走访一次", plan.GetProperty("added")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(CoverageView.Rows)]
    [InlineData(CoverageView.Matrix)]
    [InlineData(CoverageView.Summary)]
    public void Problems_are_an_array(object view)
    {
        var problem = Assert.Single(Write((CoverageView)view).GetProperty("problems").EnumerateArray().ToList());
        Assert.Equal(("b.txt", "AT1003"), (problem.GetProperty("plan").GetString(), problem.GetProperty("code").GetString()));
    }

    [Fact]
    public void Matrix_names_plans()
    {
        var measure = Write(CoverageView.Matrix).GetProperty("matrix")[0];
        Assert.Equal("1.1", measure.GetProperty("measure").GetString());
        Assert.Equal(1, measure.GetProperty("plans").GetProperty("=c.txt").GetDouble());
    }

    [Fact]
    public void Summary_leaves_rows_out() =>
        Assert.False(Write(CoverageView.Summary).GetProperty("plans")[0].TryGetProperty("rows", out _));

    private static JsonElement Write(CoverageView view) =>
        JsonDocument.Parse(SampleCoverage.Write((options, stream) => new CoverageJsonWriter(options, stream), view)).RootElement;
}
