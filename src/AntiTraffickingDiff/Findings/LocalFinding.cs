namespace AntiTraffickingDiff.Findings;

/// <summary>Local text of a plan that lays down no measure or duty: organisation, schedule, formal text.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Place">Where it stands, with its words.</param>
public sealed record LocalFinding(LocalKind Kind, Evidence Place);
