using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>The embedded baseline, with an expectation of its structure that does not come from the parser.</summary>
public sealed class BaselineTreeTests
{
    private static readonly ClauseTree Tree = ClauseTreeParser.Parse(Normalized.Of(Read()));

    [Fact]
    public void Has_81_measures()
    {
        // A measure names its units, or is a leaf of the safeguards in part three.
        var measures = Tree.Clauses.Where(clause => clause.Kind == ClauseKind.Numbered && IsMeasure(clause)).ToList();

        Assert.Equal(81, measures.Count);
        Assert.Equal(81, measures.Select(clause => clause.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("1", 2)]
    [InlineData("2", 6)]
    [InlineData("2.1.2", 4)]
    [InlineData("2.1.2.2", 12)]
    [InlineData("2.1.2.3", 5)]
    [InlineData("2.2.2.1", 9)]
    [InlineData("2.2.2.2", 6)]
    [InlineData("2.3.2", 7)]
    [InlineData("2.3.2.3", 6)]
    [InlineData("2.4.2.2", 3)]
    [InlineData("2.5.2.1", 8)]
    [InlineData("2.6.2", 5)]
    [InlineData("3", 3)]
    public void Has_the_printed_number_of_clauses_below(string id, int children) =>
        Assert.Equal(children, Tree.Clauses.Single(clause => clause.Id == id).Children.Count);

    [Theory]
    [InlineData("2.1.2.2.3", "二（一）2（2）—3", "网络空间")]
    [InlineData("2.2.2.2", "二（二）2（2）", "依法严惩拐卖人口犯罪")]
    [InlineData("2.5.2.1.2", "二（五）2（1）—2", "")]
    [InlineData("2.1", "二（一）", "健全预防犯罪机制")]
    [InlineData("3.2", "三（二）", "完善经费保障")]
    public void Has_these_locators_and_titles(string id, string locator, string title)
    {
        var clause = Tree.Clauses.Single(clause => clause.Id == id);
        Assert.Equal(locator, clause.Locator);
        Assert.Equal(title, clause.Title.Of(Tree.Document.Text));
    }

    [Fact]
    public void Raises_no_problem_and_keeps_its_text()
    {
        Assert.Empty(Tree.Problems);
        Invariants.Check(Tree);
        Assert.StartsWith("中国反对拐卖人口行动计划", Tree.Title, StringComparison.Ordinal);
    }

    private static bool IsMeasure(Clause clause) =>
        clause.Body.Of(Tree.Document.Text) is var body
        && (body.EndsWith("负责）", StringComparison.Ordinal) || body.EndsWith("配合）", StringComparison.Ordinal)
            || clause.Id.StartsWith("3.", StringComparison.Ordinal) && clause.Children.Count == 0);

    private static string Read()
    {
        using var stream = typeof(ClauseTree).Assembly.GetManifestResourceStream("Baselines/national-2021-2030.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
