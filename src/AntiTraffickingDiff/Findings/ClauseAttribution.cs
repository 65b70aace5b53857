using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings;

/// <summary>Says which clauses of a plan carry a measure, and how much of it each carries.</summary>
internal static class ClauseAttribution
{
    /// <summary>What a duty's further evidence counts beside its best.</summary>
    private const double Further = 0.25;

    /// <summary>Attributes a measure.</summary>
    /// <param name="match">What the plan makes of the measure.</param>
    /// <returns>The clauses with their weights, the weightiest first; none if the measure is missing.</returns>
    public static IReadOnlyList<(Clause Clause, double Weight)> Attribute(MeasureMatch match)
    {
        var weights = new Dictionary<Clause, double>();
        foreach (var duty in match.Duties)
            for (var i = 0; i < duty.Evidence.Count; i++)
                Add(weights, duty.Evidence[i].Passage.Clause, duty.Score * (i == 0 ? 1 : Further));
        return [.. weights
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Span.Start)
            .Select(pair => (pair.Key, pair.Value))];
    }

    private static void Add(Dictionary<Clause, double> weights, Clause clause, double weight) =>
        weights[clause] = weights.GetValueOrDefault(clause) + weight;
}
