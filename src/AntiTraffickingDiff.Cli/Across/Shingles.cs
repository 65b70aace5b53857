using System.Numerics;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// Overlapping runs of a text as numbers, and small samples of them by which plans with common passages are found without
/// comparing all with all. All hashes are fixed functions of the characters: the same plans give the same result everywhere.
/// </summary>
internal static class Shingles
{
    /// <summary>Characters of a run. Two plans that have 15 characters in common have 8 such runs in common.</summary>
    public const int Length = 8;

    /// <summary>The shortest passage that is sure to be found.</summary>
    public const int ShortestPassage = 15;

    // Winnowing (Schleimer, Wilkerson, Aiken 2003): of any 8 runs in a row the smallest is kept, so that a common passage of
    // 15 characters has a kept run in common.
    private const int Window = ShortestPassage - Length + 1;

    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>The hashes of all runs of a text.</summary>
    /// <param name="text">The folded text.</param>
    /// <returns>One a position; 0 where the run goes over a clause's end.</returns>
    public static ulong[] Of(string text)
    {
        if (text.Length < Length)
            return [];
        var hashes = new ulong[text.Length - Length + 1];
        var (rolling, top) = (0UL, 1UL);
        for (var i = 1; i < Length; i++)
            top *= Base;
        var lastBreak = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (i >= Length)
                rolling -= (text[i - Length] + 1UL) * top;
            rolling = rolling * Base + text[i] + 1UL;
            if (text[i] == '\n')
                lastBreak = i;
            var start = i - Length + 1;
            if (start >= 0)
                hashes[start] = lastBreak >= start ? 0 : Mixed(rolling);
        }

        return hashes;
    }

    /// <summary>The kept runs of a text.</summary>
    /// <param name="hashes">The hashes of all its runs.</param>
    /// <returns>Each kept hash once, ascending.</returns>
    public static ulong[] Winnow(ReadOnlySpan<ulong> hashes)
    {
        var kept = new HashSet<ulong>();
        for (var start = 0; start + Window <= hashes.Length; start++)
        {
            var least = ulong.MaxValue;
            foreach (var hash in hashes.Slice(start, Window))
                if (hash != 0 && hash < least)
                    least = hash;
            if (least != ulong.MaxValue)
                kept.Add(least);
        }

        var sorted = new ulong[kept.Count];
        kept.CopyTo(sorted);
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>A sketch by which the likeness of two sets can be told (Broder 1997).</summary>
    /// <param name="hashes">The set.</param>
    /// <param name="size">How many numbers it has.</param>
    /// <returns>For each of so many fixed permutations the smallest member.</returns>
    public static ulong[] MinHash(IEnumerable<ulong> hashes, int size)
    {
        var sketch = new ulong[size];
        Array.Fill(sketch, ulong.MaxValue);
        foreach (var hash in hashes)
        {
            var seed = hash;
            for (var i = 0; i < size; i++)
            {
                seed += Base;
                var value = Mixed(seed);
                if (value < sketch[i])
                    sketch[i] = value;
            }
        }

        return sketch;
    }

    // The finisher of splitmix64 (Steele, Lea, Flood 2014).
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

/// <summary>In how many plans a run stands, in a table of bytes that does not grow with the number of different runs.</summary>
internal sealed class RunCounts
{
    private const int Bits = 26;
    private readonly byte[] _counts;
    private readonly int _shift;

    /// <summary>Makes a table.</summary>
    /// <param name="plans">How many plans there are; few plans need a small table.</param>
    public RunCounts(int plans)
    {
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(plans, 1) * 8192) + 2, 16, Bits);
        (_counts, _shift) = (new byte[1 << bits], 64 - bits);
    }

    /// <summary>Counts the runs of one plan.</summary>
    /// <param name="hashes">Its runs; each counts once.</param>
    public void Add(ReadOnlySpan<ulong> hashes)
    {
        var seen = new HashSet<ulong>(hashes.Length);
        foreach (var hash in hashes)
            if (hash != 0 && seen.Add(hash) && _counts[hash >> _shift] < byte.MaxValue)
                _counts[hash >> _shift]++;
    }

    /// <summary>In how many plans a run stands; 255 for more.</summary>
    /// <param name="hash">The run.</param>
    /// <returns>At least the true number.</returns>
    public int Of(ulong hash) => _counts[hash >> _shift];
}
