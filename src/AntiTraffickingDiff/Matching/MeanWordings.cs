using System.Runtime.InteropServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>How a sentence stands to a duty in the labelled wordings: it says the whole, a part, or only looks like it.</summary>
internal enum WordingKind
{
    Whole,
    Part,
    Miss,
}

/// <summary>
/// For each national duty the mean of the sentences that say the whole of it, of those that say a part, and of those that only look
/// like it, each as a vector of pairs of characters weighted by rarity. A profile tells what parts a duty from all others and may
/// hang on one word; a mean tells what its sentences look like on the whole. <c>mean-wordings.bin</c> is written by
/// <c>Accuracy learn</c> from the sentences that the profiles are learned from.
/// </summary>
internal sealed class MeanWordings
{
    private const int Kinds = 3;

    // What a term weighs less in a mean says nothing: two thirds of all weights, no change in any figure (.9027 to .9028 of kappa).
    private const double Faintest = 0.02;

    private static readonly Lazy<MeanWordings> Embedded = new(() => Read(EmbeddedText.Bytes("Data/mean-wordings.bin")));

    private readonly int _duties;
    private readonly TermTable _rows = new();
    private readonly int[] _start;
    private readonly Entry[] _entries;

    private MeanWordings(int duties, ReadOnlySpan<int> terms, int[] start, Entry[] entries)
    {
        (_duties, _start, _entries) = (duties, start, entries);
        foreach (var term in terms)
            _rows.Add(term);
    }

    /// <summary>A term's weight in one mean, in steps of 1/255.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct Entry(byte Duty, byte Kind, byte Weight);

    /// <summary>The embedded means.</summary>
    public static MeanWordings National => Embedded.Value;

    /// <summary>The place of a duty's mean in what <see cref="Compare"/> gives.</summary>
    public static int At(int duty, WordingKind kind) => (duty * Kinds) + (int)kind;

    /// <summary>How alike a text is to each mean: cosines, 0 to 1, see <see cref="At"/>.</summary>
    /// <param name="terms">The text's terms.</param>
    /// <param name="background">How frequent a term is in the field.</param>
    public float[] Compare(int[] terms, DutyProfiles background)
    {
        var cosines = new float[_duties * Kinds];
        var norm = 0.0;
        foreach (var (term, value) in Weighted(terms, background))
        {
            norm += value * value;
            if (_rows.Find(term) is >= 0 and var row)
                foreach (var entry in _entries.AsSpan(_start[row].._start[row + 1]))
                    cosines[(entry.Duty * Kinds) + entry.Kind] += (float)value * entry.Weight;
        }
        var scale = (float)(1 / (255 * Math.Sqrt(norm + 1e-9)));
        for (var i = 0; i < cosines.Length; i++)
            cosines[i] *= scale;
        return cosines;
    }

    /// <summary>Learns the means, as <see cref="Read"/> reads them.</summary>
    /// <param name="duties">How many duties there are.</param>
    /// <param name="sentences">Sentences with their duty and how they stand to it.</param>
    /// <param name="background">How frequent a term is in the field.</param>
    public static byte[] Learn(int duties, IEnumerable<(int Duty, WordingKind Kind, int[] Terms)> sentences, DutyProfiles background)
    {
        var means = new Dictionary<int, double>[duties * Kinds];
        foreach (var (duty, kind, terms) in sentences)
        {
            var mean = means[At(duty, kind)] ??= [];
            var weighted = Weighted(terms, background).ToList();
            var norm = Math.Sqrt(weighted.Sum(pair => pair.Value * pair.Value)) + 1e-9;
            foreach (var (term, value) in weighted)
                mean[term] = mean.GetValueOrDefault(term) + (value / norm);
        }
        var rows = new SortedDictionary<int, List<Entry>>();
        for (var i = 0; i < means.Length; i++)
        {
            if (means[i] is not { } mean)
                continue;
            var norm = Math.Sqrt(mean.Values.Sum(value => value * value)) + 1e-9;
            foreach (var (term, value) in mean.Where(pair => pair.Value / norm >= Faintest))
            {
                if (!rows.TryGetValue(term, out var entries))
                    rows[term] = entries = [];
                entries.Add(new Entry((byte)(i / Kinds), (byte)(i % Kinds), (byte)Math.Round(255 * value / norm)));
            }
        }
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(duties);
        writer.Write(rows.Count);
        foreach (var term in rows.Keys)
            writer.Write(term);
        foreach (var entries in rows.Values)
            writer.Write(entries.Count);
        foreach (var entries in rows.Values)
            writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(entries)));
        writer.Flush();
        return memory.ToArray();
    }

    /// <summary>Reads means: the numbers of duties and terms, the terms, how many weights each has, and the weights.</summary>
    public static MeanWordings Read(ReadOnlySpan<byte> bytes)
    {
        var numbers = MemoryMarshal.Cast<byte, int>(bytes[..(bytes.Length / sizeof(int) * sizeof(int))]);
        var (duties, count) = (numbers[0], numbers[1]);
        var start = new int[count + 1];
        for (var row = 0; row < count; row++)
            start[row + 1] = start[row] + numbers[2 + count + row];
        return new MeanWordings(duties, numbers.Slice(2, count), start, MemoryMarshal.Cast<byte, Entry>(bytes[((2 + (2 * count)) * sizeof(int))..]).ToArray());
    }

    // The pairs of a text that the field has, each the heavier the rarer it is.
    private static IEnumerable<(int Term, double Value)> Weighted(int[] terms, DutyProfiles background)
    {
        foreach (var term in terms)
            if (WordingTerms.KindOf(term) == TermKind.Pair && background.TryInverse(term, out var inverse))
                yield return (term, inverse);
    }
}
