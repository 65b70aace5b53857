using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>
/// Finds who is responsible for a measure in a plan: the units of the clause that carries most of the measure (gold
/// guide), and in that clause of the assignments whose scope holds the evidence. In scrambled text only an assignment
/// right behind a sentence of the measure counts.
/// </summary>
internal sealed class ResponsibilityFinder(ClauseAssignments assignments, bool isScrambled)
{
    /// <summary>What may stand between a sentence and the assignment that ends it: the full stop, a line end.</summary>
    private const int Gap = 3;

    /// <summary>Finds who is responsible.</summary>
    /// <param name="match">What the plan makes of the measure.</param>
    /// <param name="clauses">The clauses that carry it, the weightiest first.</param>
    /// <returns>
    /// The units, nobody if the measure is missing or the clause names nobody; and whether the text supports that
    /// they belong to the measure.
    /// </returns>
    public (Responsibility Responsibility, bool IsCertain) Find(
        MeasureMatch match, IReadOnlyList<(Clause Clause, double Weight)> clauses)
    {
        if (clauses.Count == 0)
            return (Responsibility.Nobody, true);
        if (isScrambled)
            return InScrambledText(match, clauses);
        return (InClause(match, clauses[0].Clause), true);
    }

    private Responsibility InClause(MeasureMatch match, Clause clause)
    {
        var held = assignments.Of(clause);
        var evidence = EvidenceIn(match, clause);
        var holding = held.Where(assignment => evidence.Exists(span => Overlap(assignment.Scope, span))).ToList();
        return Responsibility.Of(holding.Count > 0 ? holding : held);
    }

    private (Responsibility Responsibility, bool IsCertain) InScrambledText(
        MeasureMatch match, IReadOnlyList<(Clause Clause, double Weight)> clauses)
    {
        foreach (var (clause, _) in clauses)
        {
            var evidence = EvidenceIn(match, clause);
            var holding = assignments.Own(clause).Where(assignment => evidence.Exists(span => Ends(span, assignment))).ToList();
            if (holding.Count > 0)
                return (Responsibility.Of([holding[0]]), true);
        }
        return (InClause(match, clauses[0].Clause), false);
    }

    private static List<TextSpan> EvidenceIn(MeasureMatch match, Clause clause) =>
        [.. match.Duties.SelectMany(duty => duty.Evidence)
            .Where(passage => passage.Passage.Clause == clause && !passage.Passage.IsTitle)
            .Select(passage => passage.Passage.Span)];

    private static bool Ends(TextSpan evidence, Assignment assignment) =>
        assignment.Form == RoleForm.Subject
            ? Overlap(assignment.Scope, evidence)
            : assignment.Span.Start >= evidence.End && assignment.Span.Start - evidence.End <= Gap;

    private static bool Overlap(TextSpan left, TextSpan right) => left.Start < right.End && right.Start < left.End;
}
