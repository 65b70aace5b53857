namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>A wording that stands in one part between commas: a word of each group.</summary>
/// <param name="Groups">The groups, each of words that stand for one another; canonical, none empty.</param>
internal sealed record PartWording(IReadOnlyList<IReadOnlyList<string>> Groups)
{
    /// <summary>All words.</summary>
    public IEnumerable<string> Words => Groups.SelectMany(group => group);

    /// <summary>Whether a text has a word of each group.</summary>
    /// <param name="text">A canonical text.</param>
    /// <returns>True if it has.</returns>
    public bool IsIn(string text) => Groups.All(group => group.Any(word => text.Contains(word, StringComparison.Ordinal)));
}
