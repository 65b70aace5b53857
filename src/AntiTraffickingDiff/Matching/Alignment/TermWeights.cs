namespace AntiTraffickingDiff.Matching.Alignment;

/// <summary>
/// How much a term says: the rarer it is in baseline and plan together, the more. Terms that every clause shares (the
/// campaign's own words) weigh next to nothing. The usual inverse document frequency, one part between commas being
/// a document.
/// </summary>
internal sealed class TermWeights
{
    private readonly Dictionary<int, double> _weights = [];

    /// <summary>Weighs the terms of a baseline and a plan.</summary>
    /// <param name="parts">The terms of each part of both.</param>
    public TermWeights(IReadOnlyCollection<HashSet<int>> parts)
    {
        var counts = new Dictionary<int, int>();
        foreach (var part in parts)
            foreach (var term in part)
                counts[term] = counts.GetValueOrDefault(term) + 1;
        foreach (var (term, count) in counts)
            _weights[term] = Math.Log((parts.Count + 1) / (count + 0.5));
    }

    /// <summary>The weight of one term.</summary>
    /// <param name="term">The term.</param>
    /// <returns>Its weight, above 0; 0 for a term that is in neither.</returns>
    public double this[int term] => _weights.GetValueOrDefault(term);

    /// <summary>The weight of a part.</summary>
    /// <param name="terms">Its terms.</param>
    /// <returns>The sum of their weights.</returns>
    public double Sum(HashSet<int> terms)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += this[term];
        return sum;
    }
}
