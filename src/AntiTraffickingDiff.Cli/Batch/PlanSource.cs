using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>A plan to work on, or what stands in its place.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Problem">Why there is nothing to read, or null.</param>
public sealed record PlanSource(string Path, Problem? Problem = null);
