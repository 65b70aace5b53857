namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Says which measures an entry of a policy is about.</summary>
public static class MeasurePattern
{
    /// <summary>Whether a measure is meant.</summary>
    /// <param name="pattern">A measure's id, the id of a section above it (2.1 means all of 2.1.…), or <c>*</c>.</param>
    /// <param name="measure">The measure's id.</param>
    /// <returns>True if it is.</returns>
    public static bool Matches(string pattern, string measure) =>
        pattern == "*" || pattern == measure
        || (measure.Length > pattern.Length && measure[pattern.Length] == '.' && measure.StartsWith(pattern, StringComparison.Ordinal));
}
