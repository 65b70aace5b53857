namespace AntiTraffickingDiff.Units;

/// <summary>A word of the grammar of unit names.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind">Its part: suffix, part, level, group, organ, link, joiner, tail, opaque, qualifier.</param>
/// <param name="Level">The level it shows.</param>
internal sealed record UnitWord(string Text, string Kind, AdministrativeLevel Level);
