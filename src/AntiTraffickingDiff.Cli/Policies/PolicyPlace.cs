namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Where an entry stands in a policy.</summary>
/// <param name="Path">Its JSON path.</param>
/// <param name="Line">Its line, from 1.</param>
public sealed record PolicyPlace(string Path, int Line);
