using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching;

/// <summary>What a plan makes of one element of a duty: a row of the codebook, or a part of the duty between commas.</summary>
/// <param name="Name">The element in the baseline's words.</param>
/// <param name="Weight">Its share of the duty, above 0 to 1.</param>
/// <param name="Value">How much of it the plan has, 0 to 1.</param>
/// <param name="Passage">The best place; null if there is none.</param>
internal sealed record ElementMatch(string Name, double Weight, double Value, Passage? Passage);
