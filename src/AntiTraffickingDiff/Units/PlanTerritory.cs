namespace AntiTraffickingDiff.Units;

/// <summary>The territory a plan is for.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Region">Its name with the level word, such as 武清区; empty if unknown.</param>
internal sealed record PlanTerritory(AdministrativeLevel Level, string Region);
