namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The least coverage of a section of the baseline.</summary>
/// <param name="Section">The section's id, such as 2.1.</param>
/// <param name="Minimum">The least mean coverage of its measures, 0 to 1.</param>
/// <param name="Place">Where the policy says so.</param>
public sealed record SectionMinimum(string Section, double Minimum, PolicyPlace Place);
