using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The functions of a registry as a table.</summary>
public static class UnitListTable
{
    /// <summary>The short table, to read.</summary>
    /// <param name="registry">The registry.</param>
    /// <returns>Id, names and levels of each function.</returns>
    public static DataTable Brief(UnitRegistry registry) => new(
        "atdiff-units/1", "units", ["id", "zh", "en", "national", "levels"],
        [.. registry.Functions.Select(unit => (object?[])[unit.Id, unit.Chinese, unit.English, unit.National, Levels(unit)])]);

    /// <summary>The whole table, for programs.</summary>
    /// <param name="registry">The registry.</param>
    /// <returns>All columns of each function.</returns>
    public static DataTable Full(UnitRegistry registry) => new(
        "atdiff-units/1", "units",
        ["id", "zh", "en", "levels", "national", "province", "prefecture", "county", "stems", "short", "former", "notes"],
        [.. registry.Functions.Select(unit => (object?[])
        [
            unit.Id, unit.Chinese, unit.English, Levels(unit), unit.National, unit.Province, unit.Prefecture, unit.County,
            unit.Stems, unit.Shorts, unit.Former, unit.Notes,
        ])]);

    private static List<string> Levels(UnitFunction unit) => [.. unit.Levels.Order().Select(KebabCase.Of)];
}
