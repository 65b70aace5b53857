namespace AntiTraffickingDiff.Findings;

/// <summary>The baseline as reports name it.</summary>
/// <param name="Name">The name or path it was asked for by.</param>
/// <param name="Title">Its title.</param>
/// <param name="MeasureCount">How many measures it has.</param>
/// <param name="IsWorkingEdition">
/// Whether it is the embedded working edition, which restates the measures and is not the official text.
/// </param>
public sealed record BaselineSummary(string Name, string Title, int MeasureCount, bool IsWorkingEdition);
