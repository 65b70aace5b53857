using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The functions of a registry as a table.</summary>
internal static class UnitListTable
{
    // The short table, to read.
    public static DataTable Brief(UnitRegistry registry) => new(
        "atdiff-units/1", "units", ["id", "zh", "en", "national", "levels"],
        [.. registry.Functions.Select(unit => (object?[])[unit.Id, unit.Chinese, unit.English, unit.National, Levels(unit)])]);

    // The whole table, for programs.
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

/// <summary>What unit names mean, as a table.</summary>
internal static class UnitResolutionTable
{
    public static DataTable Of(IEnumerable<UnitResolution> resolutions, ReportLanguage language) => new(
        "atdiff-unit-names/1", "names", ["name", "functions", "level", "place", "why"],
        [.. resolutions.Select(found => (object?[])
            [found.Name, found.Functions, KebabCase.Of(found.Level), found.Place,
             UnitReasonWording.Of(found.Reason, MessageCatalog.ForReports(language))])]);
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

/// <summary>Says why a name means what it means: the resolver's reason, a few set words in English, in a reader's language.</summary>
internal static class UnitReasonWording
{
    // Longer words before those they contain; each stands with its translation in messages.tsv.
    private static readonly string[] Words =
    [
        "why-unknown", "why-empty", "why-belongs", "why-shared", "why-brackets", "why-office", "why-suffix", "why-alone",
        "why-stems", "why-stem", "why-name", "why-part",
    ];

    public static string Of(string reason, MessageCatalog messages)
    {
        var english = MessageCatalog.ForReports(ReportLanguage.English);
        var text = reason.Replace("{p}", "…", StringComparison.Ordinal).Replace("{w}", "…", StringComparison.Ordinal);
        return Words.Aggregate(text, (current, key) => current.Replace(english[key], messages[key], StringComparison.Ordinal));
    }
}
