using System.Text.Json;
using Microsoft.VisualBasic.FileIO;

namespace AntiTraffickingDiff.Cli.Tests.Across;

/// <summary>What is no plan among plans: it is named in every answer and table with what it is, and counted in none.</summary>
public sealed class NoPlanTests : IDisposable
{
    private const string Marriage = "1．规范婚姻登记管理，婚姻登记工作人员发现疑似拐卖妇女情形及时报告。（区民政局负责）";
    private readonly string _folder = Directory.CreateTempSubdirectory("atdiff-no-plan-").FullName;

    public NoPlanTests()
    {
        File.WriteAllText(Path.Combine(_folder, "a.txt"), $"青荷区反对拐卖人口实施方案\n青荷区人民政府办公室\n2022年3月1日\n一、预防犯罪\n{Marriage}\n");
        File.WriteAllText(Path.Combine(_folder, "b.txt"), $"白鹭区反对拐卖人口实施方案\n白鹭区人民政府办公室\n2023年3月1日\n一、预防犯罪\n{Marriage}\n");
        File.WriteAllText(Path.Combine(_folder, "en.txt"), "This is one English sentence about the weather in the mountains of another country and nothing else.\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_page_of_plans_and_something_else_is_written()
    {
        var page = Path.Combine(_folder, "mix.html");
        var run = CommandRun.Real("report", _folder, "-o", page);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(page), StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("</html>", File.ReadAllText(page).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_leaves_it_out_of_counts_and_groups_and_says_so()
    {
        using var json = JsonDocument.Parse(CommandRun.Real("gaps", _folder, "-f", "json").Output);
        Assert.All(json.RootElement.GetProperty("measures").EnumerateArray(), measure => Assert.Equal(2, measure.GetProperty("missing").GetProperty("of").GetInt32()));
        Assert.DoesNotContain(json.RootElement.GetProperty("groups").EnumerateArray(), group => group.GetProperty("key").GetString() == "unknown");
        var plan = Assert.Single(json.RootElement.GetProperty("plans").EnumerateArray(), plan => plan.GetProperty("problem").ValueKind == JsonValueKind.String);
        Assert.Equal("other-language", plan.GetProperty("nature").GetString());
        Assert.Contains("en.txt: no plan, not counted: the text is in another language", CommandRun.Real("gaps", _folder, "-f", "text").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cascade")]
    [InlineData("targets")]
    [InlineData("compare", "--measure", "2.1.2.3.1")]
    public void Other_questions_name_it_and_have_no_rows_of_it(params string[] question)
    {
        Assert.Contains("en.txt", CommandRun.Real([.. question, _folder, "-f", "text"]).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("en.txt", CommandRun.Real([.. question, _folder, "-f", "csv"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coverage", "status", "other-language", "coverage", "")]
    [InlineData("coverage", "status", "other-language", "confidence", "")]
    [InlineData("coverage --summary", "nature", "other-language", "missing", "")]
    [InlineData("coverage --summary", "nature", "other-language", "coverage", "")]
    [InlineData("diff", "status", "other-language", "plan_coverage", "")]
    public void Tables_keep_it_with_what_it_is_and_without_figures(string command, string named, string nature, string figure, string value)
    {
        var rows = Rows(CommandRun.Real([.. command.Split(' '), _folder, "-f", "csv"]).Output).FindAll(row => row["plan"].EndsWith("en.txt", StringComparison.Ordinal));
        Assert.Equal([(nature, value)], rows.Select(row => (row[named], row[figure])).Distinct());
    }

    [Fact]
    public void Its_column_of_the_matrix_is_empty()
    {
        var rows = Rows(CommandRun.Real("coverage", "--matrix", _folder, "-f", "csv").Output);
        Assert.All(rows, row => Assert.Equal(string.Empty, row.Single(cell => cell.Key.EndsWith("en.txt", StringComparison.Ordinal)).Value));
        Assert.Contains(rows, row => row.Single(cell => cell.Key.EndsWith("a.txt", StringComparison.Ordinal)).Value is not ("" or "0"));
    }

    [Fact]
    public void No_rule_is_made_of_it()
    {
        var policy = Path.Combine(_folder, "atdiff.json");
        var run = CommandRun.Real("init", Path.Combine(_folder, "en.txt"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("AT5006", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(policy));
        var mixed = CommandRun.Real("init", _folder, "--lang", "en");
        Assert.Equal(2, mixed.ExitCode);
        Assert.Contains("the plans (2) pass it today", mixed.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(policy));
        Assert.Equal(0, CommandRun.Real("check", Path.Combine(_folder, "a.txt")).ExitCode);
    }

    [Fact]
    public void A_policy_is_not_made_of_plans_that_have_one_nearer_to_them()
    {
        var draft = Directory.CreateDirectory(Path.Combine(_folder, "draft")).FullName;
        File.Copy(Path.Combine(_folder, "a.txt"), Path.Combine(draft, "c.txt"));
        File.WriteAllText(Path.Combine(draft, "atdiff.json"), """{ "coverage": { "overall": 0.99 } }""");
        File.Delete(Path.Combine(_folder, "en.txt"));

        var run = CommandRun.Real("init", _folder, "--lang", "en");
        Assert.Contains("left out, because a policy of their own stands nearer to them (1): ", run.Error, StringComparison.Ordinal);
        Assert.Contains("the plans (2) pass it today", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Real("check", Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "b.txt")).ExitCode);
    }

    [Fact]
    public void It_is_missing_nothing() =>
        Assert.DoesNotContain("en.txt", CommandRun.Real("coverage", _folder, "--status", "missing", "-f", "csv").Output, StringComparison.Ordinal);

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        using var parser = new TextFieldParser(new StringReader(csv.TrimStart('\uFEFF'))) { HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(",");
        var names = parser.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (parser.ReadFields() is { } cells)
            rows.Add(names.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
        return rows;
    }
}
