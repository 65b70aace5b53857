using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Reading;

namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>A page number after a clause is no clause below it.</summary>
public class PageFurnitureTests
{
    private static readonly Clause Clause = ClauseTreeParser.Parse(TextNormalizer.Normalize(new TextDocumentReader().Read(
        new SourceFile("a.txt", "第一条 村里应当设一名联络员，每月走访一次。\n— 1 —\n\f第二条 学校应当每年上一堂课。\n— 2 —\n"u8.ToArray()),
        ReadingOptions.Default,
        CancellationToken.None))).Clauses.First(clause => clause.Locator == "第一条");

    [Fact]
    public void The_clause_is_a_leaf()
    {
        Assert.Equal(ClauseKind.Letterhead, Assert.Single(Clause.Children).Kind);
        Assert.True(Clause.IsLeaf);
    }

    [Fact]
    public void What_it_says_is_no_title() => Assert.Equal(0, Clause.Title.Length);
}
