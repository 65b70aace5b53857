using System.Numerics;

namespace AntiTraffickingDiff.Matching.Codebooks;

/// <summary>A set of passages (or of parts) by index, as bits.</summary>
internal readonly struct PassageSet
{
    private readonly ulong[] _bits;

    private PassageSet(ulong[] bits) => _bits = bits;

    /// <summary>Whether the set has no member.</summary>
    public bool IsEmpty => Array.TrueForAll(_bits, bits => bits == 0);

    /// <summary>An empty set.</summary>
    /// <param name="count">How many passages there are.</param>
    /// <returns>The set.</returns>
    public static PassageSet Empty(int count) => new(new ulong[(count + 63) / 64]);

    /// <summary>Adds a member; only for the maker of a set.</summary>
    /// <param name="index">The member.</param>
    public void Add(int index) => _bits[index >> 6] |= 1UL << index;

    /// <summary>Whether the set has a member.</summary>
    /// <param name="index">The member.</param>
    /// <returns>True if it has.</returns>
    public bool Contains(int index) => (_bits[index >> 6] & (1UL << index)) != 0;

    /// <summary>Adds the members of another set; only for the maker of a set.</summary>
    /// <param name="other">A set over the same passages.</param>
    public void AddAll(PassageSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
            _bits[i] |= other._bits[i];
    }

    /// <summary>The members of both sets.</summary>
    /// <param name="other">A set over the same passages.</param>
    /// <returns>A new set.</returns>
    public PassageSet And(PassageSet other) => Combine(other, (left, right) => left & right);

    /// <summary>The members of either set.</summary>
    /// <param name="other">A set over the same passages.</param>
    /// <returns>A new set.</returns>
    public PassageSet Or(PassageSet other) => Combine(other, (left, right) => left | right);

    /// <summary>The members of this set that are not in the other.</summary>
    /// <param name="other">A set over the same passages.</param>
    /// <returns>A new set.</returns>
    public PassageSet Except(PassageSet other) => Combine(other, (left, right) => left & ~right);

    /// <summary>The members in ascending order.</summary>
    /// <returns>The indexes.</returns>
    public IEnumerable<int> Members()
    {
        for (var word = 0; word < _bits.Length; word++)
            for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
                yield return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }

    private PassageSet Combine(PassageSet other, Func<ulong, ulong, ulong> combine)
    {
        var bits = new ulong[_bits.Length];
        for (var i = 0; i < bits.Length; i++)
            bits[i] = combine(_bits[i], other._bits[i]);
        return new PassageSet(bits);
    }
}
