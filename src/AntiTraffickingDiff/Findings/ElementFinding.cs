namespace AntiTraffickingDiff.Findings;

/// <summary>What a plan makes of one element of a duty.</summary>
/// <param name="Name">The element in the baseline's words.</param>
/// <param name="Weight">Its share of the duty, above 0 to 1.</param>
/// <param name="Value">How much of it the plan has: 1 all, 0.5 a weaker or narrower form, 0 nothing.</param>
/// <param name="Place">The best place; null if there is none.</param>
public sealed record ElementFinding(string Name, double Weight, double Value, Evidence? Place);
