using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>Level and place of a plan that is not compared with a baseline.</summary>
internal static class SheetTerritory
{
    /// <summary>Finds them.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Level and place as a comparison gives them.</returns>
    public static (AdministrativeLevel Level, string Region) Of(ParsedPlan plan)
    {
        var territory = Territory.Of(plan.Tree, plan.Assignments);
        return (territory.Level, territory.Region);
    }
}
