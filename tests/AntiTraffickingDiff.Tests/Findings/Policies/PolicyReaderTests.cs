using System.Text;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Tests.Findings.Policies;

public sealed class PolicyReaderTests
{
    public static TheoryData<string, string, string> Cases => Load();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reader_and_schema_accept_and_refuse_the_same(string verdict, string policy, string path)
    {
        var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root(), "docs", "atdiff.schema.json")));
        Assert.Equal(verdict == "ok", new SchemaValidator(schema.RootElement).IsValid(JsonDocument.Parse(policy).RootElement));
        var problem = Record.Exception(() => Read(policy)) as UnusableInputException;
        Assert.Equal(verdict == "ok", problem is null);
        Assert.Equal(path, problem?.Problem.Arguments[2] ?? string.Empty);
    }

    [Fact]
    public void Errors_name_file_line_and_path()
    {
        var problem = Assert.Throws<UnusableInputException>(() => Read("{\n  \"severity\": {\n    \"AT0101\":\n      \"loud\"\n  }\n}")).Problem;
        Assert.Equal(("p/atdiff.json", 4, "$.severity.AT0101 must be one of off, note, warning, error"), (problem.File, problem.Line, problem.Message(false)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n\"a\" 1}", 2)]
    [InlineData("{}\n{}", 2)]
    [InlineData("{\n  // no\n}", 2)]
    public void What_is_not_json_is_refused_with_its_line(string text, int line)
    {
        var problem = Assert.Throws<UnusableInputException>(() => Read(text)).Problem;
        Assert.Equal((PolicyProblems.NotJson, line), (problem.Kind, (int)problem.Arguments[1]));
    }

    /// <summary>Fault: a policy saved as GBK, and one with half of a surrogate pair, ended the tool as a defect.</summary>
    [Theory]
    [InlineData("value")]
    [InlineData("key")]
    [InlineData("comment")]
    public void What_is_not_utf8_is_refused(string place)
    {
        // 区民政局 as GBK writes it.
        byte[] gbk = [0xC7, 0xF8, 0xC3, 0xF1, 0xD5, 0xFE, 0xBE, 0xD6];
        var (before, after) = place switch { "value" => ("{\"baseline\":\"", "\"}"), "key" => ("{\"", "\":1}"), _ => ("{}", "") };
        var refused = Assert.Throws<UnusableInputException>(() => PolicyFile.Parse("atdiff.json", [.. Encoding.UTF8.GetBytes(before), .. gbk, .. Encoding.UTF8.GetBytes(after)]));
        Assert.Equal(Severity.Error, refused.Problem.Kind.Severity);
    }

    [Theory]
    [InlineData("""{"baseline":"\ud800"}""")]
    [InlineData("""{"units":["\udc00a"]}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"severity":{"\ud83d":"error"}}""")]
    public void Half_a_surrogate_pair_is_refused(string text) =>
        Assert.Equal(Severity.Error, Assert.Throws<UnusableInputException>(() => Read(text)).Problem.Kind.Severity);

    [Fact]
    public void A_key_given_twice_is_refused() => Assert.Equal(
        PolicyProblems.KeyTwice, Assert.Throws<UnusableInputException>(() => Read("""{"units":[],"units":[]}""")).Problem.Kind);

    [Fact]
    public void Values_are_taken_over_and_paths_are_those_of_the_files_folder()
    {
        var policy = Read("\uFEFF" + """{"baseline":"city.txt","units":["u.tsv"],"severity":{"missing-measure":"error"},"ignore":[{"code":"partial-measure","reason":"r","expires":"2030-01-31"}]}""");
        var folder = Path.GetFullPath("p");
        Assert.Equal((Path.Combine(folder, "city.txt"), Path.Combine(folder, "u.tsv")), (policy.Baseline, policy.UnitFiles[0]));
        Assert.Equal(FindingLevel.Error, policy.LevelOf(FindingRules.Find("AT0101")!));
        Assert.Equal(FindingLevel.Note, policy.LevelOf(FindingRules.Find("AT0102")!));
        Assert.Equal(("AT0102", new DateOnly(2030, 1, 31)), (policy.Ignored[0].Code, policy.Ignored[0].Expires!.Value));
    }

    [Fact]
    public void The_sample_is_valid()
    {
        var path = Path.Combine(Root(), "samples", "draft", "atdiff.json");
        var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root(), "docs", "atdiff.schema.json")));
        Assert.True(new SchemaValidator(schema.RootElement).IsValid(JsonDocument.Parse(File.ReadAllBytes(path)).RootElement));
        Assert.Equal(3, PolicyFile.Read(path).Required.Count);
    }

    [Fact]
    public void The_schema_knows_all_rules()
    {
        var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root(), "docs", "atdiff.schema.json"))).RootElement;
        var known = schema.GetProperty("properties").GetProperty("severity").GetProperty("properties").EnumerateObject().Select(word => word.Name);
        Assert.Equal(FindingRules.Words.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    private static Policy Read(string text) => PolicyFile.Parse("p/atdiff.json", Encoding.UTF8.GetBytes(text));

    private static TheoryData<string, string, string> Load()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Findings", "Policies", "Cases", "policies.tsv")))
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var verdict, var policy, var path])
                cases.Add(verdict, policy, path);
        return cases;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
