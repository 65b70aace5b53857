namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The baseline as coverage tables need it.</summary>
/// <param name="Name">The name or path it was asked for by.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsWorkingEdition">Whether it is the embedded working edition, which is not the official text.</param>
/// <param name="Measures">Its measures in document order.</param>
public sealed record CoverageBaseline(string Name, string Title, bool IsWorkingEdition, IReadOnlyList<CoverageMeasure> Measures)
{
    /// <summary>The name as tables print it, marked if it is the working edition.</summary>
    public string Label { get; } = Name + (IsWorkingEdition ? " (working edition)" : string.Empty);
}
