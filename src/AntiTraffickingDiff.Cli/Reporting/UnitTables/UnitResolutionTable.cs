using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What unit names mean, as a table.</summary>
public static class UnitResolutionTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="resolutions">The resolved names in the order given.</param>
    /// <param name="language">The language of the reasons.</param>
    /// <returns>One row a name.</returns>
    public static DataTable Of(IEnumerable<UnitResolution> resolutions, ReportLanguage language) => new(
        "atdiff-unit-names/1", "names", ["name", "functions", "level", "place", "why"],
        [.. resolutions.Select(found => (object?[])
            [found.Name, found.Functions, KebabCase.Of(found.Level), found.Place,
             UnitReasonWording.Of(found.Reason, MessageCatalog.ForReports(language))])]);
}
