using System.Collections.Frozen;
using System.Reflection;

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
        files.SelectMany(Rows)
            .GroupBy(row => row[0], row => row[1], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(word => word.Length).ToArray(),
                StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Data/" + file)
            ?? throw new InvalidOperationException($"The data file {file} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is { Length: >= 2 } row)
                yield return row;
    }
}
