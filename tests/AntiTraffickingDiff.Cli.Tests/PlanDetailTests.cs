using System.Text;
using AntiTraffickingDiff.Cli.Page;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Cli.Tests;

/// <summary>What the page knows of one plan's clauses.</summary>
public sealed class PlanDetailTests
{
    /// <summary>Bug: the head was counted in the clause's text with its line feeds, and marked in the text without them.</summary>
    [Fact]
    public void The_head_of_a_clause_on_two_lines_is_number_and_title_with_its_mark_alone()
    {
        const string text = "青荷区反对拐卖人口实施方案\n一、预防犯罪\n（一）\n健全预防犯罪机制。各单位定期分析发案形势，研究对策。\n";
        var plan = new ComparisonPipeline(new PipelineOptions()).Parse(new SourceFile("plan.txt", Encoding.UTF8.GetBytes(text)), CancellationToken.None);
        var clauses = PlanDetail.Of(new PlanComparison { Path = "plan.txt" }, plan, []).Clauses;
        Assert.Contains("\n", plan.Tree.Clauses.Single(clause => clause.Locator == "一（一）").Span.Of(plan.Tree.Text).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("（一）健全预防犯罪机制。", clauses.Where(clause => clause.Locator == "一（一）").Select(clause => clause.Text[..clause.Head]).Single());
    }
}
