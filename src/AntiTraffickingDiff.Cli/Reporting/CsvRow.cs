using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a row of the CSV format is about.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Measure">The measure; null in the one row of a plan that could not be read.</param>
/// <param name="Messages">The language of the cells that hold words of the tool.</param>
internal sealed record CsvRow(BaselineSummary Baseline, PlanComparison Plan, MeasureFinding? Measure, MessageCatalog Messages);
