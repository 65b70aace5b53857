namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Collects, passage by passage, the terms that evidence for duties accounts for.</summary>
internal sealed class ExplainedTerms
{
    private readonly Dictionary<int, HashSet<int>> _byPassage = [];

    /// <summary>What has been collected.</summary>
    public IReadOnlyDictionary<int, HashSet<int>> ByPassage => _byPassage;

    /// <summary>Adds the terms that show an element.</summary>
    /// <param name="passages">The passages that show it.</param>
    /// <param name="terms">The terms of its patterns.</param>
    public void Add(IReadOnlyList<int> passages, IReadOnlyCollection<int> terms)
    {
        foreach (var passage in passages)
        {
            if (!_byPassage.TryGetValue(passage, out var known))
                _byPassage[passage] = known = [];
            known.UnionWith(terms);
        }
    }
}
