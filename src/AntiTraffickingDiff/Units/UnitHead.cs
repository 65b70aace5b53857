namespace AntiTraffickingDiff.Units;

/// <summary>What a name without place and level means.</summary>
/// <param name="Functions">The ids of its functions.</param>
/// <param name="Level">The level it shows by itself.</param>
/// <param name="Reason">Why.</param>
/// <param name="Place">Where a place stands in it.</param>
internal readonly record struct UnitHead(
    IReadOnlyList<string> Functions, AdministrativeLevel Level, string Reason, Range Place = default);
