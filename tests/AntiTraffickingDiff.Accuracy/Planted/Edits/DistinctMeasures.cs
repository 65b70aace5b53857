using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Knows which duties of a plan no other clause, goals included, comes near, as a whole or in a part between commas, and
/// which hold no such part of another clause. Only such duties are taken out: if another clause says nearly the same, a careful reader might not call the duty
/// absent. Very short duties (加强关爱服务) live by their clause and are never taken alone.
/// </summary>
internal sealed class DistinctMeasures
{
    /// <summary>From these shares of shared pairs of letters on, duties or their parts may mean the same.</summary>
    private const double NearDuty = 0.4, NearPart = 0.5;

    private const int ShortestDuty = 10, ShortestPart = 6;
    private readonly HashSet<string> _distinct = new(StringComparer.Ordinal);

    /// <summary>Compares all clauses of a plan.</summary>
    /// <param name="plan">The plan before any edit.</param>
    public DistinctMeasures(PlanModel plan)
    {
        var clauses = plan.All.Select(node => (Node: node, Duties: Pairs(node.Duties.Append(node.Title)), Parts: Pairs(node.Duties.SelectMany(Parts)))).ToList();
        foreach (var (node, _, _) in clauses)
        {
            var others = clauses.Where(other => !ReferenceEquals(other.Node, node)).ToList();
            var (duties, parts) = (others.SelectMany(other => other.Duties).ToList(), others.SelectMany(other => other.Parts).ToList());
            _distinct.UnionWith(node.Duties.Where(duty => duty.Length >= ShortestDuty && !IsNear(duty, duties) && !Holds(duty, parts)));
        }
    }

    /// <summary>Whether no other clause says the like of a duty.</summary>
    /// <param name="duty">A duty of the plan.</param>
    /// <returns>True if it may be taken out.</returns>
    public bool IsDistinct(string duty) => _distinct.Contains(duty);

    private static bool IsNear(string duty, List<HashSet<(char, char)>> others) =>
        Shared(duty, others) >= NearDuty
        || Parts(duty).Any(part => Shared(part, others) >= NearPart);

    private static bool Holds(string duty, List<HashSet<(char, char)>> parts)
    {
        var pairs = Bigrams.Of(duty);
        return parts.Exists(part => Bigrams.Share(part, pairs) >= NearPart);
    }

    private static IEnumerable<string> Parts(string duty) => duty.Split('，').Where(part => part.Length >= ShortestPart);

    private static List<HashSet<(char, char)>> Pairs(IEnumerable<string> texts) => [.. texts.Select(Bigrams.Of)];

    private static double Shared(string text, List<HashSet<(char, char)>> others)
    {
        var pairs = Bigrams.Of(text);
        return others.Max(other => Bigrams.Share(pairs, other));
    }
}
