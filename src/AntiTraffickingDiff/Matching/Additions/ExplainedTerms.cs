namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Collects, passage by passage, the terms that evidence for duties accounts for.</summary>
internal sealed class ExplainedTerms
{
    private readonly Dictionary<int, HashSet<int>> _byPassage = [];

    /// <summary>What has been collected.</summary>
    public IReadOnlyDictionary<int, HashSet<int>> ByPassage => _byPassage;

    /// <summary>Adds terms.</summary>
    /// <param name="passage">The passage they stand in.</param>
    /// <param name="terms">The terms that are accounted for.</param>
    public void Add(int passage, IEnumerable<int> terms)
    {
        if (!_byPassage.TryGetValue(passage, out var known))
            _byPassage[passage] = known = [];
        known.UnionWith(terms);
    }
}
