using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>
/// Tells new words for an old duty from additions: a passage that carries a duty whose wording it does not have in full
/// may say as much in its own words as is missing.
/// </summary>
internal sealed class Paraphrases(TermWeights weights)
{
    /// <summary>A paraphrase may be up to twice as long as what it stands for.</summary>
    private const double Longest = 2;

    private readonly Dictionary<int, double> _missing = [];

    /// <summary>Notes a duty that was judged by likeness and is carried at least in part.</summary>
    /// <param name="passage">The passage that carries it.</param>
    /// <param name="duty">The duty's terms.</param>
    /// <param name="likeness">How much of its wording the plan has.</param>
    public void Add(Passage passage, DutyTerms duty, Likeness likeness) =>
        _missing[passage.Index] = _missing.GetValueOrDefault(passage.Index) + ((1 - likeness.Score) * weights.Sum(duty.All));

    /// <summary>Takes a part for a paraphrase if there is something missing that it can stand for.</summary>
    /// <param name="passage">The passage it stands in.</param>
    /// <param name="wording">The part's wording.</param>
    /// <returns>True if it is a paraphrase; what it stands for is then no longer missing.</returns>
    public bool Takes(Passage passage, string wording)
    {
        var needed = weights.Sum(TermExtractor.Terms(wording)) / Longest;
        if (_missing.GetValueOrDefault(passage.Index) < needed)
            return false;
        _missing[passage.Index] -= needed;
        return true;
    }
}
