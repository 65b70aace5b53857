using System.Buffers;
using System.Collections.Concurrent;

namespace AntiTraffickingDiff.Text;

/// <summary>
/// A list of words, asked which of them a text starts with, ends with or contains. The one search for the longest word
/// at an end of a text: one look-up for each length that words of the list have.
/// </summary>
internal sealed class WordList
{
    private static readonly ConcurrentDictionary<string, ILookup<string, string>> Files = new(StringComparer.Ordinal);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int[] _lengths;
    private readonly SearchValues<string> _anywhere;

    /// <summary>Makes a list.</summary>
    /// <param name="words">Its words; an empty one is left out.</param>
    public WordList(params IEnumerable<string> words)
    {
        var all = words.Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        _words = all.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. all.Select(word => word.Length).Distinct().OrderDescending()];
        _anywhere = SearchValues.Create([.. all], StringComparison.Ordinal);
    }

    /// <summary>The words of one kind in an embedded table whose first two columns are kind and word.</summary>
    /// <param name="file">The table, such as <c>LetterheadWords.tsv</c>.</param>
    /// <param name="kind">The kind; it must be there.</param>
    /// <returns>The list.</returns>
    public static WordList Of(string file, string kind)
    {
        var rows = Files.GetOrAdd(file, name => EmbeddedText.Rows(name).ToLookup(row => row[0], row => row[1], StringComparer.Ordinal));
        return rows.Contains(kind) ? new WordList(rows[kind]) : throw new InvalidOperationException($"{file} has no words of kind '{kind}'");
    }

    /// <summary>Whether a text is one of the words.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it is.</returns>
    public bool Contains(ReadOnlySpan<char> text) => _words.Contains(text);

    /// <summary>The longest word that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The word, or null.</returns>
    public string? StartOf(ReadOnlySpan<char> text)
    {
        foreach (var length in _lengths)
            if (length <= text.Length && _words.TryGetValue(text[..length], out var word))
                return word;
        return null;
    }

    /// <summary>The longest word that a text ends with.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The word, or null.</returns>
    public string? EndOf(ReadOnlySpan<char> text)
    {
        foreach (var length in _lengths)
            if (length <= text.Length && _words.TryGetValue(text[^length..], out var word))
                return word;
        return null;
    }

    /// <summary>Whether a text contains one of the words.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it does.</returns>
    public bool AnyIn(ReadOnlySpan<char> text) => IndexIn(text) >= 0;

    /// <summary>Where the first of the words stands in a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The offset, or −1.</returns>
    public int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(_anywhere);
}
