namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a row of the table <c>summary</c> is about.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plan">The plan.</param>
internal readonly record struct PlanItem(CoverageBaseline Baseline, CoveragePlan Plan);
