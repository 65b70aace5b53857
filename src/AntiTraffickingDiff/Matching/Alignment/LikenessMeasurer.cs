namespace AntiTraffickingDiff.Matching.Alignment;

/// <summary>
/// Measures how much of a duty's wording a plan has, by weighted terms. Order, numbering and level do not matter; a
/// duty may be met by several passages, those of one clause counting fully and those elsewhere a little less.
/// </summary>
internal sealed class LikenessMeasurer(PlanTerms plan, TermWeights weights, PartOwnership ownership)
{
    /// <summary>What evidence outside the clause that carries most of the duty counts.</summary>
    private const double Elsewhere = 0.8;

    /// <summary>A part of the plan is about the duty if the duty explains this much of it.</summary>
    private const double OnDutyFrom = 0.25;

    /// <summary>A part of the plan says nothing but the duty if the duty explains this much of it.</summary>
    private const double VerbatimFrom = 0.8;

    private readonly double[] _factors = new double[plan.Parts.Count];
    private readonly SparseSum _best = new(plan.Passages.Count);
    private readonly SparseSum _byPassage = new(plan.Passages.Count);
    private readonly SparseSum _bestOfClause = new(plan.ClauseCount);
    private readonly SparseSum _byClause = new(plan.ClauseCount);

    /// <summary>Measures one duty. Not thread-safe: it works in its own arrays.</summary>
    /// <param name="duty">The duty's terms.</param>
    /// <returns>How much of it the plan has.</returns>
    public Likeness Measure(DutyTerms duty)
    {
        var planParts = ownership.Parts(duty);
        foreach (var (part, share) in planParts)
            _factors[part] = ownership.Factor(part, share);
        double[] sums = [.. duty.Parts.Select(part => weights.Sum(part.Terms))];
        var total = sums.Sum();
        double[] shares = [.. sums.Select(sum => sum / total)];
        (int Passage, double Share)[][] found = [.. duty.Parts.Select((part, i) => ByPassage(part.Terms, sums[i]))];
        var anchor = AnchorClause(found, shares);
        return new Likeness([.. found.Select((byPassage, i) => (shares[i], Best(byPassage, anchor)))], Together(found, shares))
        {
            Replaced = Own(planParts, anchor, OnDutyFrom, share => 1 - share) / total,
            Verbatim = Own(planParts, anchor, VerbatimFrom, share => share) / total,
        };
    }

    // The weight of the plan's own parts on the duty in its clause, as far as it counts.
    private double Own((int Part, double Share)[] planParts, int anchor, double from, Func<double, double> counted)
    {
        var sum = 0.0;
        foreach (var (part, share) in planParts)
            if (share >= from && _factors[part] >= 1 && plan.ClauseOf(plan.PassageOf(part)) == anchor)
                sum += ownership.Weight(part) * counted(share);
        return sum;
    }

    // For each passage, the share of the part's weight that the passage has.
    private (int Passage, double Share)[] ByPassage(HashSet<int> terms, double sum)
    {
        foreach (var term in terms)
        {
            foreach (var part in plan.PartsWith(term))
                _best.Raise(plan.PassageOf(part), _factors[part]);
            var weight = weights[term];
            foreach (var passage in _best.Touched)
                _byPassage.Add(passage, _best[passage] * weight / sum);
            _best.Clear();
        }

        return _byPassage.Take();
    }

    // The clause that has most of the duty, or -1 if none has anything.
    private int AnchorClause((int Passage, double Share)[][] found, double[] shares)
    {
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var (passage, share) in found[i])
                _bestOfClause.Raise(plan.ClauseOf(passage), share);
            foreach (var clause in _bestOfClause.Touched)
                _byClause.Add(clause, shares[i] * _bestOfClause[clause]);
            _bestOfClause.Clear();
        }

        var clauses = _byClause.Take();
        return clauses.Length == 0 ? -1 : clauses.MaxBy(clause => clause.Value).Index;
    }

    private double Best((int Passage, double Share)[] byPassage, int anchor)
    {
        var best = 0.0;
        foreach (var (passage, share) in byPassage)
            best = Math.Max(best, plan.ClauseOf(passage) == anchor ? share : share * Elsewhere);
        return Math.Min(best, 1);
    }

    private Dictionary<int, double> Together((int Passage, double Share)[][] found, double[] shares)
    {
        for (var i = 0; i < found.Length; i++)
            foreach (var (passage, share) in found[i])
                _byPassage.Add(passage, shares[i] * share);
        return _byPassage.Take().ToDictionary(pair => pair.Index, pair => pair.Value);
    }
}
