using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Passages;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Measures how much of what a plan's part says the baseline does not say. Made once a plan; not thread-safe.</summary>
internal sealed class NoveltyMeasurer
{
    /// <summary>A second baseline sentence explains half as well: one duty may be made of two, but not of scraps.</summary>
    private const double SecondBest = 0.5;

    private readonly TermWeights _weights;
    private readonly BaselineWording _wording;
    private readonly SparseSum _shares;
    private readonly bool _isCopy;

    /// <summary>Prepares the measuring of one plan.</summary>
    /// <param name="wording">What the baseline says.</param>
    /// <param name="weights">The weights of the terms.</param>
    /// <param name="isCopy">Whether the plan keeps to the baseline's letter on the whole.</param>
    public NoveltyMeasurer(BaselineWording wording, TermWeights weights, bool isCopy)
    {
        (_wording, _weights, _isCopy) = (wording, weights, isCopy);
        _shares = new SparseSum(wording.Passages.Count);
    }

    /// <summary>Measures a part.</summary>
    /// <param name="wording">The part's canonical wording.</param>
    /// <param name="explained">Terms that are accounted for in another way.</param>
    /// <returns>How new it is.</returns>
    public Novelty Measure(string wording, HashSet<int> explained)
    {
        var terms = TermExtractor.Terms(wording);
        var total = _weights.Sum(terms);
        if (total <= 0)
            return Novelty.None;
        var own = WithoutSetPhrases(wording);
        var open = TermExtractor.Terms(own).Where(term => !explained.Contains(term)).ToHashSet();
        var (best, share) = Best(open);
        var rest = best < 0 ? open : [.. open.Except(_wording.Passages[best])];
        var (second, secondShare) = Best(rest);
        var left = second < 0 ? rest : [.. rest.Except(_wording.Passages[second])];
        return new Novelty((_weights.Sum(open) - share - (SecondBest * secondShare)) / total, LongestRun(own, left), _isCopy);
    }

    private string WithoutSetPhrases(string wording)
    {
        foreach (var phrase in _wording.SetPhrases)
            wording = wording.Replace(phrase, "，", StringComparison.Ordinal);
        return wording;
    }

    private static int LongestRun(string wording, HashSet<int> left)
    {
        int longest = 0, run = 0;
        foreach (var term in TermExtractor.Sequence(wording))
            longest = Math.Max(longest, run = left.Contains(term) ? run + 1 : 0);
        return longest;
    }

    private (int Passage, double Share) Best(HashSet<int> terms)
    {
        foreach (var term in terms)
        {
            var weight = _weights[term];
            foreach (var passage in _wording.PassagesWith(term))
                _shares.Add(passage, weight);
        }

        var shares = _shares.Take();
        return shares.Length == 0 ? (-1, 0) : shares.MaxBy(pair => pair.Value);
    }
}
