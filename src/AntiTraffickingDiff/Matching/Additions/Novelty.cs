namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>How new what a plan's part says is.</summary>
/// <param name="Share">How much of it the baseline does not say, 0 to 1.</param>
/// <param name="LongestRun">The longest run of neighbouring terms that the baseline does not have.</param>
/// <param name="InCopy">Whether the plan keeps to the baseline's letter on the whole: what is half new there is a rewording.</param>
internal readonly record struct Novelty(double Share, int LongestRun, bool InCopy = false)
{
    /// <summary>About half of what a part says is new.</summary>
    private const double AddedFrom = 0.48;

    /// <summary>Most of what a part of an edited copy says is new.</summary>
    private const double AddedFromInCopy = 0.7;

    /// <summary>Seven characters in a row that the baseline does not have are words of their own.</summary>
    private const int AddedRun = 6;

    /// <summary>All new.</summary>
    public static Novelty Whole { get; } = new(1, 0);

    /// <summary>Nothing new.</summary>
    public static Novelty None { get; } = new(0, 0);

    /// <summary>Whether the part adds something.</summary>
    public bool IsAddition => Share >= (InCopy ? AddedFromInCopy : AddedFrom) || LongestRun >= AddedRun;
}
