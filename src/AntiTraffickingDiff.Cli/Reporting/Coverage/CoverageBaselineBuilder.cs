using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Takes from a baseline what coverage tables need.</summary>
internal static class CoverageBaselineBuilder
{
    /// <summary>Builds it.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>Its measures with their units.</returns>
    public static CoverageBaseline Build(Baseline baseline) => new(
        baseline.Name, PrintableText.Of(baseline.Tree.Title), baseline.IsEmbedded, [.. baseline.Measures.Select(Build)]);

    private static CoverageMeasure Build(Measure measure)
    {
        var responsible = Responsibility.Of(measure.Assignments);
        return new CoverageMeasure(
            measure.Id, PrintableText.Of(measure.Clause.Locator), PrintableText.Of(measure.Title), measure.Duties.Count,
            Functions(responsible.Leads), Functions(responsible.Supports));
    }

    private static List<string> Functions(IReadOnlyList<UnitMention> units) =>
        [.. units.SelectMany(unit => unit.Resolution.Functions).Distinct()];
}
