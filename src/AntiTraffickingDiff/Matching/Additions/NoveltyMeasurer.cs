using AntiTraffickingDiff.Matching.Alignment;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Measures how much of what a plan's part says the baseline does not say.</summary>
internal sealed class NoveltyMeasurer
{
    /// <summary>A second baseline sentence explains half as well: one duty may be made of two, but not of scraps.</summary>
    private const double SecondBest = 0.5;

    private readonly TermWeights _weights;
    private readonly BaselineWording _wording;
    private readonly Dictionary<int, List<int>> _passagesWith = [];

    /// <summary>Prepares the measuring of one plan.</summary>
    /// <param name="wording">What the baseline says.</param>
    /// <param name="weights">The weights of the terms.</param>
    public NoveltyMeasurer(BaselineWording wording, TermWeights weights)
    {
        (_wording, _weights) = (wording, weights);
        for (var passage = 0; passage < wording.Passages.Count; passage++)
            foreach (var term in wording.Passages[passage])
                Post(term, passage);
    }

    /// <summary>Measures a part.</summary>
    /// <param name="terms">The part's terms.</param>
    /// <param name="explained">Terms that are accounted for in another way.</param>
    /// <returns>0 if the baseline says it all, 1 if it says nothing of it.</returns>
    public double Measure(HashSet<int> terms, HashSet<int> explained)
    {
        var total = _weights.Sum(terms);
        if (total <= 0)
            return 0;
        var open = terms.Where(term => !explained.Contains(term) && !_wording.SetPhrases.Contains(term)).ToHashSet();
        var (best, share) = Best(open);
        var rest = best < 0 ? open : [.. open.Except(_wording.Passages[best])];
        var second = Best(rest).Share;
        return (_weights.Sum(open) - share - (SecondBest * second)) / total;
    }

    private (int Passage, double Share) Best(HashSet<int> terms)
    {
        var shares = new Dictionary<int, double>();
        foreach (var term in terms)
            foreach (var passage in _passagesWith.GetValueOrDefault(term, []))
                shares[passage] = shares.GetValueOrDefault(passage) + _weights[term];
        return shares.Count == 0 ? (-1, 0) : shares.Select(pair => (pair.Key, pair.Value)).MaxBy(pair => pair.Value);
    }

    private void Post(int term, int passage)
    {
        if (!_passagesWith.TryGetValue(term, out var passages))
            _passagesWith[term] = passages = [];
        passages.Add(passage);
    }
}
