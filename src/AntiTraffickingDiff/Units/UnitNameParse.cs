namespace AntiTraffickingDiff.Units;

/// <summary>What the grammar found in a name.</summary>
/// <param name="Functions">The ids of its functions.</param>
/// <param name="Level">The level it shows.</param>
/// <param name="Place">Where its place stands; the default range if it has none.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct UnitNameParse(
    IReadOnlyList<string> Functions, AdministrativeLevel Level, Range Place, string Reason);
