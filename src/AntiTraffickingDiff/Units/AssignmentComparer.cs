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
            ? Functions([.. one.Leads, .. one.Supports]).SetEquals(Functions([.. other.Leads, .. other.Supports]))
            : Functions(one.Leads).SetEquals(Functions(other.Leads)) && Functions(one.Supports).SetEquals(Functions(other.Supports));

    /// <summary>An assignment in words.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <returns>Its names, such as X、Y / Z: leads, then supports.</returns>
    public static string Describe(Assignment assignment)
    {
        var leads = string.Join("、", assignment.Leads.Select(unit => unit.Name));
        return assignment.Supports.Count == 0 ? leads : $"{leads} / {string.Join("、", assignment.Supports.Select(unit => unit.Name))}";
    }

    private static HashSet<string> Functions(IReadOnlyList<UnitMention> units) =>
        [.. units.SelectMany(unit => unit.Resolution.Functions)];
}
