using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>
/// Finds who is responsible for a measure in a plan: the units of the clause that carries most of the measure (gold
/// guide), and in that clause of the assignments whose scope holds the evidence.
/// </summary>
internal sealed class ResponsibilityFinder(ClauseAssignments assignments)
{
    /// <summary>Finds who is responsible.</summary>
    /// <param name="match">What the plan makes of the measure.</param>
    /// <param name="clauses">The clauses that carry it, the weightiest first.</param>
    /// <returns>The units; nobody if the measure is missing or the clause names nobody.</returns>
    public Responsibility Find(MeasureMatch match, IReadOnlyList<(Clause Clause, double Weight)> clauses)
    {
        if (clauses.Count == 0)
            return Responsibility.Nobody;
        var clause = clauses[0].Clause;
        var held = assignments.Of(clause);
        var evidence = match.Duties.SelectMany(duty => duty.Evidence)
            .Where(passage => passage.Passage.Clause == clause && !passage.Passage.IsTitle)
            .Select(passage => passage.Passage.Span)
            .ToList();
        var holding = held.Where(assignment => evidence.Exists(span => Overlap(assignment.Scope, span))).ToList();
        return Responsibility.Of(holding.Count > 0 ? holding : held);
    }

    private static bool Overlap(Text.TextSpan left, Text.TextSpan right) => left.Start < right.End && right.Start < left.End;
}
