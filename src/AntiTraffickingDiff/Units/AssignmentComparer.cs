namespace AntiTraffickingDiff.Units;

/// <summary>Compares two assignments of the same document by function.</summary>
internal static class AssignmentComparer
{
    /// <summary>Whether two assignments name the same functions in the same roles.</summary>
    /// <param name="one">One assignment.</param>
    /// <param name="other">The other; roles do not count if either is undivided.</param>
    /// <returns>True if they do. Unknown names do not count.</returns>
    public static bool Agree(Assignment one, Assignment other) =>
        one.Form == RoleForm.Undivided || other.Form == RoleForm.Undivided
            ? Match([.. one.Leads, .. one.Supports], [.. other.Leads, .. other.Supports])
            : Match(one.Leads, other.Leads) && Match(one.Supports, other.Supports);

    /// <summary>An assignment in words.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <returns>Its names, such as X、Y / Z: leads, then supports.</returns>
    public static string Describe(Assignment assignment)
    {
        var leads = string.Join("、", assignment.Leads.Select(unit => unit.Name));
        return assignment.Supports.Count == 0 ? leads : $"{leads} / {string.Join("、", assignment.Supports.Select(unit => unit.Name))}";
    }

    private static bool Match(IReadOnlyList<UnitMention> some, IReadOnlyList<UnitMention> others) =>
        AllIn(some, others) && AllIn(others, some);

    // A merged bureau (教育体育局) stands for either of its halves.
    private static bool AllIn(IReadOnlyList<UnitMention> some, IReadOnlyList<UnitMention> others) =>
        some.Where(unit => unit.Resolution.IsKnown)
            .All(unit => others.Any(other => unit.Resolution.Functions.Intersect(other.Resolution.Functions).Any()));
}
