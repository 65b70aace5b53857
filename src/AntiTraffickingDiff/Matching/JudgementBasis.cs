namespace AntiTraffickingDiff.Matching;

/// <summary>What a judgement on a duty rests on.</summary>
public enum JudgementBasis
{
    /// <summary>The codebook's elements.</summary>
    Elements,

    /// <summary>Likeness of wording.</summary>
    Likeness,
}
