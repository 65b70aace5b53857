namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A measure that must be there.</summary>
/// <param name="Measure">A <see cref="MeasurePattern"/>.</param>
/// <param name="MustBeCovered">Whether it must be covered; if not, it is enough that it is not missing.</param>
/// <param name="Place">Where the policy says so.</param>
public sealed record RequiredMeasure(string Measure, bool MustBeCovered, PolicyPlace Place);
