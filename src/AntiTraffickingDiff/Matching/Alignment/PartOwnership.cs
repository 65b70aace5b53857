namespace AntiTraffickingDiff.Matching.Alignment;

/// <summary>
/// Which duties a plan's parts belong to. A part that says nearly what one duty says is that duty's; it must not pass
/// for evidence of a neighbour that only shares words with it. Decided for all duties together, before any is judged.
/// </summary>
internal sealed class PartOwnership
{
    /// <summary>A part is owned only if a duty explains at least this share of what it says.</summary>
    private const double OwnedFrom = 0.7;

    /// <summary>How far behind the owner a duty may be and still share the part.</summary>
    private const double Margin = 0.25;

    /// <summary>What a part owned by another duty still counts.</summary>
    private const double Foreign = 0.3;

    private readonly PlanTerms _plan;
    private readonly TermWeights _weights;
    private readonly double[] _partWeights;
    private readonly double[] _best;

    /// <summary>Decides who owns which part.</summary>
    /// <param name="plan">The plan's terms.</param>
    /// <param name="weights">The weights of the terms.</param>
    /// <param name="duties">All duties of the baseline.</param>
    public PartOwnership(PlanTerms plan, TermWeights weights, IReadOnlyList<DutyTerms> duties)
    {
        (_plan, _weights) = (plan, weights);
        _partWeights = [.. plan.Parts.Select(part => weights.Sum(part.Terms))];
        _best = new double[plan.Parts.Count];
        foreach (var duty in duties)
            foreach (var (part, share) in Explained(duty.All))
                _best[part] = Math.Max(_best[part], share);
    }

    /// <summary>What a plan's parts are to a duty.</summary>
    /// <param name="duty">The duty.</param>
    /// <returns>
    /// For each part that shares a term with the duty: how much of the part the duty explains, 0 to 1; and what the part
    /// counts as evidence for the duty: 1, or less if another duty owns it.
    /// </returns>
    public Dictionary<int, (double Share, double Factor)> Parts(DutyTerms duty) =>
        Explained(duty.All).ToDictionary(
            pair => pair.Key,
            pair => (pair.Value, _best[pair.Key] >= OwnedFrom && pair.Value < _best[pair.Key] - Margin ? Foreign : 1));

    /// <summary>How much a part says in all.</summary>
    /// <param name="part">The part's index.</param>
    /// <returns>The sum of the weights of its terms.</returns>
    public double Weight(int part) => _partWeights[part];

    /// <summary>How much of the plan's parts some terms explain.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>The share, above 0 to 1, of each part that has one of the terms.</returns>
    private Dictionary<int, double> Explained(HashSet<int> terms)
    {
        var shares = new Dictionary<int, double>();
        foreach (var term in terms)
            foreach (var part in _plan.PartsWith(term))
                shares[part] = shares.GetValueOrDefault(part) + (_weights[term] / _partWeights[part]);
        return shares;
    }
}
