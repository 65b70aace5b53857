namespace AntiTraffickingDiff.Units;

/// <summary>What has been taken off the front of a name.</summary>
/// <param name="End">Where the rest starts.</param>
/// <param name="Level">The level that the last level word shows.</param>
/// <param name="Place">Where the last place stands, without its level word.</param>
internal readonly record struct UnitPrefix(int End, AdministrativeLevel Level, Range Place)
{
    /// <summary>The prefix before the name of a place was found.</summary>
    public bool HasPlace => Place.End.Value > Place.Start.Value;
}
