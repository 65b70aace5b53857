using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds annex table rows whose units are not those that the main text names for the same task.</summary>
internal static class ContradictionFinder
{
    private const double SameTask = 0.6;

    /// <summary>Finds contradictions.</summary>
    /// <param name="tree">The clauses.</param>
    /// <param name="own">Each clause's own assignments.</param>
    /// <returns>One problem for each row that contradicts the main text.</returns>
    public static IEnumerable<Problem> Find(ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own)
    {
        var main = own.Keys.Where(clause => clause.Kind == ClauseKind.Numbered && own[clause][^1].Form is RoleForm.Paren or RoleForm.Undivided)
            .Select(clause => (Clause: clause, Shingles: Shingles.Of(clause.Span.In(tree.Document.Text)))).ToList();
        foreach (var row in own.Keys.Where(clause => clause.Kind == ClauseKind.TableRow).OrderBy(clause => clause.Span.Start))
            if (Task(tree, row, own[row][0], main) is { } clause && !AssignmentComparer.Agree(own[row][0], own[clause][^1]))
                yield return Problem(tree, row, own[row][0], clause, own[clause][^1]);
    }

    private static Clause? Task(ClauseTree tree, Clause row, Assignment assignment, List<(Clause Clause, HashSet<int> Shingles)> main)
    {
        var text = tree.Document.Text;
        var cell = row.Cells.Where(cell => cell.Span.End <= assignment.Span.Start).MaxBy(cell => cell.Span.Length);
        if (cell is null || main.Count == 0)
            return null;
        var task = Shingles.Of(cell.Span.In(text));
        var (clause, share) = main.Select(item => (item.Clause, Share: Shingles.Share(task, item.Shingles))).MaxBy(item => item.Share);
        return share >= SameTask ? clause : null;
    }

    private static Problem Problem(ClauseTree tree, Clause row, Assignment inRow, Clause clause, Assignment inClause)
    {
        var place = tree.Document.Locate(row.Span.Start);
        return new Problem(
            UnitProblems.Contradiction,
            row.Locator.Length > 0 ? row.Locator : place.ToString(),
            AssignmentComparer.Describe(inRow), clause.Locator, AssignmentComparer.Describe(inClause))
        {
            Line = place.Line,
            Page = place.Page,
        };
    }
}
