using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Tests.Reporting.Checks;

/// <summary>What SARIF 2.1.0 and its schema require of the parts that are written.</summary>
public sealed class SarifWriterTests
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];
    private static readonly JsonElement Log = Write(SampleCheck.Report);
    private static readonly JsonElement Run = Log.GetProperty("runs")[0];

    [Fact]
    public void Log_has_version_and_one_run_with_a_named_tool()
    {
        Assert.Equal("2.1.0", Log.GetProperty("version").GetString());
        Assert.Equal(["$schema", "version", "runs"], Log.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, Log.GetProperty("runs").GetArrayLength());
        Assert.Equal("atdiff", Run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString());
        Assert.Matches(@"^\d+\.\d+\.\d+", Run.GetProperty("tool").GetProperty("driver").GetProperty("semanticVersion").GetString());
    }

    [Fact]
    public void Rules_have_unique_ids_texts_help_and_levels()
    {
        var rules = Run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(FindingRules.All.Count, rules.Select(rule => rule.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, rule =>
        {
            Assert.Equal(
                FindingRules.All.Single(known => known.Kind.Code == rule.GetProperty("id").GetString()).Kind.EnglishTitle, rule.GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.EndsWith(".", rule.GetProperty("fullDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.StartsWith("# AT01", rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
        });
    }

    [Fact]
    public void Results_point_to_their_rule_and_carry_message_and_fingerprint()
    {
        var rules = Run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(7, Results.Count);
        Assert.All(Results, result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            Assert.Matches(@"^[^{}]*\w[^{}]*$", result.GetProperty("message").GetProperty("text").GetString());
            Assert.Matches("^[0-9a-f]{16}$", result.GetProperty("partialFingerprints").GetProperty("atdiff/v1").GetString());
        });
    }

    [Fact]
    public void Locations_are_uri_references_with_regions_from_line_1() => Assert.All(Results, result =>
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var uri = location.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative));
        Assert.Equal("plans/云溪区.txt", Uri.UnescapeDataString(uri));
        if (location.TryGetProperty("region", out var region))
            Assert.True(region.GetProperty("startLine").GetInt32() > 0);
    });

    [Fact]
    public void Ignored_findings_are_suppressed_with_their_reason()
    {
        var suppression = Assert.Single(Results, result => result.TryGetProperty("suppressions", out _)).GetProperty("suppressions")[0];
        Assert.Equal(("external", "因撤并, 100% <b>"), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
    }

    [Fact]
    public void A_plan_that_cannot_be_read_is_a_notification()
    {
        var invocation = Run.GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("error", invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("level").GetString());
    }

    [Theory]
    [InlineData("a b/方案.txt", "a%20b/%E6%96%B9%E6%A1%88.txt")]
    [InlineData("/x/a#b.txt", "file:///x/a%23b.txt")]
    public void Paths_are_escaped(string path, string uri) => Assert.Equal(uri, SarifUri.Of(path));

    private static List<JsonElement> Results => [.. Run.GetProperty("results").EnumerateArray()];

    private static JsonElement Write(CheckReport report)
    {
        using var stream = new MemoryStream();
        SarifWriter.Write(report, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }
}
