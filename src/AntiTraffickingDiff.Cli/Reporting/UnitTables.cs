using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The functions of a registry as a table.</summary>
internal static class UnitListTable
{
    // The short table, to read; the English names stand only in the English one.
    public static DataTable Brief(UnitRegistry registry, ReportOptions options) => options.Language == ReportLanguage.Chinese
        ? new("atdiff-units/1", "units", ["id", "zh", "national", "levels"],
            [.. registry.Functions.Select(unit => (object?[])[unit.Id, unit.Chinese, unit.National, LevelNames(unit, options)])])
        : new("atdiff-units/1", "units", ["id", "zh", "en", "national", "levels"],
            [.. registry.Functions.Select(unit => (object?[])[unit.Id, unit.Chinese, unit.English, unit.National, LevelNames(unit, options)])]);

    // The whole table, for programs.
    public static DataTable Full(UnitRegistry registry) => new(
        "atdiff-units/1", "units",
        ["id", "zh", "en", "levels", "national", "province", "prefecture", "county", "stems", "short", "former", "notes"],
        [.. registry.Functions.Select(unit => (object?[])
        [
            unit.Id, unit.Chinese, unit.English, Levels(unit), unit.National, unit.Province, unit.Prefecture, unit.County,
            unit.Stems, unit.Shorts, unit.Former, unit.Notes,
        ])]);

    private static List<string> LevelNames(UnitFunction unit, ReportOptions options) =>
        [.. unit.Levels.Order().Select(level => options.Messages["level-" + KebabCase.Of(level)])];

    private static List<string> Levels(UnitFunction unit) => [.. unit.Levels.Order().Select(KebabCase.Of)];
}

/// <summary>What unit names mean, as a table.</summary>
internal static class UnitResolutionTable
{
    // For programs: ids, and reasons in English.
    public static DataTable Of(IReadOnlyList<UnitResolution> resolutions) => Of(resolutions, found =>
        [found.Name, found.Functions, KebabCase.Of(found.Level), found.Place, UnitReasonWording.Of(found.Reason, MessageCatalog.ForReports(ReportLanguage.English), id => id)]);

    // To read: the functions' names.
    public static DataTable ToRead(IReadOnlyList<UnitResolution> resolutions, ReportOptions options) => Of(resolutions, found =>
        [found.Name, (List<string>)[.. found.Functions.Select(options.UnitName)], options.Messages["level-" + KebabCase.Of(found.Level)], found.Place,
         UnitReasonWording.Of(found.Reason, options.Messages, options.UnitName)]);

    private static DataTable Of(IReadOnlyList<UnitResolution> resolutions, Func<UnitResolution, object?[]> row) =>
        new("atdiff-unit-names/1", "names", ["name", "functions", "level", "place", "why"], [.. resolutions.Select(row)]);
}

/// <summary>The unit names that no row of the registry explains, as a table.</summary>
internal static class UnknownUnitTable
{
    public static DataTable Of(IEnumerable<(string Path, ClauseAssignments Assignments)> plans) => new(
        "atdiff-unknown-units/1", "names", ["name", "count", "plan", "page", "line", "locators"],
        [.. plans.SelectMany(plan => plan.Assignments.UnknownUnits, (plan, unit) => (object?[])
            [unit.Name, unit.Count, plan.Path, unit.Position.Page, unit.Position.Line, Locators(plan.Assignments, unit)])]);

    private static List<string> Locators(ClauseAssignments assignments, UnknownUnit unit) =>
        [.. assignments.ByClause
            .Where(item => item.Value.Any(assignment => assignment.Leads.Concat(assignment.Supports).Any(named => named.Name == unit.Name)))
            .OrderBy(item => item.Key.Span.Start)
            .Select(item => item.Key.Locator)
            .Distinct()];
}

/// <summary>Says why a name means what it means, in a reader's language.</summary>
internal static class UnitReasonWording
{
    public static string Of(UnitReason reason, MessageCatalog messages, Func<string, string> unitName)
    {
        var found = reason.Ground switch
        {
            UnitReasonGround.NoName => messages["why-empty"],
            UnitReasonGround.Unknown => messages["why-unknown"] + reason.Text,
            UnitReasonGround.Name => Found("why-name"),
            UnitReasonGround.Stem => Found("why-stem"),
            _ => Found("why-stems"),
        };
        return string.Concat(
            reason.Part.Length > 0 ? reason.Part + messages["why-part"] : string.Empty,
            reason.IsOffice ? messages["why-office"] : string.Empty,
            found,
            reason.Suffix.Length > 0 ? messages["why-suffix"] + reason.Suffix : string.Empty,
            reason.IsBareStem ? messages["why-alone"] : string.Empty,
            reason.IsDependent ? messages["why-belongs"] : string.Empty,
            reason.InBrackets is { } inner ? messages["why-brackets"] + Of(inner, messages, unitName) : string.Empty);

        string Found(string key) => messages.Format("why-functions", messages[key] + Open(reason.Text), messages.List(reason.Functions.Select(unitName)));
    }

    private static string Open(string text) =>
        text.Replace("{p}", "…", StringComparison.Ordinal).Replace("{w}", "…", StringComparison.Ordinal);
}
