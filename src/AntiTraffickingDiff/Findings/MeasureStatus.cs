namespace AntiTraffickingDiff.Findings;

/// <summary>What a plan makes of a measure.</summary>
public enum MeasureStatus
{
    /// <summary>Coverage is at least 0.8.</summary>
    Covered,

    /// <summary>Some duties are there, but coverage is below 0.8.</summary>
    Partial,

    /// <summary>Every duty is absent.</summary>
    Missing,
}
