using System.Buffers;
using System.Globalization;

namespace AntiTraffickingDiff.Text;

/// <summary>
/// The words that say how much a text binds and whether it asks for anything (应当, 鼓励, 不得), and what may stand before a verb
/// (依法, 积极). The one list of them is <c>modality.tsv</c>; a word may be of several kinds.
/// </summary>
internal static class ModalWords
{
    private static readonly ILookup<string, string> Rows = EmbeddedText.Rows("modality.tsv").ToLookup(row => row[1], row => row[0], StringComparer.Ordinal);

    private static readonly SpanTable<bool> Adverbs = new(Rows["adverb"].Select(word => KeyValuePair.Create(word, true)));

    private static readonly string[] Lookalikes = Of("lookalike");

    /// <summary>The words of how much a text binds (forbidding 4, obliging 3, aiming 2, asking 1), the strongest first.</summary>
    public static IReadOnlyList<(string Word, int Strength)> ByStrength { get; } =
        [.. Rows.Where(kind => char.IsAsciiDigit(kind.Key[0])).SelectMany(kind => kind, (kind, word) => (Word: word, Strength: int.Parse(kind.Key, CultureInfo.InvariantCulture)))
            .OrderByDescending(word => word.Strength)];

    /// <summary>The words of a kind, the longest first.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words; at least one.</returns>
    public static string[] Of(string kind) =>
        Rows.Contains(kind) ? [.. Rows[kind].OrderByDescending(word => word.Length)] : throw new InvalidOperationException($"modality.tsv has no words of kind '{kind}'");

    /// <summary>The words of several kinds, to look for in a text.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The words.</returns>
    public static SearchValues<string> AnyOf(params string[] kinds) => SearchValues.Create([.. kinds.SelectMany(Of).Distinct()], StringComparison.Ordinal);

    /// <summary>What may stand before a verb: 应当依法积极 in 应当依法积极配合.</summary>
    /// <param name="text">A text that starts there.</param>
    /// <returns>The length of all such words, or 0.</returns>
    public static int BeforeVerb(ReadOnlySpan<char> text) => Adverbs.LongestRun(text);

    /// <summary>The one such word that a text starts with; 应 in 应急 is none.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its length, or 0.</returns>
    public static int AdverbAt(ReadOnlySpan<char> text) => Adverbs.LongestPrefix(text, out _) is > 0 and var length && !IsLookalike(text, text[..length]) ? length : 0;

    /// <summary>The one such word that a text ends with.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its length, or 0.</returns>
    public static int AdverbEnding(ReadOnlySpan<char> text) => Adverbs.LongestSuffix(text, out _);

    /// <summary>Whether what looks like a word is the start of another one: 不准确 forbids nothing.</summary>
    /// <param name="text">A text that starts with the word.</param>
    /// <param name="word">The word.</param>
    /// <returns>True if so.</returns>
    public static bool IsLookalike(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        foreach (var other in Lookalikes)
            if (other.AsSpan().StartsWith(word) && text.StartsWith(other))
                return true;
        return false;
    }
}
