namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>What a coder, or the tool, says of one duty.</summary>
/// <param name="Measure">The measure's id.</param>
/// <param name="Duty">The duty's number, from 1.</param>
/// <param name="Value">1 present, 0.5 partial, 0 absent.</param>
/// <param name="Locator">Where; may be empty.</param>
public sealed record DutyLabel(string Measure, int Duty, double Value, string Locator);
