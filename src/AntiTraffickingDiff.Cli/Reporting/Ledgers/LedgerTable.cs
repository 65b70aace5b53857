
namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Findings by function as a table, one row a function, plan and task.</summary>
public static class LedgerTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="ledgers">The functions.</param>
    /// <returns>The table.</returns>
    public static DataTable Of(IReadOnlyList<UnitLedger> ledgers) => new(
        "atdiff-by-unit/1", "changes",
        ["unit", "unit_zh", "unit_en", "plan", "side", "change", "measure", "measure_title", "baseline_name", "plan_name", "clauses"],
        [.. from ledger in ledgers
            from plan in ledger.Plans
            from entry in plan.Entries
            select (object?[])
            [
                ledger.Unit, ledger.Chinese, ledger.English, plan.Plan.Path, KebabCase.Of(entry.Side),
                entry.Kind is { } kind ? KebabCase.Of(kind) : null, entry.Measure.Id, entry.Measure.Title,
                entry.BaselineName, entry.PlanName, entry.Measure.Clauses,
            ]]);
}
