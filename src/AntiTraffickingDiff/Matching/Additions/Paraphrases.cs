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

    /// <summary>A part that shows an element of a duty may say this much in words of its own.</summary>
    private const double MostNew = 0.7;

    /// <summary>Six characters in a row that the baseline does not have are more than other words for a duty.</summary>
    private const int LongestNewRun = 5;

    private readonly Dictionary<int, double> _missing = [];
    private readonly HashSet<(int Passage, int Part)> _carrying = [];

    /// <summary>Notes that a part of a passage shows an element of a duty.</summary>
    /// <param name="passage">The passage's index.</param>
    /// <param name="part">The part's number in it, from 0.</param>
    public void Carry(int passage, int part) => _carrying.Add((passage, part));

    /// <summary>Notes what was judged on a duty.</summary>
    /// <param name="passage">The passage that carries it.</param>
    /// <param name="duty">The duty's terms.</param>
    /// <param name="likeness">How much of its wording the plan has.</param>
    public void Add(Passage passage, DutyTerms duty, Likeness likeness) =>
        _missing[passage.Index] = _missing.GetValueOrDefault(passage.Index) + ((1 - likeness.Score) * weights.Sum(duty.All));

    /// <summary>Takes a part for a paraphrase of a duty that its passage carries.</summary>
    /// <param name="passage">The passage it stands in.</param>
    /// <param name="part">The part's number in it, from 0.</param>
    /// <param name="novelty">How new its wording is.</param>
    /// <returns>
    /// True if it shows an element and says little beside it, or if something is missing that it can stand for; what it
    /// stands for is then no longer missing.
    /// </returns>
    public bool Takes(Passage passage, int part, Novelty novelty)
    {
        if (_carrying.Contains((passage.Index, part)) && novelty.Share < MostNew && novelty.LongestRun < LongestNewRun)
            return true;
        var needed = weights.Sum(TermExtractor.Terms(passage.Wordings[part])) / Longest;
        if (_missing.GetValueOrDefault(passage.Index) < needed)
            return false;
        _missing[passage.Index] -= needed;
        return true;
    }
}
