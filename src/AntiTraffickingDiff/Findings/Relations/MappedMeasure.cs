using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>A measure with where a plan carries it.</summary>
/// <param name="Match">What the plan makes of it.</param>
/// <param name="Clauses">The clauses that carry it with their weights, the weightiest first.</param>
internal sealed record MappedMeasure(MeasureMatch Match, IReadOnlyList<(Clause Clause, double Weight)> Clauses)
{
    /// <summary>The clause that carries most of the measure; null if it is missing.</summary>
    public Clause? Main => Clauses.Count > 0 ? Clauses[0].Clause : null;

    /// <summary>For each clause, the share of the measure's carried duties whose best evidence stands in it.</summary>
    public IReadOnlyDictionary<Clause, double> DutyShares { get; } = Shares(Match);

    private static Dictionary<Clause, double> Shares(MeasureMatch match)
    {
        var carried = match.Duties.Where(duty => duty.Evidence.Count > 0).ToList();
        return carried.GroupBy(duty => duty.Evidence[0].Passage.Clause)
            .ToDictionary(group => group.Key, group => (double)group.Count() / carried.Count);
    }
}
