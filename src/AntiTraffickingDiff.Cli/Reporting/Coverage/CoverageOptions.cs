namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What coverage writers work with.</summary>
/// <param name="Baseline">The baseline of all plans.</param>
/// <param name="View">The table that is asked for.</param>
/// <param name="Language">The language of messages and of a workbook's headings.</param>
public sealed record CoverageOptions(CoverageBaseline Baseline, CoverageView View, ReportLanguage Language);
