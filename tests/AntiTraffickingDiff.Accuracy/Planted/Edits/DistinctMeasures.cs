using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Knows which duties of a plan no other clause comes near. Only such duties are taken out: if another clause says
/// nearly the same, a careful reader might not call the duty absent.
/// </summary>
internal sealed class DistinctMeasures
{
    /// <summary>From this share of shared pairs of letters on, two duties may mean the same.</summary>
    private const double Near = 0.5;

    private readonly HashSet<string> _near = new(StringComparer.Ordinal);

    /// <summary>Compares all clauses of a plan.</summary>
    /// <param name="plan">The plan before any edit.</param>
    public DistinctMeasures(PlanModel plan)
    {
        var clauses = plan.All.Select(node => (Node: node, Duties: node.Duties.Append(node.Title).Select(Bigrams.Of).ToList())).ToList();
        foreach (var (node, _) in clauses)
            foreach (var (duty, pairs) in node.Duties.Select(duty => (duty, Bigrams.Of(duty))))
                if (clauses.Any(other => !ReferenceEquals(other.Node, node) && IsNear(pairs, other.Duties)))
                    _near.Add(duty);
    }

    /// <summary>Whether no other clause says the like of a duty.</summary>
    /// <param name="duty">A duty of the plan.</param>
    /// <returns>True if it may be taken out.</returns>
    public bool IsDistinct(string duty) => !_near.Contains(duty);

    private static bool IsNear(HashSet<(char, char)> duty, List<HashSet<(char, char)>> others) =>
        others.Exists(other => Bigrams.Share(duty, other) >= Near);
}
