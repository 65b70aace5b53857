namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="PartName">The name of its part in the package, without a slash before it.</param>
internal sealed record SheetPart(string Name, string PartName);
