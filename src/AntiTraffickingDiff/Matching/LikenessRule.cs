using AntiTraffickingDiff.Matching.Alignment;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// When likeness of wording makes a duty present or partial. Where the plan keeps close to the baseline's letter, a
/// part that is not there is missing; where it uses its own words, likeness is lower throughout and half of it counts
/// as substance.
/// </summary>
internal static class LikenessRule
{
    private const double CloseFrom = 0.85;
    private const double PresentIfClose = 0.85;
    private const double PresentIfFree = 0.55;
    private const double PartialFrom = 0.3;

    /// <summary>Judges likeness.</summary>
    /// <param name="likeness">How much of the duty's wording the plan has.</param>
    /// <returns>The status.</returns>
    public static DutyStatus Status(Likeness likeness)
    {
        var presentFrom = likeness.Closeness >= CloseFrom ? PresentIfClose : PresentIfFree;
        return likeness.Score >= presentFrom ? DutyStatus.Present
            : likeness.Score >= PartialFrom ? DutyStatus.Partial
            : DutyStatus.Absent;
    }
}
