using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Tests.Shared;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>What the trees of the real plans must show.</summary>
public sealed class CorpusTreeTests
{
    [CorpusTheory]
    [InlineData("000", "wuqing")]
    [InlineData("003", "sichuan")]
    public void Every_numbered_locator_of_the_coders_exists(string plan, string gold)
    {
        var locators = Parse(plan).Clauses.Select(clause => clause.Locator).ToHashSet(StringComparer.Ordinal);
        var wanted = Rows($"gold/{gold}.duties.tsv").SelectMany(row => row[3].Split('|')).Where(cell => cell.Length > 0).Distinct();

        Assert.Equal([], wanted.Except(locators));
    }

    [CorpusFact]
    public void Every_measure_of_the_worksheet_is_a_clause_of_the_baseline()
    {
        var tree = ClauseTreeParser.Parse(Normalized.OfFile(InShared("baseline/national-2021-2030.txt")));
        var ids = tree.Clauses.Select(clause => clause.Id).ToHashSet(StringComparer.Ordinal);
        var wanted = Rows("gold/worksheet.tsv").Select(row => row[0]).Distinct().ToList();

        Assert.Equal(81, wanted.Count);
        Assert.Equal([], wanted.Except(ids));
    }

    [CorpusTheory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void Invariants_hold(string plan)
    {
        var tree = Parse(plan);
        Invariants.Check(tree);
        Assert.DoesNotContain("印发", tree.Title, StringComparison.Ordinal);
        Assert.Contains("拐卖人口行动计划", tree.Title, StringComparison.Ordinal);
    }

    [CorpusFact]
    public void Wuqing_has_46_clauses_with_units_in_parentheses_on_their_line_and_one_with_units_below_its_heading()
    {
        var tree = Parse("000");
        var assigned = tree.Clauses
            .Where(clause => clause.Kind == ClauseKind.Numbered && NamesUnits(clause.Body.Of(tree.Document.Text)))
            .ToLookup(clause => clause.Span.Of(tree.Document.Text).Trim().Contains('\n', StringComparison.Ordinal));

        Assert.Equal(46, assigned[false].Count());
        Assert.Equal("三（二）4", Assert.Single(assigned[true]).Locator);
        Assert.Empty(tree.Problems);
    }

    [CorpusFact]
    public void Xunyang_has_38_articles_and_a_list_of_members()
    {
        var tree = Parse("001");
        AssertArticles(tree);
        var members = tree.Clauses.Where(clause => clause.Kind == ClauseKind.MemberList).ToList();
        Assert.True(members.Count >= 20);
        Assert.All(members, member => Assert.Equal(ClauseKind.Annex, member.Parent!.Kind));
        Assert.DoesNotContain(tree.Clauses, clause => clause.Kind == ClauseKind.Numbered && clause.Span.Of(tree.Document.Text).Contains("总召集人：", StringComparison.Ordinal));
    }

    [CorpusFact]
    public void Lincang_has_38_articles_and_its_table_as_rows_with_units()
    {
        var tree = Parse("002");
        AssertArticles(tree);
        var rows = tree.Clauses.Where(clause => clause.Kind == ClauseKind.TableRow).ToList();
        Assert.Equal(54, rows.Count);
        Assert.All(rows, row => Assert.Contains(ColumnRole.Lead, row.Roles));
        Assert.All(rows, row => Assert.Single(row.Roles, ColumnRole.Lead));
        Assert.Equal(rows.Count, rows.Select(row => row.Locator).Distinct().Count());
    }

    [CorpusFact]
    public void Sichuan_has_14_measures_that_run_through_each_ending_with_its_units()
    {
        var tree = Parse("003");
        var measures = tree.Clauses.Where(clause => clause.Number?.Family == NumberFamily.Arabic).ToList();

        Assert.Equal(Enumerable.Range(1, 14), measures.Select(clause => clause.Number!.Value));
        Assert.All(measures, clause => Assert.Matches("（责任单位：[^（]*）$", clause.Body.Of(tree.Document.Text)));
        Assert.Equal("二（二）6", measures[5].Locator);
        Assert.Empty(tree.Problems);
    }

    [CorpusFact]
    public void Tianjin_keeps_its_letters_and_shows_clauses_found_inside_lines()
    {
        var tree = Parse("004");
        var locators = tree.Clauses.Select(clause => clause.Locator).ToList();

        Assert.Contains("一（一）", locators);
        Assert.Contains("二（一）2（5）", locators);
        Assert.Contains("三（三）", locators);
        Assert.True(tree.Clauses.Count(clause => clause.Number?.Family == NumberFamily.Dash) >= 40);
        Assert.Single(tree.Problems, problem => problem.Kind.Code == "AT3003");
        Assert.Contains(tree.Clauses, clause => clause.Kind == ClauseKind.Preamble);
    }

    private static void AssertArticles(ClauseTree tree)
    {
        var articles = tree.Clauses.Where(clause => clause.Number?.Family == NumberFamily.Article).ToList();
        Assert.Equal(Enumerable.Range(1, 38), articles.Select(clause => clause.Number!.Value));
        Assert.All(articles, article => Assert.Equal(NumberFamily.Chapter, article.Parent!.Number!.Family));
    }

    private static bool NamesUnits(string body) => body.EndsWith("负责）", StringComparison.Ordinal) || body.EndsWith("配合）", StringComparison.Ordinal);

    private static ClauseTree Parse(string plan) => ClauseTreeParser.Parse(Normalized.OfCorpus(plan));

    private static string InShared(string path) => Path.Combine(SharedFolder.Find()!, path);

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(InShared(path)).Skip(1).Select(line => line.Split('\t'));
}
