using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>How many findings of each kind a plan has.</summary>
/// <param name="Covered">Covered measures.</param>
/// <param name="Partial">Partial measures.</param>
/// <param name="Missing">Missing measures.</param>
/// <param name="Reassigned">Reassigned measures.</param>
/// <param name="Added">Added measures and duties.</param>
internal readonly record struct PlanCounts(int Covered, int Partial, int Missing, int Reassigned, int Added)
{
    /// <summary>Counts.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The counts; all 0 for a plan that could not be read.</returns>
    public static PlanCounts Of(PlanComparison plan) => new(
        plan.Measures.Count(measure => measure.Status == MeasureStatus.Covered),
        plan.Measures.Count(measure => measure.Status == MeasureStatus.Partial),
        plan.Measures.Count(measure => measure.Status == MeasureStatus.Missing),
        plan.Measures.Count(measure => measure.Reassigned == true),
        plan.Added.Count);
}
