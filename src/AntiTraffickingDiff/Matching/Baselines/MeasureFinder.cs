using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Matching.Baselines;

/// <summary>
/// Finds the measures of a plan that is used as baseline (contract: a clause with an assignment of its own, or a leaf
/// clause without one that lays down duties; not titles, preamble, goals, or headings that only have children).
/// </summary>
internal sealed class MeasureFinder
{
    private const int LongestTitle = 24;
    private readonly PassageSplitter _splitter = new(WordingCanonicalizer.Default);

    /// <summary>Finds the measures.</summary>
    /// <param name="tree">The clause tree.</param>
    /// <param name="assignments">Who is responsible for each clause.</param>
    /// <returns>The measures in document order; those of an annex table only if the text has none.</returns>
    public IReadOnlyList<Measure> Find(
        ClauseTree tree, ClauseAssignments assignments)
    {
        var candidates = tree.Clauses
            .Where(clause => IsMeasure(tree, clause, assignments))
            .Select(clause => Make(tree, clause, assignments))
            .Where(measure => measure.Duties.Count > 0)
            .ToList();
        var inText = candidates.Where(measure => measure.Clause.Kind != ClauseKind.TableRow).ToList();
        return inText.Count > 0 ? inText : candidates;
    }

    private static bool IsMeasure(ClauseTree tree, Clause clause, ClauseAssignments assignments)
    {
        if (clause.Kind is not (ClauseKind.Numbered or ClauseKind.TableRow) || GoalRule.IsGoal(tree, assignments, clause))
            return false;
        return clause.IsLeaf || assignments.Own(clause).Any(assignment => assignment.Form != RoleForm.Subject);
    }

    private Measure Make(ClauseTree tree, Clause clause, ClauseAssignments assignments)
    {
        var duties = DutiesOf(tree, clause, assignments.Own(clause)).Select((span, i) => new Duty(i + 1, span.Of(tree.Document.Text), span));
        return new Measure(clause, IdOf(clause), NameOf(tree, clause), [.. duties], assignments.Of(clause));
    }

    private List<TextSpan> DutiesOf(ClauseTree tree, Clause clause, IReadOnlyList<Assignment> assignments)
    {
        var passages = new PassageExtractor(_splitter).OfClause(tree.Document.Text, clause, assignments);
        var duties = passages.Where(passage => !passage.IsTitle).Select(passage => passage.Span).ToList();
        return duties.Count > 0 ? duties : clause.Title.Length > 0 ? [clause.Title] : [];
    }

    private static string IdOf(Clause clause) => clause.Id.Length > 0 ? clause.Id : clause.Locator;

    private static string NameOf(ClauseTree tree, Clause clause)
    {
        var title = GoalRule.TitleOf(tree, clause);
        if (title.Length > 0)
            return title;
        var body = clause.Body.Of(tree.Document.Text).Trim();
        return body.Length <= LongestTitle ? body : body[..LongestTitle] + "…";
    }
}
