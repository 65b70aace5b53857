namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>
/// Drops duties that stand in a plan a second time, word for word: a measure that is deleted must not stand elsewhere,
/// or it would not be missing.
/// </summary>
internal static class RepeatedText
{
    private const int Shortest = 8;

    /// <summary>Drops the repeats.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The plan with each duty once; clauses that are left with nothing are gone.</returns>
    public static PlanModel Drop(PlanModel plan)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return plan with { Nodes = [.. plan.Nodes.SelectMany(node => Once(node, seen))] };
    }

    private static IEnumerable<ModelNode> Once(ModelNode node, HashSet<string> seen)
    {
        var sentences = node.Sentences
            .Select(sentence => sentence.Where(duty => duty.Length < Shortest || seen.Add(duty)).ToList())
            .Where(sentence => sentence.Count > 0).ToList();
        var children = node.Children.SelectMany(child => Once(child, seen)).ToList();
        if (sentences.Count > 0 || children.Count > 0 || (node.Sentences.Count == 0 && node.Children.Count == 0))
            yield return node with { Sentences = sentences, Children = children };
    }
}
