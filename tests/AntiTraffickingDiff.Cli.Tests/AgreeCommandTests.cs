using AntiTraffickingDiff.Cli.Commands;
using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Tests;

public sealed class AgreeCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_coders_are_compared()
    {
        var run = CommandRun.Real("agree", Write("a.csv", "1.1,1,1", "1.1,2,0.5", "1.2,1,0"), Write("b.csv", "1.1,1,1", "1.1,2,1", "1.2,1,0"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("exact share: 0.667\nCohen's kappa: 0.500\nquadratic-weighted kappa: 0.", run.Output, StringComparison.Ordinal);
        Assert.Contains("differences: 1\nmeasure  duty  A    B", run.Output, StringComparison.Ordinal);
        Assert.Contains("1.1      2     0.5  1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_coder_is_compared_with_the_tool()
    {
        var plan = Path.Combine(Root(), "samples", "draft", "district-draft.txt");
        var run = CommandRun.Real("agree", Write("a.csv", "2.5.2.1.2,1,1", "2.2.2.1.4,1,1"), plan, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        var root = JsonDocument.Parse(run.Bytes).RootElement;
        Assert.Equal((2, 0), (root.GetProperty("duties").GetInt32(), root.GetProperty("onlyInA").GetInt32()));
        Assert.Equal("2.2.2.1.4", root.GetProperty("differences")[0].GetProperty("measure").GetString());
        Assert.Equal(0, root.GetProperty("differences")[0].GetProperty("b").GetDouble());
    }

    [Fact]
    public void Csv_is_the_table_of_differences() => Assert.Equal(
        "\ufeffmeasure,duty,a,b,locator_a,locator_b\r\n1.1,1,1,0,,\r\n",
        CommandRun.Real("agree", Write("a.csv", "1.1,1,1"), Write("b.csv", "1.1,1,0"), "-f", "csv").Output);

    [Fact]
    public void Tables_without_a_common_duty_are_refused()
    {
        var run = CommandRun.Real("agree", Write("a.csv", "1.1,1,1"), Write("b.csv", "1.2,1,1"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT8205", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_taken_into_account()
    {
        var plan = Path.Combine(Root(), "samples", "draft", "district-draft.txt");
        var decisions = Path.Combine(_folder, "d.csv");
        File.WriteAllText(decisions, "measure,decision,coder\n2.5.2.1.2,reject,AB\n");
        var run = CommandRun.Real("diff", plan, "--decisions", decisions);
        Assert.Contains("Decided by hand (1)", run.Output, StringComparison.Ordinal);
        Assert.Contains("measure: match rejected, missing (by AB)", run.Output, StringComparison.Ordinal);
    }

    private string Write(string name, params string[] rows)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllLines(path, rows.Prepend("measure,duty,present"));
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
