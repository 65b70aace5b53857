using AntiTraffickingDiff.Clauses;

namespace AntiTraffickingDiff.Units;

/// <summary>Finds the level of government that a plan is of, by rule: from its region's name, its addressees and its units.</summary>
internal static class AdministrativeLevelFinder
{
    private static readonly string[] CountiesBelow =
    [
        "各县、区", "各县（区", "各县（市", "各县(市", "各县(区", "各县区", "各区县", "各区（县", "各县、自治县", "各县、市", "各旗县", "各县市区", "县（市、区）人民政府", "各市、县", "各区、县",
    ];

    private static readonly string[] TownsBelow = ["各镇", "各乡", "各街道", "镇街"];

    /// <summary>Finds level and region of a plan.</summary>
    /// <param name="tree">The plan's clauses.</param>
    /// <param name="assignments">The plan's assignments, whose names' prefixes help where there is no title; may be null.</param>
    /// <returns>The territory; unknown and empty where nothing tells.</returns>
    public static PlanTerritory Find(ClauseTree tree, ClauseAssignments? assignments = null)
    {
        var region = RegionFinder.Find(tree);
        var level = region.Length > 1 ? Of(region, tree.Document.Text) : AdministrativeLevel.Unknown;
        return new PlanTerritory(level == AdministrativeLevel.Unknown && assignments is not null ? ByUnits(assignments, tree.Document.Text) : level, region);
    }

    /// <summary>The level of a region.</summary>
    /// <param name="region">Its name with the level word.</param>
    /// <param name="text">The plan's text, which tells a prefecture-level city from a county-level one.</param>
    /// <returns>The level.</returns>
    public static AdministrativeLevel Of(string region, string text)
    {
        if (region == "中国")
            return AdministrativeLevel.National;
        var level = PlaceLevelReader.Read(region.AsSpan(0, region.Length - 1), region[^1]);
        return level == AdministrativeLevel.Prefecture && region[^1] == '市' ? City(text) : level;
    }

    // A city that speaks of its counties and districts is a prefecture; one that only speaks of towns is a county-level city.
    private static AdministrativeLevel City(string text) =>
        !Array.Exists(CountiesBelow, word => text.Contains(word, StringComparison.Ordinal))
            && Array.Exists(TownsBelow, word => text.Contains(word, StringComparison.Ordinal))
            ? AdministrativeLevel.County
            : AdministrativeLevel.Prefecture;

    private static AdministrativeLevel ByUnits(ClauseAssignments assignments, string text)
    {
        var levels = assignments.All.SelectMany(assignment => assignment.Leads.Concat(assignment.Supports))
            .Select(unit => unit.Resolution.Level).Where(level => level != AdministrativeLevel.Unknown)
            .GroupBy(level => level).OrderByDescending(group => group.Count()).ToList();
        if (levels.Count == 0)
            return AdministrativeLevel.Unknown;
        return levels[0].Key == AdministrativeLevel.Prefecture ? City(text) : levels[0].Key;
    }
}
