namespace AntiTraffickingDiff.Units;

/// <summary>Says which functions a printed unit name has, independent of level.</summary>
public interface IUnitResolver
{
    /// <summary>Resolves a name; never throws, never guesses: an unknown name has no function.</summary>
    /// <param name="name">One unit's name as printed, such as 区教体局.</param>
    /// <returns>What it means.</returns>
    UnitResolution Resolve(string name);
}
