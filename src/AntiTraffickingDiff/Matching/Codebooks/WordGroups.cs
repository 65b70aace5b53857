using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>
/// Named groups of words that patterns use again and again (<c>word-groups.tsv</c>): @name in a pattern stands for the
/// words between slashes.
/// </summary>
internal static class WordGroups
{
    private static readonly Lazy<Dictionary<string, string>> Groups =
        new(() => EmbeddedText.Rows("word-groups.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The names.</summary>
    public static IReadOnlyCollection<string> Names => Groups.Value.Keys;

    /// <summary>Puts the words in the place of names.</summary>
    /// <param name="text">Alternatives between slashes, some of which may be names with @.</param>
    /// <returns>The alternatives without names.</returns>
    /// <exception cref="FormatException">There is no group of a name.</exception>
    public static string Expand(string text) => !text.Contains('@', StringComparison.Ordinal)
        ? text
        : string.Join('/', text.Split('/').Select(word => word.StartsWith('@')
            ? Groups.Value.GetValueOrDefault(word[1..]) ?? throw new FormatException($"no word group {word}")
            : word));
}
