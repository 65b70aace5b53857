namespace AntiTraffickingDiff.Findings;

/// <summary>When a measure is reassigned (contract).</summary>
internal static class ReassignmentRule
{
    private static readonly UnitChangeKind[] OfLeads =
        [UnitChangeKind.LeadDropped, UnitChangeKind.LeadDemoted, UnitChangeKind.SupportPromoted, UnitChangeKind.LeadAdded];

    /// <summary>Decides.</summary>
    /// <param name="status">What the plan makes of the measure.</param>
    /// <param name="baseline">Who is responsible in the baseline.</param>
    /// <param name="plan">Who is responsible in the plan.</param>
    /// <param name="changes">The changes between them.</param>
    /// <returns>Null if the measure is missing or one side names nobody.</returns>
    public static bool? IsReassigned(
        MeasureStatus status, Responsibility baseline, Responsibility plan, IReadOnlyList<UnitChange> changes) =>
        status == MeasureStatus.Missing || baseline.IsEmpty || plan.IsEmpty
            ? null
            : changes.Any(change => OfLeads.Contains(change.Kind));
}
