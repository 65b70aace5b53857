using AntiTraffickingDiff.Cli.Commands;
using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class UnitsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Functions_are_listed()
    {
        var lines = CommandRun.Real("units").Output.Split('\n');
        Assert.StartsWith("id ", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("public-security  ", StringComparison.Ordinal) && line.Contains("公安部", StringComparison.Ordinal));
    }

    [Fact]
    public void Table_for_programs_has_the_columns_of_unit_tables() => Assert.StartsWith(
        "\ufeffid,zh,en,levels,national,province,prefecture,county,stems,short,former,notes",
        CommandRun.Real("units", "--format", "csv").Output, StringComparison.Ordinal);

    [Fact]
    public void A_name_with_an_at_sign_is_no_file_of_arguments()
    {
        var run = CommandRun.Real("units", "resolve", "@" + _folder);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("@" + _folder, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_are_in_the_language_asked_for()
    {
        var output = CommandRun.Real("units", "resolve", "区教体局", "--lang", "zh").Output;
        Assert.Contains("词干：教 + 体（教育、体育） + 后缀：局", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_resolved_with_function_level_place_and_reason()
    {
        var name = Names(CommandRun.Real("units", "resolve", "公安武清分局", "--format", "json"))[0];
        Assert.Equal("public-security", name.GetProperty("functions")[0].GetString());
        Assert.Equal("district", name.GetProperty("level").GetString());
        Assert.Equal("武清", name.GetProperty("place").GetString());
        Assert.Contains("公安…分局", name.GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Fault: names in GBK or UTF-16 were taken for UTF-8, though files are recognised.</summary>
    [Theory]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Names_on_standard_input_are_recognised_in_the_encodings_of_files(string name)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var encoding = System.Text.Encoding.GetEncoding(name);
        using var input = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes("区教体局\r\n公安武清分局\r\n")]);
        var names = Names(CommandRun.With(host => host with { Input = input }, default, "units", "resolve", "-", "-f", "json"));
        Assert.Equal(["区教体局", "公安武清分局"], names.Select(found => found.GetProperty("name").GetString()));
    }

    /// <summary>Fault: at 80 columns ids were broken within words.</summary>
    [Fact]
    public void Ids_are_whole_at_80_columns()
    {
        var whole = Ids("units", "-f", "json");
        var told = CommandRun.With(host => host with { OutputIsTerminal = true, Width = 80 }, default, "units", "--lang", "en").Output.Split('\n').Select(line => line.Split(' ')[0]).ToHashSet();
        Assert.All(whole, id => Assert.Contains(id, told));

        static List<string> Ids(params string[] args)
        {
            using var json = JsonDocument.Parse(CommandRun.Real(args).Bytes);
            return [.. json.RootElement.EnumerateObject().Single(member => member.Value.ValueKind == JsonValueKind.Array).Value.EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];
        }
    }

    [Fact]
    public void Names_are_read_from_standard_input()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new CliHost
        {
            Output = output,
            Error = error,
            Input = new MemoryStream(System.Text.Encoding.UTF8.GetBytes("区教体局\n\n火星局\n")),
        };
        Assert.Equal(0, AtdiffCommandLine.Run(["units", "resolve", "--format", "json"], host, CancellationToken.None));
        var names = JsonDocument.Parse(output.ToArray()).RootElement.GetProperty("names");
        Assert.Equal(["education,sports", ""], names.EnumerateArray().Select(Functions));
    }

    [Fact]
    public void Own_rows_are_used()
    {
        var table = Write("own.tsv", "id\tzh\tstems\nmars\t火星\t火星\n");
        Assert.Equal("mars", Functions(Names(CommandRun.Real("units", "resolve", "火星局", "--units", table, "--format", "json"))[0]));
    }

    [Fact]
    public void Unknown_names_are_listed_with_counts_and_places_and_a_project_file_explains_them()
    {
        var plan = Write("plan.txt", "云溪区守望行动方案\n\n一、守望\n\n（一）设亭。各村设立守望亭并安排专人值守。（区火星局、区民政局负责）\n\n（二）巡查。每月巡查道路并记录情况。（区火星局、区公安局负责）\n");
        var name = Assert.Single(Names(CommandRun.Real("units", "unknown", plan, "--format", "json")));
        Assert.Equal("区火星局", name.GetProperty("name").GetString());
        Assert.Equal(2, name.GetProperty("count").GetInt32());
        Assert.Equal(["一（一）", "一（二）"], name.GetProperty("locators").EnumerateArray().Select(locator => locator.GetString()));
        Assert.Equal(5, name.GetProperty("line").GetInt32());

        Write("own.tsv", "id\tzh\tstems\nmars\t火星\t火星\n");
        Write("atdiff.json", """{ "units": ["own.tsv"] }""");
        Assert.Empty(Names(CommandRun.Real("units", "unknown", plan, "--format", "json")));
    }

    [Fact]
    public void Wrong_usage_names_the_whole_command() => Assert.Contains(
        "atdiff units unknown --help", CommandRun.Real("units", "unknown").Error, StringComparison.Ordinal);

    private static JsonElement[] Names(CommandRun run) =>
        [.. JsonDocument.Parse(run.Bytes).RootElement.GetProperty("names").EnumerateArray()];

    private static string Functions(JsonElement name) =>
        string.Join(',', name.GetProperty("functions").EnumerateArray().Select(function => function.GetString()));

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
