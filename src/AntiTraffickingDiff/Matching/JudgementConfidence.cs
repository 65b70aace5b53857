namespace AntiTraffickingDiff.Matching;

/// <summary>
/// How often a judgement like this one holds, measured against the coders of the gold plans: surer the farther the
/// score is from the next limit, and the more likeness of wording says the same.
/// </summary>
internal static class JudgementConfidence
{
    private const double Least = 0.7;
    private const double FromMargin = 0.15;
    private const double FromLikeness = 0.14;

    /// <summary>The confidence of a judgement.</summary>
    /// <param name="status">What was judged.</param>
    /// <param name="score">The share of the duty that was found, 0 to 1.</param>
    /// <param name="likeness">How much of its wording the plan has, 0 to 1.</param>
    /// <returns>A share, 0.7 to 0.99.</returns>
    public static double Of(DutyStatus status, double score, double likeness)
    {
        var margin = status switch
        {
            DutyStatus.Present => (score - 0.75) / 0.25,
            DutyStatus.Absent => (0.25 - score) / 0.25,
            _ => Math.Min(score - 0.25, 0.75 - score) / 0.25,
        };
        var agreement = status switch
        {
            DutyStatus.Present => likeness / 0.6,
            DutyStatus.Absent => 1.5 - (likeness * 2.5),
            _ => 0.3,
        };
        return Least + (FromMargin * Math.Clamp(margin, 0, 1)) + (FromLikeness * Math.Clamp(agreement, 0, 1));
    }
}
