using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using AntiTraffickingDiff.Cli.Across;
using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Tests.Across;

/// <summary>
/// The schemas in docs/schemas are those of the answers' records: a field that is added, renamed or taken away fails here.
/// With ATDIFF_WRITE_SCHEMAS=1 the test writes them.
/// </summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Answers =>
        [.. typeof(Answer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Answer)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Answers))]
    public void Schema_in_docs_is_the_one_of_the_record(string name)
    {
        var type = typeof(Answer).Assembly.GetTypes().Single(type => type.Name == name);
        var id = ((Answer)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).Schema;
        var schema = Answer.Json.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true }).AsObject();
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = id,
        };
        foreach (var (key, value) in schema.ToList())
            document[key] = value?.DeepClone();
        document["properties"]!["schema"] = new JsonObject { ["const"] = id };
        var text = document.ToJsonString(new(Answer.Json) { WriteIndented = true }) + "\n";
        var file = Path.Combine(Root(), "docs", "schemas", id.Replace('/', '-') + ".schema.json");
        if (Environment.GetEnvironmentVariable("ATDIFF_WRITE_SCHEMAS") == "1")
            File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
            at = at.Parent!;
        return at.FullName;
    }
}
