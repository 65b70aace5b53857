namespace AntiTraffickingDiff.Findings;

/// <summary>A run's whole result: what all report writers render.</summary>
/// <param name="Baseline">What the plans were measured against.</param>
/// <param name="Plans">The plans in the order given.</param>
public sealed record Comparison(BaselineSummary Baseline, IReadOnlyList<PlanComparison> Plans);
