using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Tests.Clauses;

/// <summary>What holds for the tree of any text.</summary>
internal static class Invariants
{
    public static void Check(ClauseTree tree)
    {
        var text = tree.Document.Text;
        var at = 0;
        foreach (var clause in tree.Clauses)
        {
            Assert.Equal(at, clause.Span.Start);
            Assert.InRange(clause.Span.Length, 1, text.Length - at);
            Assert.True(clause.Span.Contains(clause.Title), "title outside: " + clause.Span.Of(text));
            Assert.True(clause.Span.Contains(clause.Body), "body outside: " + clause.Span.Of(text));
            Assert.True(clause.Number is null || clause.Span.Contains(clause.Number.Span));
            Assert.True(clause.Title.End <= clause.Body.Start || clause.Body.Length == 0);
            Assert.True(tree.Document.Locate(clause.Span.Start).Line >= 1);
            Assert.All(clause.Children, child => Assert.Same(clause, child.Parent));
            Assert.All(clause.Cells, cell => Assert.InRange(cell.Span.End, cell.Span.Start, text.Length));
            Assert.True(clause.Roles.Count == 0 || clause.Roles.Count == clause.Cells.Count);
            Assert.InRange(Depth(clause), 1, 66);
            at = clause.Span.End;
        }
        Assert.Equal(text.Length, at);
        Assert.Empty(Ids(tree).GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    /// <summary>The ids of the clauses that have one.</summary>
    public static IEnumerable<string> Ids(ClauseTree tree) => tree.Clauses.Select(clause => clause.Id).Where(id => id.Length > 0);

    private static int Depth(Clause clause)
    {
        var depth = 0;
        for (var above = clause.Parent; above is not null; above = above.Parent)
            depth++;
        return depth;
    }
}
