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

    private readonly double[] _partWeights;
    private readonly double[] _best;
    private readonly Dictionary<DutyTerms, (int Part, double Share)[]> _explained = new(ReferenceEqualityComparer.Instance);

    /// <summary>Decides who owns which part.</summary>
    /// <param name="plan">The plan's terms.</param>
    /// <param name="weights">The weights of the terms.</param>
    /// <param name="duties">All duties of the baseline.</param>
    public PartOwnership(PlanTerms plan, TermWeights weights, IReadOnlyList<DutyTerms> duties)
    {
        _partWeights = [.. plan.Parts.Select(part => weights.Sum(part.Terms))];
        _best = new double[plan.Parts.Count];
        var sum = new SparseSum(plan.Parts.Count);
        foreach (var duty in duties)
        {
            var explained = _explained[duty] = Explained(duty.All, plan, weights, sum);
            foreach (var (part, share) in explained)
                _best[part] = Math.Max(_best[part], share);
        }
    }

    /// <summary>The plan's parts that share a term with a duty.</summary>
    /// <param name="duty">The duty.</param>
    /// <returns>Each part with how much of it the duty explains, above 0 to 1.</returns>
    public (int Part, double Share)[] Parts(DutyTerms duty) => _explained[duty];

    /// <summary>What a part counts as evidence for a duty.</summary>
    /// <param name="part">The part's index.</param>
    /// <param name="share">How much of the part the duty explains.</param>
    /// <returns>1, or less if another duty owns the part.</returns>
    public double Factor(int part, double share) => _best[part] >= OwnedFrom && share < _best[part] - Margin ? Foreign : 1;

    /// <summary>How much a part says in all.</summary>
    /// <param name="part">The part's index.</param>
    /// <returns>The sum of the weights of its terms.</returns>
    public double Weight(int part) => _partWeights[part];

    // The share of each part that has one of the terms.
    private (int Part, double Share)[] Explained(HashSet<int> terms, PlanTerms plan, TermWeights weights, SparseSum sum)
    {
        foreach (var term in terms)
        {
            var weight = weights[term];
            foreach (var part in plan.PartsWith(term))
                sum.Add(part, weight / _partWeights[part]);
        }

        return sum.Take();
    }
}
