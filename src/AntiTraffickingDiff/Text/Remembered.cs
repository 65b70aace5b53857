using System.Diagnostics.CodeAnalysis;

namespace AntiTraffickingDiff.Text;

/// <summary>
/// What was worked out for some keys, kept for the plans to come: plans of one province say hundreds of sentences in the same words. Only for
/// what depends on nothing but the key, so that no result depends on what is kept. The last keys that were asked for are kept, up to a size and
/// at most twice that: when the younger half is full, the older one is forgotten. Thread-safe.
/// </summary>
/// <param name="half">The size of a half.</param>
/// <param name="comparer">Which keys are the same; null for the usual.</param>
/// <param name="size">How much a key counts with what belongs to it; null if each is 1.</param>
internal sealed class Remembered<TKey, TValue>(int half, IEqualityComparer<TKey>? comparer = null, Func<TKey, int>? size = null)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private Dictionary<TKey, TValue> _younger = new(comparer);
    private Dictionary<TKey, TValue> _older = new(comparer);
    private int _size;

    /// <summary>What belongs to a key: what is kept, or else what is made of it.</summary>
    /// <param name="key">The key, which is kept and must not change.</param>
    /// <param name="make">Makes it; where two threads ask at once, both make it, and both get the first.</param>
    public TValue Of(TKey key, Func<TKey, TValue> make)
    {
        if (TryGet(key, out var kept))
            return kept;
        var made = make(key);
        lock (_lock)
            return _younger.TryGetValue(key, out kept) ? kept : Keep(key, made);
    }

    private bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (_younger.TryGetValue(key, out value))
                return true;
            if (!_older.TryGetValue(key, out value))
                return false;
            Keep(key, value);
            return true;
        }
    }

    private TValue Keep(TKey key, TValue value)
    {
        var own = size?.Invoke(key) ?? 1;
        if (_size + own > half)
        {
            (_younger, _older, _size) = (_older, _younger, 0);
            _younger.Clear();
        }
        _younger[key] = value;
        _size += own;
        return value;
    }
}

/// <summary>Lists of texts are the same if their texts are, one by one.</summary>
internal sealed class SameTexts : IEqualityComparer<IReadOnlyList<string>>
{
    /// <summary>The one there is.</summary>
    public static SameTexts Instance { get; } = new();

    /// <summary>How many characters some texts have together: what is long is seldom said twice, and would be most of what is kept.</summary>
    public static long LengthOf(IReadOnlyList<string> texts)
    {
        var length = 0L;
        for (var i = 0; i < texts.Count; i++)
            length += texts[i].Length;
        return length;
    }

    /// <inheritdoc/>
    public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y)
    {
        if (ReferenceEquals(x, y))
            return true;
        if (x is null || y is null || x.Count != y.Count)
            return false;
        for (var i = 0; i < x.Count; i++)
            if (x[i] != y[i])
                return false;
        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(IReadOnlyList<string> obj)
    {
        var hash = obj.Count;
        for (var i = 0; i < obj.Count; i++)
            hash = HashCode.Combine(hash, obj[i].GetHashCode(StringComparison.Ordinal));
        return hash;
    }
}
