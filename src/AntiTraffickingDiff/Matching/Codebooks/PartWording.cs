namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>A wording that stands in one part between commas: a word of each group.</summary>
/// <param name="Groups">The groups, each of words that stand for one another; canonical, none empty.</param>
internal sealed record PartWording(IReadOnlyList<IReadOnlyList<string>> Groups)
{
    /// <summary>All words.</summary>
    public IEnumerable<string> Words => Groups.SelectMany(group => group);

    /// <summary>The words' numbers in the trie that has them, group by group; set when the trie is made.</summary>
    public int[][] Numbers { get; set; } = [];
}
