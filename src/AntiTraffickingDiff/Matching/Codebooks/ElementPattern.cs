namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// A wording that shows an element. All of <paramref name="Required"/> must be met in one passage, none of
/// <paramref name="Excluded"/> may be.
/// </summary>
/// <param name="Value">How much of the element the wording shows: 1 all of it, 0.5 a weaker or narrower form.</param>
/// <param name="Required">The conditions that a passage must meet.</param>
/// <param name="Excluded">The wordings that speak of something else.</param>
internal sealed record ElementPattern(
    double Value, IReadOnlyList<PatternCondition> Required, IReadOnlyList<PartWording> Excluded)
{
    /// <summary>All wordings of the pattern.</summary>
    public IEnumerable<PartWording> Wordings => Required.SelectMany(condition => condition.Alternatives).Concat(Excluded);
}

/// <summary>A condition: at least one alternative must be met.</summary>
/// <param name="Alternatives">The wordings.</param>
/// <param name="InClause">Whether the wording may stand anywhere in the passage's clause or above it.</param>
internal sealed record PatternCondition(IReadOnlyList<PartWording> Alternatives, bool InClause);
