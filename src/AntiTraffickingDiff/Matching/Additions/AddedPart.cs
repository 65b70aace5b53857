using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>A part of a passage with how new it is.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Number">The part's number in it, from 0.</param>
/// <param name="Span">Its place in the normalized text.</param>
/// <param name="Terms">How many terms it has.</param>
/// <param name="Novelty">How new it is.</param>
internal sealed record AddedPart(Passage Passage, int Number, TextSpan Span, int Terms, Novelty Novelty)
{
    /// <summary>Whether the part adds something beside a deadline.</summary>
    public bool IsSubstance { get; init; }

    /// <summary>Whether another part comes right after this one in the same passage.</summary>
    /// <param name="next">The other part.</param>
    /// <returns>True if it does.</returns>
    public bool Precedes(AddedPart next) => next.Passage == Passage && next.Number == Number + 1;
}
