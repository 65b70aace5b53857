using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>
/// Compares who is responsible, function by function (contract, unit changes). A merged bureau stands for whichever of
/// its functions the baseline names; a function without a body at the plan's level is never dropped.
/// </summary>
internal sealed class UnitChangeFinder(UnitRegistry registry, AdministrativeLevel level)
{
    /// <summary>Finds the changes.</summary>
    /// <param name="baseline">Who is responsible in the baseline.</param>
    /// <param name="plan">Who is responsible in the plan.</param>
    /// <returns>The changes, leads first; none if either side names nobody.</returns>
    public IReadOnlyList<UnitChange> Find(Responsibility baseline, Responsibility plan)
    {
        if (baseline.IsEmpty || plan.IsEmpty)
            return [];
        var before = new RoleTable(baseline, known: null);
        var after = new RoleTable(plan, known: before);
        var undivided = plan.Form == RoleForm.Undivided || baseline.Form == RoleForm.Undivided;
        return
        [
            .. Lost(before, after, undivided).Where(change => change.PlanName is not null || !plan.MayName(change.Unit)),
            .. Gained(before, after, undivided).Where(change => !baseline.MayName(change.Unit)),
        ];
    }

    private IEnumerable<UnitChange> Lost(RoleTable before, RoleTable after, bool undivided)
    {
        foreach (var (unit, name) in before.Leads)
            if (after.Leads.ContainsKey(unit))
                continue;
            else if (after.Supports.TryGetValue(unit, out var demoted))
                yield return new UnitChange(UnitChangeKind.LeadDemoted, unit, name, demoted);
            else if (registry.HasBody(unit, level))
                yield return new UnitChange(UnitChangeKind.LeadDropped, unit, name, null);
        foreach (var (unit, name) in before.Supports)
            if (!undivided && after.Leads.TryGetValue(unit, out var promoted))
                yield return new UnitChange(UnitChangeKind.SupportPromoted, unit, name, promoted);
            else if (!after.Knows(unit) && registry.HasBody(unit, level))
                yield return new UnitChange(UnitChangeKind.SupportDropped, unit, name, null);
    }

    private static IEnumerable<UnitChange> Gained(RoleTable before, RoleTable after, bool undivided)
    {
        foreach (var (unit, name) in after.Leads)
            if (!before.Knows(unit))
                yield return new UnitChange(undivided ? UnitChangeKind.UnitAdded : UnitChangeKind.LeadAdded, unit, null, name);
        foreach (var (unit, name) in after.Supports)
            if (!before.Knows(unit))
                yield return new UnitChange(undivided ? UnitChangeKind.UnitAdded : UnitChangeKind.SupportAdded, unit, null, name);
    }
}
