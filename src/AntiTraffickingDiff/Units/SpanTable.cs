using System.Collections.Frozen;

namespace AntiTraffickingDiff.Units;

/// <summary>A read-only table looked up by a piece of text without making a string of it.</summary>
/// <typeparam name="T">What the keys stand for.</typeparam>
internal sealed class SpanTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Makes a table.</summary>
    /// <param name="items">Keys and values; a key may stand there once.</param>
    public SpanTable(IEnumerable<KeyValuePair<string, T>> items)
    {
        var table = items.ToFrozenDictionary(StringComparer.Ordinal);
        MaxLength = table.Count == 0 ? 0 : table.Keys.Max(key => key.Length);
        _lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The length of the longest key.</summary>
    public int MaxLength { get; }

    /// <summary>Looks a key up.</summary>
    /// <param name="key">The text.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>Whether the table has the key.</returns>
    public bool TryGet(ReadOnlySpan<char> key, out T value)
    {
        if (key.Length > 0 && key.Length <= MaxLength && _lookup.TryGetValue(key, out var found))
        {
            value = found;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>Whether the table has a key.</summary>
    /// <param name="key">The text.</param>
    /// <returns>True if so.</returns>
    public bool Contains(ReadOnlySpan<char> key) => TryGet(key, out _);

    /// <summary>The longest key that a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>The key's length, or 0.</returns>
    public int LongestPrefix(ReadOnlySpan<char> text, out T value)
    {
        for (var length = Math.Min(MaxLength, text.Length); length > 0; length--)
            if (_lookup.TryGetValue(text[..length], out var found))
            {
                value = found;
                return length;
            }

        value = default!;
        return 0;
    }

    /// <summary>The longest key that a text ends with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">What it stands for.</param>
    /// <returns>The key's length, or 0.</returns>
    public int LongestSuffix(ReadOnlySpan<char> text, out T value)
    {
        for (var length = Math.Min(MaxLength, text.Length); length > 0; length--)
            if (_lookup.TryGetValue(text[^length..], out var found))
            {
                value = found;
                return length;
            }

        value = default!;
        return 0;
    }

    /// <summary>How far a text goes with nothing but keys, one after the other.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length, or 0.</returns>
    public int LongestRun(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (LongestPrefix(text[end..], out _) is > 0 and var length)
            end += length;
        return end;
    }
}
