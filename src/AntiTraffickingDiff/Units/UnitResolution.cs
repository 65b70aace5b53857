namespace AntiTraffickingDiff.Units;

/// <summary>What a printed unit name means.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Functions">
/// The ids of the functions; several for a merged bureau; empty if the name is not known.
/// </param>
/// <param name="Level">The level that the name itself shows, or <see cref="AdministrativeLevel.Unknown"/>.</param>
/// <param name="Place">The place in the name, such as 武清; empty if none.</param>
/// <param name="Reason">Why, in a few words for a reader: the row and the grammar that matched.</param>
public sealed record UnitResolution(
    string Name, IReadOnlyList<string> Functions, AdministrativeLevel Level, string Place, string Reason)
{
    /// <summary>The functions that an unknown name may stand for if one of its characters was misread; else empty.</summary>
    public IReadOnlyList<string> Possible { get; init; } = [];

    /// <summary>The name that this one was taken for because one character differs; null if it was read as printed.</summary>
    public string? MisreadOf { get; init; }

    /// <summary>Whether the name has at least one function.</summary>
    public bool IsKnown => Functions.Count > 0;
}
