namespace AntiTraffickingDiff.Findings;

/// <summary>One change of responsibility.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Unit">The id of the function.</param>
/// <param name="BaselineName">The unit as the baseline prints it, or null.</param>
/// <param name="PlanName">The unit as the plan prints it, or null.</param>
public sealed record UnitChange(UnitChangeKind Kind, string Unit, string? BaselineName, string? PlanName);
