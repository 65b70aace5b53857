using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>Something a plan lays down that no measure, goal or safeguard of the baseline accounts for.</summary>
/// <param name="Kind">A whole clause or a part of one.</param>
/// <param name="Place">Where it stands, with the added words.</param>
/// <param name="Leads">The function ids in the lead.</param>
/// <param name="Supports">The function ids in support.</param>
public sealed record AddedFinding(
    AddedKind Kind, Evidence Place, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports);
