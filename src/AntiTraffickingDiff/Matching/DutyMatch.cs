using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching;

/// <summary>What a plan makes of one duty.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="Status">Whether the plan carries it.</param>
/// <param name="Score">How much of it the plan carries, 0 to 1.</param>
/// <param name="Evidence">The passages that carry it, the best first; none if it is absent.</param>
/// <param name="Lacking">The elements that the plan lacks, in the baseline's words.</param>
internal sealed record DutyMatch(
    Duty Duty, DutyStatus Status, double Score, IReadOnlyList<PassageMatch> Evidence, IReadOnlyList<string> Lacking)
{
    /// <summary>How often a judgement like this one holds, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>What the judgement rests on.</summary>
    public JudgementBasis Basis { get; init; }

    /// <summary>The elements that were looked for, in the codebook's or the duty's order.</summary>
    public IReadOnlyList<ElementMatch> Elements { get; init; } = [];
}

/// <summary>A passage that carries a duty or a part of it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Strength">How much of the duty it carries, 0 to 1.</param>
internal sealed record PassageMatch(Passage Passage, double Strength);
