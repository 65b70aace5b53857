using System.Text.Json;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting;

public sealed class ClauseTreeWriterTests
{
    [Theory]
    [InlineData("守望方案")]
    [InlineData("守望.txt")]
    [InlineData("clauses: 2 (letterhead 1, clause 1)")]
    [InlineData("numbers: 一、 1")]
    [InlineData("clauses with units: 1 (in parentheses 1)")]
    [InlineData("[letterhead] 守望方案 · line 1 @0+5")]
    [InlineData("一 设亭 各镇设立守望亭。（区公安分局负责，某办配合） · page 3, line 2 @5+28")]
    [InlineData("    lead: 区公安分局 [Public security]; support: 某办 [?] · in parentheses, page 3, line 2")]
    public void Tree_has_the_line(string expected)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        ClauseTreeReportWriter.Write(SampleTree.Tree, SampleTree.Assignments, writer, new ReportOptions());
        Assert.Contains(expected, writer.ToString().Split('\n'));
    }

    [Fact]
    public void Json_has_every_field_of_a_clause()
    {
        var clause = Json(false).GetProperty("clauses")[1];
        Assert.Equal(
            "id locator kind number title text span cells assignments children",
            string.Join(' ', clause.EnumerateObject().Select(property => property.Name)));
        Assert.Equal("numbered", clause.GetProperty("kind").GetString());
        Assert.Equal("ideographic", clause.GetProperty("number").GetProperty("family").GetString());
        Assert.Equal(5, clause.GetProperty("span").GetProperty("start").GetInt32());
        Assert.Equal(3, clause.GetProperty("span").GetProperty("page").GetInt32());
        Assert.Equal("public-security", clause.GetProperty("assignments")[0].GetProperty("leads")[0].GetProperty("functions")[0].GetString());
    }

    [Fact]
    public void Json_texts_give_back_the_normalized_text() => Assert.Equal(
        SampleTree.Document.Text,
        string.Concat(Json(false).GetProperty("clauses").EnumerateArray().Select(clause => clause.GetProperty("text").GetString())));

    [Fact]
    public void Json_has_repairs_only_if_asked_for()
    {
        Assert.False(Json(false).TryGetProperty("repairs", out _));
        Assert.Equal("radical", Json(true).GetProperty("repairs")[0].GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData(ReportLanguage.English, "repairs: 2")]
    [InlineData(ReportLanguage.English, "  radical for ideograph 1")]
    [InlineData(ReportLanguage.English, "line 2: radical for ideograph: ⼈ → 人")]
    [InlineData(ReportLanguage.English, "page 3, line 2: markup left over: **␣ → taken out")]
    [InlineData(ReportLanguage.Chinese, "第 2 行：部首代字：⼈ → 人")]
    public void Repairs_have_kind_place_before_and_after(object language, string expected)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        RepairsReportWriter.Write(SampleTree.Document, writer, new ReportOptions { Language = (ReportLanguage)language });
        Assert.Contains(expected, writer.ToString().Split('\n'));
    }

    [Fact]
    public void Normalized_text_has_a_line_a_block()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        NormalizedTextWriter.Write(SampleTree.Document, writer);
        Assert.Equal(SampleTree.Document.Text, writer.ToString());
    }

    [Fact]
    public void Several_plans_are_a_list()
    {
        using var stream = new MemoryStream();
        ClauseTreeJsonWriter.Write([Plan, Plan], repairs: false, stream);
        var root = JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Equal(("atdiff-trees/1", 2), (root.GetProperty("schema").GetString(), root.GetProperty("plans").GetArrayLength()));
        Assert.Equal("atdiff-tree/1", root.GetProperty("plans")[1].GetProperty("schema").GetString());
    }

    private static ParsedPlan Plan => new(
        SampleTree.Document.Source, SampleTree.Document, SampleTree.Tree, new ClauseAssignments(SampleTree.Assignments, SampleTree.Assignments, [], []), []);

    private static JsonElement Json(bool repairs)
    {
        using var stream = new MemoryStream();
        ClauseTreeJsonWriter.Write([Plan], repairs, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
