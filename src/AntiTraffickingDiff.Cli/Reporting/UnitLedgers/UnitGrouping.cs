using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Turns findings by measure into findings by function.</summary>
public static class UnitGrouping
{
    /// <summary>Groups a comparison.</summary>
    /// <param name="comparison">The findings on all plans.</param>
    /// <param name="registry">The names of the functions.</param>
    /// <returns>The functions for which anything changed, in the registry's order, unknown ones after them by id.</returns>
    public static IReadOnlyList<UnitLedger> Group(Comparison comparison, UnitRegistry registry)
    {
        var order = registry.Functions.Select((unit, i) => (unit.Id, i)).ToDictionary(item => item.Id, item => item.i);
        return
        [
            .. comparison.Plans.SelectMany(plan => Entries(plan), (plan, entry) => (Plan: plan, entry.Unit, entry.Entry))
                .GroupBy(item => item.Unit, StringComparer.Ordinal)
                .OrderBy(group => order.GetValueOrDefault(group.Key, int.MaxValue))
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Ledger(registry.Find(group.Key), group.Key, group.Select(item => (item.Plan, item.Entry)))),
        ];
    }

    private static UnitLedger Ledger(UnitFunction? unit, string id, IEnumerable<(PlanComparison Plan, LedgerEntry Entry)> items) => new(
        id, unit?.Chinese ?? string.Empty, unit?.English ?? string.Empty,
        [.. items.GroupBy(item => item.Plan).Select(plan =>
            new PlanLedger(plan.Key, [.. plan.Select(item => item.Entry).OrderBy(entry => entry.Side)]))]);

    private static IEnumerable<(string Unit, LedgerEntry Entry)> Entries(PlanComparison plan)
    {
        foreach (var measure in plan.Measures)
        {
            foreach (var change in measure.UnitChanges)
                yield return (change.Unit, new LedgerEntry(SideOf(change.Kind), change.Kind, measure, change.BaselineName, change.PlanName));
            if (measure.Status == MeasureStatus.Missing)
                foreach (var unit in measure.Leads.Baseline)
                    yield return (unit, new LedgerEntry(LedgerSide.Missing, null, measure, null, null));
        }
    }

    private static LedgerSide SideOf(UnitChangeKind kind) =>
        kind is UnitChangeKind.LeadDropped or UnitChangeKind.LeadDemoted or UnitChangeKind.SupportDropped ? LedgerSide.Lost : LedgerSide.Gained;
}
