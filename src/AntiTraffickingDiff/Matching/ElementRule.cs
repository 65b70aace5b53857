namespace AntiTraffickingDiff.Matching;

/// <summary>When a duty's codebook elements make it present or partial.</summary>
internal static class ElementRule
{
    /// <summary>Three quarters of the elements: what is left out does not change the substance.</summary>
    private const double PresentFrom = 0.75;

    /// <summary>A quarter: a real part of it (gold/GUIDE.md: "a real part of the duty is there").</summary>
    private const double PartialFrom = 0.25;

    /// <summary>Judges a score.</summary>
    /// <param name="score">The weighted share of the elements that were found, 0 to 1.</param>
    /// <returns>The status.</returns>
    public static DutyStatus Status(double score) =>
        score >= PresentFrom - 1e-9 ? DutyStatus.Present
        : score >= PartialFrom - 1e-9 ? DutyStatus.Partial
        : DutyStatus.Absent;
}
