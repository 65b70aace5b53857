using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>Joins the new parts of a clause to additions and says what kind each is.</summary>
internal sealed class AdditionJoiner(string text)
{
    /// <summary>A clause is added as a whole if this share of its text is.</summary>
    private const double WholeClauseFrom = 0.6;

    /// <summary>Joins the parts of one clause.</summary>
    /// <param name="clause">The clause with all its parts in order.</param>
    /// <returns>The additions in order.</returns>
    public IEnumerable<Addition> InClause(IGrouping<Clause, AddedPart> clause)
    {
        List<AddedPart> all = [.. clause];
        var added = all.FindAll(part => part.Novelty.IsAddition);
        var isWhole = clause.Key.Kind == ClauseKind.Numbered && clause.Key.IsLeaf
            && added.Sum(part => part.Terms) >= WholeClauseFrom * Math.Max(1, all.Sum(part => part.Terms));
        return isWhole ? [Whole(clause.Key, all)] : Runs(added).Select(Join);
    }

    private Addition Whole(Clause clause, List<AddedPart> parts)
    {
        var category = Category(clause.Body, parts);
        return Make(clause, parts, category == AdditionCategory.Duty ? AdditionCategory.Measure : category);
    }

    private Addition Join(List<AddedPart> run)
    {
        var passage = run[0].Passage;
        var category = Category(passage.Span, run);
        return category == AdditionCategory.Duty
            ? Make(passage.Clause, run, category)
            : new Addition(passage.Clause, passage.Span, category, run.Average(part => part.Novelty.Share));
    }

    // A deadline for something new is a duty; for something that the baseline has, it is a schedule.
    private AdditionCategory Category(TextSpan span, List<AddedPart> added)
    {
        var category = AdditionClassifier.Classify(span.Of(text));
        return category == AdditionCategory.Schedule && added.Exists(part => part.IsSubstance) ? AdditionCategory.Duty : category;
    }

    private static Addition Make(Clause clause, List<AddedPart> run, AdditionCategory category) =>
        new(clause, TextSpan.Between(run[0].Span.Start, run[^1].Span.End), category, run.Average(part => part.Novelty.Share));

    private static IEnumerable<List<AddedPart>> Runs(List<AddedPart> added)
    {
        var run = new List<AddedPart>();
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
}
