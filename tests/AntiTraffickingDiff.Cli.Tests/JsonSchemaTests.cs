using System.Text.Json;
using Json.Schema;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>Every JSON form is as its schema in docs/schemas says.</summary>
public sealed class JsonSchemaTests : IDisposable
{
    private readonly PlanFiles _files = new(2);

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("diff {plans} -f json")]
    [InlineData("diff {plans} {bad} -f json --decisions {decisions}")]
    [InlineData("diff {plans} -f json --group-by unit")]
    [InlineData("parse {plan} -f json --show-repairs")]
    [InlineData("parse {plans} -f json")]
    [InlineData("coverage {plans} {bad} -f json")]
    [InlineData("coverage {plans} -f json --matrix")]
    [InlineData("coverage {plans} -f json --summary")]
    [InlineData("coverage {plans} -f json --table added")]
    [InlineData("coverage {plans} -f json --table units")]
    [InlineData("check {plans} {bad} -f json --policy {policy}")]
    [InlineData("agree {labels} {plan} -f json")]
    [InlineData("units -f json")]
    [InlineData("units resolve 区教体局 火星局 -f json")]
    [InlineData("units unknown {plans} -f json")]
    [InlineData("rule -f json")]
    [InlineData("rule missing-measure -f json")]
    [InlineData("rule AT6002 -f json")]
    [InlineData("targets {plans} -f json")]
    [InlineData("gaps {plans} -f json")]
    [InlineData("reuse {plans} -f json")]
    [InlineData("cascade {plans} -f json")]
    [InlineData("compare {plans} --measure 2.1 -f json")]
    public void A_form_is_as_its_schema_says(string line)
    {
        var names = new Dictionary<string, string>
        {
            ["plans"] = _files.Plans,
            ["plan"] = Path.Combine(_files.Plans, "0000.txt"),
            ["bad"] = Write("bad.txt", ""),
            ["decisions"] = Write("decisions.csv", "measure,decision,coder\n2.1.2.2.1,reject,AB\n"),
            ["policy"] = Write("atdiff.json", """{ "required": ["2.2"], "ignore": [{ "code": "AT0101", "reason": "r" }] }"""),
            ["labels"] = Write("labels.csv", "measure,duty,present\n2.1.2.2.1,1,0.5\n"),
        };
        var run = CommandRun.Real([.. line.Split(' ').Select(word => word is ['{', .. var name, '}'] ? names[name] : word)]);
        Assert.True(run.Bytes.Length > 0, run.Error);
        using var document = JsonDocument.Parse(run.Bytes);
        var id = document.RootElement.GetProperty("schema").GetString()!;
        var schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(Root(), "docs", "schemas", id.Replace('/', '-') + ".schema.json")), new BuildOptions { SchemaRegistry = new() });
        var result = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!, (detail, error) => $"{detail.InstanceLocation}: {error.Key} {error.Value}").Take(10)));
    }

    /// <summary>Fault: what one form called region, date and kind others called place, issued and change.</summary>
    [Theory]
    [InlineData("gaps {plans} --table additions", "region date")]
    [InlineData("reuse {plans}", "region_a region_b date_a date_b")]
    [InlineData("reuse {plans} --table clusters", "region")]
    [InlineData("reuse {plans} --table traces", "region")]
    [InlineData("targets {plans}", "region date")]
    [InlineData("compare {plans} --measure 2.1", "region date")]
    [InlineData("coverage {plans} --table units", "region kind")]
    [InlineData("coverage {plans} --summary", "region date")]
    [InlineData("diff {plans} --group-by unit", "kind")]
    public void One_thing_has_one_name_in_all_tables(string line, string names)
    {
        var run = CommandRun.Real([.. line.Replace("{plans}", _files.Plans, StringComparison.Ordinal).Split(' '), "-f", "csv"]);
        string[] columns = run.Output[1..run.Output.IndexOf('\r', StringComparison.Ordinal)].Split(',');
        Assert.All(names.Split(' '), name => Assert.Contains(name, columns));
        Assert.DoesNotContain(columns, column => column.Split('_')[0] is "place" or "issued" || (column == "change" && names.Contains("kind", StringComparison.Ordinal)));
    }

    private string Write(string name, string text)
    {
        var path = _files.Output(name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AntiTraffickingDiff.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
