using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Matching.Alignment;
using AntiTraffickingDiff.Matching.Baselines;
using AntiTraffickingDiff.Matching.Passages;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>
/// Finds what a plan adds: parts between commas that say mostly something the baseline does not say. Neighbouring
/// parts are one addition; a clause most of which is new is one as a whole.
/// </summary>
internal sealed class AdditionFinder(PlanTerms plan, NoveltyMeasurer novelty, GoalClauses goals)
{
    /// <summary>A clause is added as a whole if this share of its text is.</summary>
    private const double WholeClauseFrom = 0.6;

    /// <summary>Shorter parts say too little to tell.</summary>
    private const int FewestTerms = 3;

    /// <summary>Finds the additions of a plan.</summary>
    /// <param name="explained">For each passage, terms that its evidence for a duty accounts for.</param>
    /// <returns>The additions in document order.</returns>
    public IReadOnlyList<Addition> Find(IReadOnlyDictionary<int, HashSet<int>> explained)
    {
        var parts = plan.Parts
            .Where(part => IsCandidate(plan.Passages[part.Passage]))
            .Select(part => new Part(plan.Passages[part.Passage], part.Number, part.Terms.Count, NoveltyOf(part, explained)))
            .ToList();
        return [.. parts.GroupBy(part => part.Passage.Clause).SelectMany(InClause)];
    }

    private bool IsCandidate(Passage passage) =>
        !passage.IsTitle && passage.Clause.Kind is ClauseKind.Numbered or ClauseKind.TableRow && !goals.Contains(passage.Clause);

    private Novelty NoveltyOf((int Passage, int Number, HashSet<int> Terms) part, IReadOnlyDictionary<int, HashSet<int>> explained) =>
        part.Terms.Count < FewestTerms
            ? Novelty.None
            : novelty.Measure(plan.Passages[part.Passage].Parts[part.Number], explained.GetValueOrDefault(part.Passage, []));

    private static IEnumerable<Addition> InClause(IGrouping<Clause, Part> clause)
    {
        var all = clause.Sum(part => part.Terms);
        var added = clause.Where(part => part.Novelty.IsAddition).ToList();
        if (added.Sum(part => part.Terms) >= WholeClauseFrom * all && all > 0 && clause.Key.Children.Count == 0)
            return [Whole(clause.Key, [.. clause])];
        return Runs(added).Select(Join);
    }

    private static Addition Whole(Clause clause, List<Part> parts) =>
        Join(parts) with { Clause = clause, IsWholeClause = true };

    private static IEnumerable<List<Part>> Runs(List<Part> added)
    {
        var run = new List<Part>();
        foreach (var part in added)
        {
            if (run.Count > 0 && !run[^1].Precedes(part))
            {
                yield return run;
                run = [];
            }
            run.Add(part);
        }
        if (run.Count > 0)
            yield return run;
    }

    private static Addition Join(List<Part> run) =>
        new(run[0].Passage.Clause, TextSpan.Between(run[0].Span.Start, run[^1].Span.End), false, run.Average(part => part.Novelty.Share));

    private sealed record Part(Passage Passage, int Number, int Terms, Novelty Novelty)
    {
        public TextSpan Span => Passage.PartSpans[Number];

        public bool Precedes(Part next) => next.Passage == Passage && next.Number == Number + 1;
    }
}
