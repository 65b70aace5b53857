namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// One thing that a duty asks for, and how to recognise it: a row of a codebook, as a human coder would use it.
/// </summary>
/// <param name="Weight">Its share of the duty, above 0; the weights of a duty's elements add up to 1.</param>
/// <param name="Name">The element in the baseline's words, for reports.</param>
/// <param name="Patterns">The wordings that count; the best one that is found decides.</param>
internal sealed record DutyElement(double Weight, string Name, IReadOnlyList<ElementPattern> Patterns)
{
    /// <summary>The wordings by what they are worth, the best first.</summary>
    public IReadOnlyList<(double Value, IReadOnlyList<ElementPattern> Patterns)> ByValue { get; } =
    [
        .. Patterns.GroupBy(pattern => pattern.Value).OrderByDescending(group => group.Key)
            .Select(group => (group.Key, (IReadOnlyList<ElementPattern>)[.. group])),
    ];
}
