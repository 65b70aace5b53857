namespace AntiTraffickingDiff.Units;

/// <summary>What a name, stem or pattern of the registry stands for.</summary>
/// <param name="Text">The name, stem or pattern.</param>
/// <param name="Functions">The ids of its functions.</param>
/// <param name="Level">The level it shows by itself.</param>
/// <param name="Reason">Why, ready to print.</param>
internal sealed record UnitEntry(string Text, IReadOnlyList<string> Functions, AdministrativeLevel Level, string Reason);
