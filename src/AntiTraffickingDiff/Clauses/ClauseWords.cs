using System.Collections.Frozen;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Lists of words from the data files next to the code: columns kind, word, reason.</summary>
internal static class ClauseWords
{
    private static readonly FrozenDictionary<string, string[]> Lists = Load(
        "ReferenceWords.tsv", "LetterheadWords.tsv", "TableWords.tsv", "HeadingWords.tsv");

    /// <summary>The words of a kind, longest first.</summary>
    /// <param name="kind">The kind, as in the first column; it must be there.</param>
    /// <returns>The words.</returns>
    public static string[] Of(string kind) => Lists[kind];

    /// <summary>The word of a list that a text starts with.</summary>
    /// <param name="words">The list, longest first.</param>
    /// <param name="text">The text.</param>
    /// <returns>The longest such word, or null.</returns>
    public static string? StartOf(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
            if (text.StartsWith(word, StringComparison.Ordinal))
                return word;
        return null;
    }

    /// <summary>The word of a list that a text ends with.</summary>
    /// <param name="words">The list, longest first.</param>
    /// <param name="text">The text.</param>
    /// <returns>The longest such word, or null.</returns>
    public static string? EndOf(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return word;
        return null;
    }

    /// <summary>Whether a text contains a word of a list.</summary>
    /// <param name="words">The list.</param>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public static bool AnyIn(string[] words, ReadOnlySpan<char> text)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static FrozenDictionary<string, string[]> Load(params string[] files) =>
        files.SelectMany(EmbeddedText.Rows)
            .GroupBy(row => row[0], row => row[1], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(word => word.Length).ToArray(),
                StringComparer.Ordinal);
}
