using AntiTraffickingDiff.Matching.Alignment;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Says whether a plan keeps to the baseline's letter on the whole, as an edited copy does: then the letter decides,
/// and a codebook made for plans in their own words would overlook what was cut.
/// </summary>
internal static class CopyDetector
{
    private const double ToTheLetter = 0.97;
    private const double MostDuties = 0.5;

    /// <summary>Decides.</summary>
    /// <param name="likenesses">How much of each duty's wording the plan has.</param>
    /// <returns>True if most duties stand there to the letter.</returns>
    public static bool IsCopy(IReadOnlyCollection<Likeness> likenesses) =>
        likenesses.Count(likeness => likeness.Score >= ToTheLetter) >= MostDuties * likenesses.Count;
}
