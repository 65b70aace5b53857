namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>Looks for the elements of duties in a plan.</summary>
internal sealed class ElementMatcher(TermIndex index)
{
    /// <summary>Looks for one element.</summary>
    /// <param name="element">The element.</param>
    /// <returns>
    /// How much of it the plan shows, 0 to 1, and the passages that show that much, in document order; none if 0.
    /// </returns>
    public (double Value, IReadOnlyList<int> Passages) Match(DutyElement element)
    {
        foreach (var (value, patterns) in element.ByValue)
        {
            var passages = patterns.Select(Passages).Aggregate((all, next) => all.Or(next));
            if (!passages.IsEmpty)
                return (value, [.. passages.Members()]);
        }
        return (0, []);
    }

    /// <summary>The terms of a passage that an element accounts for.</summary>
    /// <param name="element">The element.</param>
    /// <param name="passage">The index of a passage that shows it.</param>
    /// <param name="duty">The canonical wording of the duty.</param>
    /// <returns>The terms; some may come twice.</returns>
    public IEnumerable<int> TermsOf(DutyElement element, int passage, string duty) => ElementWording.Terms(element, passage, duty, index);

    private PassageSet Passages(ElementPattern pattern)
    {
        var passages = Meeting(pattern.Required[0]);
        for (var i = 1; i < pattern.Required.Count && !passages.IsEmpty; i++)
            passages = passages.And(Meeting(pattern.Required[i]));
        foreach (var excluded in pattern.Excluded)
            passages = passages.Except(index.Passages(excluded));
        return passages;
    }

    private PassageSet Meeting(PatternCondition condition)
    {
        var passages = Of(condition, condition.Alternatives[0]);
        for (var i = 1; i < condition.Alternatives.Count; i++)
            passages = passages.Or(Of(condition, condition.Alternatives[i]));
        return passages;
    }

    private PassageSet Of(PatternCondition condition, PartWording wording) =>
        condition.InClause ? index.PassagesOfClauses(wording) : index.Passages(wording);
}
