namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What one function gained and lost in one plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Entries">The tasks: gained, then lost, then missing, each in the baseline's order; at least one.</param>
public sealed record PlanLedger(PlanComparison Plan, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The entries of one side.</summary>
    /// <param name="side">The side.</param>
    /// <returns>In the baseline's order.</returns>
    public IEnumerable<LedgerEntry> Of(LedgerSide side) => Entries.Where(entry => entry.Side == side);
}
