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
internal sealed class ResponsibilityFinder(ClauseAssignments assignments, AdjacentAssignments? adjacent)
{
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
        if (adjacent is not null)
            return adjacent.Find(match.Duties.SelectMany(duty => duty.Evidence).Select(evidence => evidence.Passage)) is { } found
                ? (Responsibility.Of([found]), true)
                : (InClause(match, clauses[0].Clause), false);
        var inMain = IsBySubject(match) ? OfEachDuty(match) : InClause(match, clauses[0].Clause);
        return (inMain.IsEmpty ? InAnnex(match, clauses) : inMain, true);
    }

    private static bool IsBySubject(MeasureMatch match) => match.Measure.Assignments is [{ Form: RoleForm.Subject }, ..];

    // Where each sentence of the baseline has a subject of its own, so has each duty in the plan, wherever it stands.
    private Responsibility OfEachDuty(MeasureMatch match) => Responsibility.Of(
        [.. match.Duties.Where(duty => duty.Evidence.Count > 0)
            .Select(duty => duty.Evidence[0].Passage.Clause).Distinct()
            .SelectMany(clause => HeldIn(match, clause))]);

    // Where the main text names nobody, the annex table may.
    private Responsibility InAnnex(MeasureMatch match, IReadOnlyList<(Clause Clause, double Weight)> clauses) =>
        clauses.Where(clause => clause.Clause.Kind == ClauseKind.TableRow)
            .Select(clause => InClause(match, clause.Clause))
            .FirstOrDefault(found => !found.IsEmpty) ?? Responsibility.Nobody;

    // The subject of another sentence is not responsible for this one; a list at the clause's end is, and so is the
    // subject at an article's head for the items below it.
    private Responsibility InClause(MeasureMatch match, Clause clause) => Responsibility.Of(HeldIn(match, clause));

    private List<Assignment> HeldIn(MeasureMatch match, Clause clause)
    {
        var held = assignments.Of(clause);
        var evidence = EvidenceIn(match, clause);
        var holding = held.Where(assignment => evidence.Exists(assignment.Scope.Overlaps)).ToList();
        var isInherited = assignments.Own(clause).Count == 0;
        return holding.Count > 0 ? holding : [.. held.Where(assignment => isInherited || assignment.Form != RoleForm.Subject)];
    }

    // A title is evidence of its own only where the text below it is none.
    private static List<TextSpan> EvidenceIn(MeasureMatch match, Clause clause)
    {
        var passages = match.Duties.SelectMany(duty => duty.Evidence).Select(evidence => evidence.Passage).Where(passage => passage.Clause == clause).ToList();
        var below = passages.FindAll(passage => !passage.IsTitle);
        return (below.Count > 0 ? below : passages).ConvertAll(passage => passage.Span);
    }
}
