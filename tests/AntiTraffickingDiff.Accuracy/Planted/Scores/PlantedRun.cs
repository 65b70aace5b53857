namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>One run of the tool: a plan with edits of one seed, damaged in one way. The three reproduce it.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Damage">The damage's name.</param>
/// <param name="Seed">The seed.</param>
internal sealed record PlantedRun(string Plan, string Damage, int Seed);
