namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>One task that a function gained or lost in a plan.</summary>
/// <param name="Side">Gained, lost, or lost together with the whole measure.</param>
/// <param name="Kind">The change; null if the measure is missing.</param>
/// <param name="Measure">The measure.</param>
/// <param name="BaselineName">The unit as the baseline prints it, or null.</param>
/// <param name="PlanName">The unit as the plan prints it, or null.</param>
public sealed record LedgerEntry(
    LedgerSide Side, UnitChangeKind? Kind, MeasureFinding Measure, string? BaselineName, string? PlanName);
