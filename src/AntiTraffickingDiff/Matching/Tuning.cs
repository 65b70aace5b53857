namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Everything about judging that can be set by hand, with its reason; what is learned from labels stands in
/// <c>profiles.bin</c> and <c>judgement.tsv</c>, which <c>Accuracy learn</c> writes.
/// </summary>
internal static class Tuning
{
    /// <summary>How many of the background's sentences count as one of the plan's own when a term's rarity is told.</summary>
    public const double BackgroundShare = 0.15;

    /// <summary>A window that weighs less does not resemble anything fully.</summary>
    public const double LightestWindow = 15;

    /// <summary>As <see cref="LightestWindow"/>, for profiles, whose weights are squared.</summary>
    public const double LightestSentence = 150;

    /// <summary>A title says less than the sentences below it (logits of the profiles).</summary>
    public const double TitleLogits = 0.5;

    /// <summary>As <see cref="TitleLogits"/>, for cosines.</summary>
    public const double TitleShare = 0.9;

    /// <summary>How likely a part of a duty has to be where only goals speak of it: below it a goal is hardly more likely than not to carry it, and goals mostly only name what others do.</summary>
    public const double LikelyInGoal = 0.6;

    /// <summary>How likely a duty's status has to be to count in a document on another subject; what counts as sure everywhere (docs/judgement.md).</summary>
    public const double SureInOtherSubject = 0.9;

    /// <summary>A window that has so much of a duty has it to the letter.</summary>
    public const double ToTheLetter = 0.9;

    /// <summary>A plan that has so many duties to the letter is a copy of its baseline with edits: the letter decides.</summary>
    public const double CopyFrom = 0.5;

    /// <summary>How far a wrong status is from the right one counts so much, whether it is wrong the rest.</summary>
    public const double DistanceShare = 0.7;

    /// <summary>Passages named as evidence.</summary>
    public const int MostEvidence = 3;

    /// <summary>A further passage must carry this share of what the best one carries.</summary>
    public const double FurtherEvidence = 0.7;

    /// <summary>A passage belongs to the measure that it states best, and to those it states nearly as well.</summary>
    public const double NearBest = 0.75;

    /// <summary>What is added with at least this probability is listed: the cut at which precision and recall of the labelled plans meet the aim best (about .41 at .71 left out; of plans kept for later .67 at .74).</summary>
    public const double AddedFrom = 0.19;

    /// <summary>
    /// What is added has so much that no passages of the baseline explain together; each of at most <see cref="MostExplaining"/> must
    /// explain <see cref="LeastExplaining"/> of it (11 labelled plans: .3 takes 15 of 22 false ones from the real plans and no true one).
    /// </summary>
    public const double UnexplainedFrom = 0.3;

    /// <summary>See <see cref="UnexplainedFrom"/>.</summary>
    public const int MostExplaining = 8;

    /// <summary>See <see cref="UnexplainedFrom"/>: less is a phrase that any clause may have.</summary>
    public const double LeastExplaining = 0.06;

    /// <summary>What a term of a kind is worth beside a pair of characters (tried on other baselines: concepts gain, pairs of them a little).</summary>
    public static double Worth(TermKind kind) => kind switch
    {
        TermKind.Pair => 1,
        TermKind.Concept => 0.7,
        _ => 0.2,
    };
}
