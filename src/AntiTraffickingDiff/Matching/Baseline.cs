namespace AntiTraffickingDiff.Matching;

/// <summary>What plans are measured against.</summary>
/// <param name="Name">The name or path it was asked for by.</param>
public sealed record Baseline(string Name);
