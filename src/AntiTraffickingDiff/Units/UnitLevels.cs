namespace AntiTraffickingDiff.Units;

/// <summary>The levels as the registry's column <c>levels</c> writes them: 国、省、市、区、县、乡.</summary>
internal static class UnitLevels
{
    /// <summary>All levels that departments have: state to county.</summary>
    public static readonly IReadOnlySet<AdministrativeLevel> All = new HashSet<AdministrativeLevel>
    {
        AdministrativeLevel.National, AdministrativeLevel.Province, AdministrativeLevel.Municipality,
        AdministrativeLevel.Prefecture, AdministrativeLevel.District, AdministrativeLevel.County,
    };

    /// <summary>Reads a cell's words.</summary>
    /// <param name="words">One word a level; 省 stands for provinces and municipalities.</param>
    /// <returns>The levels, or null if a word is unknown.</returns>
    public static IReadOnlySet<AdministrativeLevel>? Parse(IReadOnlyList<string> words)
    {
        var levels = new HashSet<AdministrativeLevel>();
        foreach (var word in words)
        {
            var found = Of(word);
            if (found.Length == 0)
                return null;
            levels.UnionWith(found);
        }

        return levels;
    }

    private static AdministrativeLevel[] Of(string word) => word switch
    {
        "国" => [AdministrativeLevel.National],
        "省" => [AdministrativeLevel.Province, AdministrativeLevel.Municipality],
        "市" => [AdministrativeLevel.Prefecture],
        "区" => [AdministrativeLevel.District],
        "县" => [AdministrativeLevel.County],
        "乡" => [AdministrativeLevel.Township],
        _ => [],
    };
}
