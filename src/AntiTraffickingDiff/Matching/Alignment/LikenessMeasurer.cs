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

    /// <summary>Measures one duty.</summary>
    /// <param name="duty">The duty's terms.</param>
    /// <returns>How much of it the plan has.</returns>
    public Likeness Measure(DutyTerms duty)
    {
        var planParts = ownership.Parts(duty);
        var total = duty.Parts.Sum(part => weights.Sum(part.Terms));
        var found = duty.Parts.Select(part => ByPassage(part.Terms, planParts)).ToList();
        var shares = duty.Parts.Select(part => weights.Sum(part.Terms) / total).ToList();
        var anchor = AnchorClause(found, shares);
        var own = planParts.Where(part => part.Value.Factor >= 1 && plan.Passages[plan.Parts[part.Key].Passage].Clause == anchor).ToList();
        return new Likeness([.. found.Select((byPassage, i) => (shares[i], Best(byPassage, anchor)))], Together(found, shares))
        {
            Replaced = own.Where(part => part.Value.Share >= OnDutyFrom).Sum(part => ownership.Weight(part.Key) * (1 - part.Value.Share)) / total,
            Verbatim = own.Where(part => part.Value.Share >= VerbatimFrom).Sum(part => ownership.Weight(part.Key) * part.Value.Share) / total,
        };
    }

    // For each passage, the share of the part's weight that the passage has.
    private Dictionary<int, double> ByPassage(HashSet<int> terms, Dictionary<int, (double Share, double Factor)> planParts)
    {
        var sum = weights.Sum(terms);
        var shares = new Dictionary<int, double>();
        foreach (var term in terms)
            foreach (var (passage, factor) in BestFactors(term, planParts))
                shares[passage] = shares.GetValueOrDefault(passage) + (factor * weights[term] / sum);
        return shares;
    }

    private Dictionary<int, double> BestFactors(int term, Dictionary<int, (double Share, double Factor)> planParts)
    {
        var best = new Dictionary<int, double>();
        foreach (var part in plan.PartsWith(term))
        {
            var passage = plan.Parts[part].Passage;
            best[passage] = Math.Max(best.GetValueOrDefault(passage), planParts[part].Factor);
        }
        return best;
    }

    private Clauses.Clause? AnchorClause(List<Dictionary<int, double>> found, List<double> shares)
    {
        var byClause = new Dictionary<Clauses.Clause, double>();
        for (var i = 0; i < found.Count; i++)
            foreach (var group in found[i].GroupBy(pair => plan.Passages[pair.Key].Clause))
                byClause[group.Key] = byClause.GetValueOrDefault(group.Key) + (shares[i] * group.Max(pair => pair.Value));
        return byClause.Count == 0 ? null : byClause.MaxBy(pair => pair.Value).Key;
    }

    private double Best(Dictionary<int, double> byPassage, Clauses.Clause? anchor)
    {
        var best = 0.0;
        foreach (var (passage, share) in byPassage)
            best = Math.Max(best, plan.Passages[passage].Clause == anchor ? share : share * Elsewhere);
        return Math.Min(best, 1);
    }

    private static Dictionary<int, double> Together(List<Dictionary<int, double>> found, List<double> shares)
    {
        var together = new Dictionary<int, double>();
        for (var i = 0; i < found.Count; i++)
            foreach (var (passage, share) in found[i])
                together[passage] = together.GetValueOrDefault(passage) + (shares[i] * share);
        return together;
    }
}
