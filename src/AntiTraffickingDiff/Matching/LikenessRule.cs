using AntiTraffickingDiff.Matching.Alignment;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// When likeness of wording makes a duty present or partial. What is missing and not replaced by other words on the
/// same duty was cut; what is replaced is the same duty in the plan's own words, as long as half of it is there.
/// </summary>
/// <param name="isCopy">Whether the plan keeps to the baseline's letter on the whole.</param>
internal sealed class LikenessRule(bool isCopy)
{
    private const double PresentFrom = 0.5;
    private const double MostCut = 0.1;
    private const double PartialFrom = 0.3;
    private const double PartialFromInCopy = 0.45;
    private const double VerbatimPart = 0.12;

    /// <summary>Judges likeness.</summary>
    /// <param name="likeness">How much of the duty's wording the plan has.</param>
    /// <returns>The status.</returns>
    public DutyStatus Status(Likeness likeness)
    {
        var cut = 1 - likeness.Score - likeness.Replaced;
        if (likeness.Score >= PresentFrom && cut <= MostCut)
            return DutyStatus.Present;
        return likeness.Score >= (isCopy ? PartialFromInCopy : PartialFrom) || likeness.Verbatim >= VerbatimPart
            ? DutyStatus.Partial
            : DutyStatus.Absent;
    }
}
