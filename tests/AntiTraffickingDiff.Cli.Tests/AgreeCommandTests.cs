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
        "\ufeffmeasure,duty,a,b,locator_a,locator_b,plan\r\n1.1,1,1,0,,,\r\n",
        CommandRun.Real("agree", Write("a.csv", "1.1,1,1"), Write("b.csv", "1.1,1,0"), "-f", "csv").Output);

    [Fact]
    public void Tables_without_a_common_duty_are_refused()
    {
        var run = CommandRun.Real("agree", Write("a.csv", "1.1,1,1"), Write("b.csv", "1.2,1,1"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT8205", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Fault: where only the plans' names differ, the baseline was said to be the cause.</summary>
    [Fact]
    public void The_same_duties_of_other_plans_are_said_to_be_such()
    {
        var (a, b) = (Path.Combine(_folder, "a.csv"), Path.Combine(_folder, "b.csv"));
        File.WriteAllText(a, "plan,measure,duty,present\np.txt,1.1,1,1\n");
        File.WriteAllText(b, "plan,measure,duty,present\nq.txt,1.1,1,1\n");
        var run = CommandRun.Real("agree", a, b);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT8207", run.Error, StringComparison.Ordinal);
        Assert.Contains("the column 'plan'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Chinese_table_of_differences_is_wholly_Chinese() =>
        Assert.Matches("措施 +任务 +甲 +乙 +甲的位置 +乙的位置", CommandRun.Real("agree", Write("a.csv", "1.1,1,1"), Write("b.csv", "1.1,1,0"), "--lang", "zh").Output);

    /// <summary>Fault: a filled-in review, though it is a decisions file, was no table of labels.</summary>
    [Fact]
    public void Reviews_and_decisions_are_compared_as_labels_are_plan_by_plan()
    {
        var (a, b) = (Path.Combine(_folder, "a.csv"), Path.Combine(_folder, "b.csv"));
        File.WriteAllText(a, "plan,measure,duty,judged,status,decision\np.txt,1.1,1,absent,present,\nq.txt,1.1,1,absent,,confirm\np.txt,1.2,1,present,,\np.txt,1.2,2,partial,,reject\n");
        File.WriteAllText(b, "方案,措施编号,任务序号,判定,状态\nplans/q.txt,1.1,1,改定状态,有\nplans/p.txt,1.1,1,改定状态,有\nplans/p.txt,1.2,2,改定状态,无\n");
        var root = JsonDocument.Parse(CommandRun.Real("agree", a, b, "-f", "json").Bytes).RootElement;
        Assert.Equal((3, 0, 0), (root.GetProperty("duties").GetInt32(), root.GetProperty("onlyInA").GetInt32(), root.GetProperty("onlyInB").GetInt32()));
        var difference = Assert.Single(root.GetProperty("differences").EnumerateArray());
        Assert.Equal(("q.txt", 0, 1), (difference.GetProperty("plan").GetString(), difference.GetProperty("a").GetDouble(), difference.GetProperty("b").GetDouble()));
        Assert.Equal(3, JsonDocument.Parse(CommandRun.Real("agree", b, Write("c.csv", "1.1,1,1", "1.2,2,0"), "-f", "json").Bytes).RootElement.GetProperty("duties").GetInt32() + 1);
    }

    [Fact]
    public void A_review_is_compared_with_the_tool_which_says_what_was_confirmed()
    {
        var plan = Path.Combine(Root(), "samples", "draft", "district-draft.txt");
        var (decisions, book) = (Path.Combine(_folder, "d.csv"), Path.Combine(_folder, "r.xlsx"));
        File.WriteAllText(decisions, "plan,measure,duty,decision\ndistrict-draft.txt,2.5.2.1.2,1,confirm\n,2.1.2.4,,reject\n");
        var run = CommandRun.Real("agree", decisions, plan, "-f", "json");
        Assert.Equal(0, run.ExitCode);
        var root = JsonDocument.Parse(run.Bytes).RootElement;
        Assert.Equal((7, 0), (root.GetProperty("duties").GetInt32(), root.GetProperty("onlyInA").GetInt32()));
        Assert.DoesNotContain("AT8206", run.Error, StringComparison.Ordinal);
        // Two files say nothing of what they confirm.
        run = CommandRun.Real("agree", decisions, Write("b.csv", "2.5.2.1.2,1,1"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT8206: decisions that say nothing of any one duty are not compared (2)", run.Error, StringComparison.Ordinal);
        // A review of which nothing is filled in has no labels; the workbook is read all the same.
        Assert.Equal(0, CommandRun.Real("review", plan, "-o", book).ExitCode);
        Assert.Contains("AT8205", CommandRun.Real("agree", book, plan).Error, StringComparison.Ordinal);
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
