using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Units;

/// <summary>
/// Gives clauses without assignments of their own those that hold for them: from an assignment written after a run of
/// items for all of them, else from the nearest clause above that has one at its head or after its text.
/// </summary>
internal static class AssignmentInheritance
{
    /// <summary>Applies the rules.</summary>
    /// <param name="tree">The clauses.</param>
    /// <param name="own">Each clause's own assignments.</param>
    /// <returns>The assignments that hold for each clause that has some.</returns>
    public static IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> Apply(
        ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own)
    {
        var effective = new Dictionary<Clause, IReadOnlyList<Assignment>>(own);
        foreach (var clause in tree.Root.SelfAndDescendants())
            Backward(tree.Document.Text, clause.Children, own, effective);
        foreach (var clause in tree.Clauses)
            if (!effective.ContainsKey(clause) && IsText(clause) && FromAbove(clause, effective) is { } inherited)
                effective[clause] = inherited;
        return effective;
    }

    private static bool IsText(Clause clause) => clause.Kind is ClauseKind.Numbered or ClauseKind.Paragraph or ClauseKind.Heading;

    // The assignment on a line of its own after the last item holds back to the last item with one of its own.
    private static void Backward(
        string text, IReadOnlyList<Clause> siblings,
        IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own, Dictionary<Clause, IReadOnlyList<Assignment>> effective)
    {
        for (var i = 0; i < siblings.Count; i++)
            if (own.TryGetValue(siblings[i], out var list) && AssignmentPlace.HoldsBack(text, siblings[i], list, i == siblings.Count - 1))
                for (var before = i - 1; before >= 0 && !own.ContainsKey(siblings[before]) && IsText(siblings[before]); before--)
                    Give(siblings[before], list, own, effective);
    }

    private static void Give(
        Clause clause, IReadOnlyList<Assignment> list,
        IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> own, Dictionary<Clause, IReadOnlyList<Assignment>> effective)
    {
        if (!clause.SelfAndDescendants().Any(own.ContainsKey))
            effective[clause] = list;
    }

    private static IReadOnlyList<Assignment>? FromAbove(Clause clause, Dictionary<Clause, IReadOnlyList<Assignment>> effective)
    {
        for (var above = clause.Parent; above is not null && IsText(above); above = above.Parent)
            if (effective.TryGetValue(above, out var list))
                return [list[^1]];
        return null;
    }
}
