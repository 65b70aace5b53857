using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// What the labelled wordings of the national duties teach: for each duty two weights a term, for "at least a part of it"
/// and for "the whole of it" (logistic regressions, each duty against all others and against its own near misses). The file
/// <c>profiles.bin</c> is written by <c>Accuracy learn</c>, which also says from which hands. It holds the background too: in how
/// many sentences of the field a term stands. It is not compressed: a start would pay for unpacking it more than for all else of it.
/// </summary>
internal sealed class DutyProfiles
{
    private const int Version = 2;
    private const int FewestLaidOut = 1024;

    private static readonly Lazy<DutyProfiles> Embedded = new(() => Read(EmbeddedText.InPlace("Data/profiles.bin")));

    private TermTable _rows = new();
    private Row[] _row = [];
    private ReadOnlyMemory<byte> _weights;

    // One more than the place in _steps of each row that is laid out; 0 of the others.
    private int[] _laidOut = [];
    private sbyte[] _steps = [];
    private int _rowsLaidOut;
    private float[] _partBias = [];
    private float[] _wholeBias = [];
    private float _step = 1;
    private double _unseen = Inverse(0, 0);

    /// <summary>The embedded profiles.</summary>
    public static DutyProfiles National => Embedded.Value;

    /// <summary>How many duties there are.</summary>
    public int Duties => _partBias.Length;

    /// <summary>How many sentences the background counts.</summary>
    public int Sentences { get; private set; }

    /// <summary>For each duty, those of other measures that ask for nearly the same, with how alike they are.</summary>
    public IReadOnlyList<(int Duty, double Alike)[]> Twins { get; private set; } = [];

    /// <summary>In how many sentences of the background a term stands.</summary>
    public int SentencesWith(int term) => _rows.Find(term) is >= 0 and var row ? _row[row].SentencesWith : 0;

    /// <summary>How rare a term is: its inverse document frequency in the background.</summary>
    /// <param name="term">The term.</param>
    /// <param name="inverse">It; of a term that stands in no sentence that of such a term.</param>
    /// <returns>Whether it stands in a sentence.</returns>
    public bool TryInverse(int term, out double inverse)
    {
        var row = _rows.Find(term);
        inverse = row >= 0 ? _row[row].Inverse : _unseen;
        return row >= 0;
    }

    /// <summary>Looks some terms up, once for all that is asked of them.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="rows">Room for a number each.</param>
    public KnownTerms Look(ReadOnlySpan<int> terms, Span<int> rows)
    {
        var (count, squares) = (0, 0.0);
        foreach (var term in terms)
            if (_rows.Find(term) is >= 0 and var row)
            {
                rows[count++] = row;
                squares += _row[row].Inverse * _row[row].Inverse;
            }
        return new KnownTerms(rows[..count], squares);
    }

    /// <summary>Some terms of a table, as <see cref="Look"/>.</summary>
    /// <param name="numbers">Their numbers in the table.</param>
    /// <param name="known">The row of each term of the table; -1 of one that has none.</param>
    /// <param name="rows">Room for a number each.</param>
    public KnownTerms LookIn(ReadOnlySpan<int> numbers, ReadOnlySpan<int> known, Span<int> rows)
    {
        var (count, squares) = (0, 0.0);
        foreach (var number in numbers)
            if (known[number] is >= 0 and var row)
            {
                rows[count++] = row;
                squares += _row[row].Inverse * _row[row].Inverse;
            }
        return new KnownTerms(rows[..count], squares);
    }

    /// <summary>The row of each term of a table; -1 of one that has none.</summary>
    public int[] RowsOf(ReadOnlySpan<int> terms)
    {
        var rows = new int[terms.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = _rows.Find(terms[i]);
        return rows;
    }

    /// <summary>How rare the term of a row is: its inverse document frequency in the background.</summary>
    public double InverseOf(int row) => _row[row].Inverse;

    /// <summary>The term of a row.</summary>
    public int TermOf(int row) => _rows.Terms[row];

    /// <summary>How many terms there are.</summary>
    public int Terms => _row.Length;

    /// <summary>
    /// How much some terms speak for each duty, as logits. Short texts are not blown up: what has few terms that say
    /// something speaks for nothing.
    /// </summary>
    /// <param name="terms">The terms.</param>
    /// <param name="logits">For a part of each duty, and behind them for the whole of each.</param>
    public void Score(KnownTerms terms, Span<float> logits)
    {
        Span<float> sums = stackalloc float[RowLength];
        _partBias.CopyTo(sums);
        _wholeBias.CopyTo(sums[Duties..]);
        var isShort = terms.Rows.Length <= Tuning.Profiles.MostOnStack;
        var starts = isShort ? stackalloc int[terms.Rows.Length] : new int[terms.Rows.Length];
        var scales = isShort ? stackalloc float[terms.Rows.Length] : new float[terms.Rows.Length];
        var count = 0;
        foreach (var row in terms.Rows)
            if (_row[row].Length > 0)
                starts[count++] = LaidOut(row);
        scales[..count].Fill((float)(_step / terms.Length));
        // Read behind the places: whoever was told a place finds it here.
        WeightRows.Add(Volatile.Read(ref _steps), starts[..count], scales[..count], 1, sums);
        sums[..(2 * Duties)].CopyTo(logits);
    }

    // A row laid out: the weights for a part of each duty, those for the whole of each, and so many zeros that it is made of whole blocks.
    private int RowLength => ((2 * Duties) + WeightRows.Block - 1) & -WeightRows.Block;

    // Where a row is laid out, which is done when it is first asked for: most rows no plan asks for.
    private int LaidOut(int row)
    {
        if (Volatile.Read(ref _laidOut[row]) is > 0 and var place)
            return place - 1;
        lock (_rows)
        {
            if (_laidOut[row] == 0)
            {
                var start = _rowsLaidOut++ * RowLength;
                if (start + RowLength > _steps.Length)
                {
                    var steps = new sbyte[Math.Max(2 * _steps.Length, FewestLaidOut * RowLength)];
                    _steps.CopyTo(steps, 0);
                    Volatile.Write(ref _steps, steps);
                }
                foreach (var weight in Weights(_weights.Span, row))
                    (_steps[start + weight.Duty], _steps[start + Duties + weight.Duty]) = (weight.Part, weight.Whole);
                Volatile.Write(ref _laidOut[row], start + 1);
            }
            return _laidOut[row] - 1;
        }
    }

    // The weights of a row where the file has them: most rows no plan asks for.
    private ReadOnlySpan<ProfileWeight> Weights(ReadOnlySpan<byte> weights, int row) =>
        MemoryMarshal.Cast<byte, ProfileWeight>(weights.Slice(_row[row].Start, ProfileWeight.Bytes * _row[row].Length));

    /// <summary>Adds some weights, each times a number, to sums.</summary>
    public static void AddScaled(ReadOnlySpan<float> weights, float scale, Span<float> sums)
    {
        ref var from = ref MemoryMarshal.GetReference(weights);
        ref var to = ref MemoryMarshal.GetReference(sums[..weights.Length]);
        nuint i = 0, vectors = (nuint)(weights.Length - (weights.Length % Vector<float>.Count)), all = (nuint)weights.Length;
        for (; i < vectors; i += (nuint)Vector<float>.Count)
            (Vector.LoadUnsafe(ref to, i) + (scale * Vector.LoadUnsafe(ref from, i))).StoreUnsafe(ref to, i);
        for (; i < all; i++)
            Unsafe.Add(ref to, i) += scale * Unsafe.Add(ref from, i);
    }

    /// <summary>The sum of the products of two rows: of directions of length 1, their cosine.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var (sum, i, rest) = (Vector<float>.Zero, 0, 0f);
        for (; i <= left.Length - Vector<float>.Count; i += Vector<float>.Count)
            sum += new Vector<float>(left[i..]) * new Vector<float>(right[i..]);
        for (; i < left.Length; i++)
            rest += left[i] * right[i];
        return Vector.Sum(sum) + rest;
    }

    /// <summary>The weight of a term for the norm of a text: its inverse document frequency.</summary>
    public static double Inverse(int sentences, int with) => Math.Log((sentences + 1.0) / (with + Tuning.UnseenCount));

    /// <summary>Writes what <c>learn</c> has learned.</summary>
    /// <param name="sentences">How many sentences there were.</param>
    /// <param name="bias">The biases of each duty.</param>
    /// <param name="twins">The twins of each duty.</param>
    /// <param name="terms">The terms: in how many sentences each stands, and its weights times its inverse frequency.</param>
    /// <param name="step">What one step of a stored weight is worth.</param>
    public static byte[] Write(
        int sentences, IReadOnlyList<(float Part, float Whole)> bias, IReadOnlyList<(int Duty, double Alike)[]> twins,
        IReadOnlyList<(int Term, int With, IReadOnlyList<(int Duty, double Part, double Whole)> Weights)> terms, float step)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory))
        {
            writer.Write7BitEncodedInt(Version);
            writer.Write7BitEncodedInt(sentences);
            writer.Write(step);
            writer.Write7BitEncodedInt(bias.Count);
            foreach (var (part, whole) in bias)
            {
                writer.Write(part);
                writer.Write(whole);
            }
            foreach (var own in twins)
            {
                writer.Write7BitEncodedInt(own.Length);
                foreach (var (duty, alike) in own)
                {
                    writer.Write((byte)duty);
                    writer.Write((float)alike);
                }
            }
            writer.Write7BitEncodedInt(terms.Count);
            var last = 0L;
            foreach (var (term, with, weights) in terms.OrderBy(term => term.Term))
            {
                writer.Write7BitEncodedInt64(term - last);
                last = term;
                writer.Write7BitEncodedInt(with);
                writer.Write7BitEncodedInt(weights.Count);
                foreach (var (duty, part, whole) in weights)
                {
                    writer.Write((byte)duty);
                    writer.Write(Step(part / step));
                    writer.Write(Step(whole / step));
                }
            }
        }
        return memory.ToArray();
    }

    /// <summary>Reads profiles.</summary>
    public static DutyProfiles Read(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
            return new DutyProfiles();
        var bytes = file.Span;
        var at = 0;
        if (Number(bytes, ref at) != Version)
            throw new InvalidDataException("profiles of another version");
        var profiles = new DutyProfiles { Sentences = Number(bytes, ref at), _step = Single(bytes, ref at), _weights = file };
        var duties = Number(bytes, ref at);
        (profiles._partBias, profiles._wholeBias) = (new float[duties], new float[duties]);
        for (var duty = 0; duty < duties; duty++)
            (profiles._partBias[duty], profiles._wholeBias[duty]) = (Single(bytes, ref at), Single(bytes, ref at));
        var twins = new (int, double)[duties][];
        for (var duty = 0; duty < duties; duty++)
        {
            twins[duty] = new (int, double)[Number(bytes, ref at)];
            for (var i = 0; i < twins[duty].Length; i++)
                twins[duty][i] = (bytes[at++], Single(bytes, ref at));
        }
        profiles.Twins = twins;
        profiles._unseen = Inverse(profiles.Sentences, 0);
        var count = Number(bytes, ref at);
        profiles._rows = new TermTable(count);
        (profiles._row, profiles._laidOut) = (new Row[count], new int[count]);
        var term = 0;
        for (var row = 0; row < count; row++)
        {
            // The first term can be negative, and a step can be longer than the numbers of this form: what runs over comes back.
            term += Number(bytes, ref at);
            profiles._rows.Add(term);
            var (with, length) = (Number(bytes, ref at), Number(bytes, ref at));
            profiles._row[row] = new Row(with, Inverse(profiles.Sentences, with), at, length);
            at += ProfileWeight.Bytes * length;
        }
        return profiles;
    }

    // As BinaryWriter.Write7BitEncodedInt64 writes it, of which only the lower half counts.
    private static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0UL;
        for (var shift = 0;; shift += 7)
        {
            var next = bytes[at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (int)number;
        }
    }

    private static float Single(ReadOnlySpan<byte> bytes, ref int at) => BinaryPrimitives.ReadSingleLittleEndian(bytes[((at += sizeof(float)) - sizeof(float))..]);

    private static sbyte Step(double value) => (sbyte)Math.Clamp(Math.Round(value), sbyte.MinValue, sbyte.MaxValue);

    // What is known of a term, and where its weights are.
    private readonly record struct Row(int SentencesWith, double Inverse, int Start, int Length);

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct ProfileWeight(byte Duty, sbyte Part, sbyte Whole)
    {
        public const int Bytes = 3;
    }
}

/// <summary>The terms of a text that the background knows.</summary>
/// <param name="rows">The row of each.</param>
/// <param name="squares">The sum of their squared rarities.</param>
internal readonly ref struct KnownTerms(ReadOnlySpan<int> rows, double squares)
{
    /// <summary>The row of each in <see cref="DutyProfiles"/>.</summary>
    public ReadOnlySpan<int> Rows { get; } = rows;

    /// <summary>How long the text is as a vector of rarities; what has few terms that say something is taken to be longer.</summary>
    public double Length { get; } = Math.Sqrt(Math.Max(squares, Tuning.LightestSentence));
}

/// <summary>
/// Which words something is told in, whoever wrote the plan: a logistic regression over characters and pairs of them, learned by
/// <c>Accuracy learn</c> from labelled plans. Its logit is one feature beside others. A table holds a weight a term; the row without
/// a term is the constant.
/// </summary>
internal sealed class LearnedWords
{
    private static readonly Lazy<LearnedWords> OfAdditions = new(() => Read("addition-words.tsv"));
    private static readonly Lazy<LearnedWords> OfAsking = new(() => Read("asking-words.tsv"));

    private readonly TermTable _terms = new();
    private readonly List<double> _weights = [];
    private readonly double _constant;

    /// <summary>Takes the weights.</summary>
    /// <param name="weights">A weight a term; that of term 0 is the constant.</param>
    public LearnedWords(IEnumerable<(int Term, double Weight)> weights)
    {
        foreach (var (term, weight) in weights)
            if (term == 0)
                _constant = weight;
            else if (_terms.Add(term) == _weights.Count)
                _weights.Add(weight);
    }

    /// <summary>What stands for the constant in a table.</summary>
    public const string Constant = "(constant)";

    /// <summary>The words of local additions, against those of duties, goals and reports; for <see cref="AdditionSearch"/>.</summary>
    public static LearnedWords Additions => OfAdditions.Value;

    /// <summary>The words of what a plan asks for, against those of reports, definitions, purposes, organisation and what is put off.</summary>
    public static LearnedWords Asking => OfAsking.Value;

    /// <summary>How much a text's words are those, as a logit.</summary>
    /// <param name="terms">The text's terms.</param>
    /// <param name="background">How frequent a term is in the field.</param>
    public double Logit(int[] terms, DutyProfiles background)
    {
        var rarities = terms.Length <= Tuning.Profiles.MostOnStack ? stackalloc double[terms.Length] : new double[terms.Length];
        var squares = 0.0;
        for (var i = 0; i < terms.Length; i++)
            if (IsWord(terms[i]))
            {
                rarities[i] = Rarity(terms[i], background);
                squares += rarities[i] * rarities[i];
            }
        var (length, logit) = (LengthOf(squares), _constant);
        for (var i = 0; i < terms.Length; i++)
            if (IsWord(terms[i]) && _terms.Find(terms[i]) is >= 0 and var number)
                logit += _weights[number] * (rarities[i] / length);
        return logit;
    }

    /// <summary>The characters and pairs of a text, each the heavier the rarer it is, together of length 1.</summary>
    public static List<(int Term, double Value)> Normed(int[] terms, DutyProfiles background)
    {
        List<(int Term, double Value)> words = [.. terms.Where(IsWord).Select(term => (term, Rarity(term, background)))];
        var squares = 0.0;
        foreach (var (_, rarity) in words)
            squares += rarity * rarity;
        var length = LengthOf(squares);
        return words.ConvertAll(word => (word.Term, word.Value / length));
    }

    private static double LengthOf(double squares) => Math.Sqrt(squares) + 1e-9;

    private static double Rarity(int term, DutyProfiles background)
    {
        background.TryInverse(term, out var inverse);
        return inverse;
    }

    private static bool IsWord(int term) => WordingTerms.KindOf(term) is TermKind.Pair or TermKind.Character;

    private static LearnedWords Read(string file) => new(
        EmbeddedText.Numbers(file, written => written is Constant ? 0 : WordingTerms.TermOf(written)));
}

/// <summary>
/// Adds rows of weights, each times a number, to sums: some sums at a time over all rows, so that they stay in registers. Each sum takes the
/// rows in their order, and is the same to the last digit as if they came one by one. Compiled at once for what it takes: most of a plan's
/// arithmetic is here, and vectors of a length that only the machine knows are compiled ahead for none.
/// </summary>
internal static class WeightRows
{
    /// <summary>Rows of a multiple of this length are added in whole blocks.</summary>
    public const int Block = 32;

    /// <summary>Adds rows that are stored in steps.</summary>
    /// <param name="stored">The rows.</param>
    /// <param name="starts">Where each begins.</param>
    /// <param name="scales">What each is to be taken times.</param>
    /// <param name="step">What a step is worth.</param>
    /// <param name="sums">The sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<sbyte> stored, ReadOnlySpan<int> starts, ReadOnlySpan<float> scales, float step, Span<float> sums)
    {
        var (at, width) = (0, Vector<float>.Count);
        foreach (var start in starts)
            _ = stored.Slice(start, sums.Length);
        ref var rows = ref MemoryMarshal.GetReference(stored);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (; at <= sums.Length - (4 * width); at += 4 * width)
        {
            ref var block = ref Unsafe.Add(ref to, at);
            var (first, second) = (Vector.LoadUnsafe(ref block), Vector.LoadUnsafe(ref block, (nuint)width));
            var (third, fourth) = (Vector.LoadUnsafe(ref block, (nuint)(2 * width)), Vector.LoadUnsafe(ref block, (nuint)(3 * width)));
            for (var i = 0; i < starts.Length; i++)
            {
                Vector.Widen(Vector.LoadUnsafe(ref rows, (nuint)(starts[i] + at)), out var lower, out var upper);
                Vector.Widen(lower, out var ofFirst, out var ofSecond);
                Vector.Widen(upper, out var ofThird, out var ofFourth);
                var scale = scales[i];
                first += scale * (Vector.ConvertToSingle(ofFirst) * step);
                second += scale * (Vector.ConvertToSingle(ofSecond) * step);
                third += scale * (Vector.ConvertToSingle(ofThird) * step);
                fourth += scale * (Vector.ConvertToSingle(ofFourth) * step);
            }
            first.StoreUnsafe(ref block);
            second.StoreUnsafe(ref block, (nuint)width);
            third.StoreUnsafe(ref block, (nuint)(2 * width));
            fourth.StoreUnsafe(ref block, (nuint)(3 * width));
        }
        for (; at < sums.Length; at++)
            for (var i = 0; i < starts.Length; i++)
                sums[at] += scales[i] * (stored[starts[i] + at] * step);
    }

    /// <summary>Adds rows, one behind the other.</summary>
    /// <param name="rows">The rows, each as long as the sums.</param>
    /// <param name="scales">What each is to be taken times; one that is not above 0 is left out.</param>
    /// <param name="sums">The sums.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddPositive(ReadOnlySpan<float> rows, ReadOnlySpan<float> scales, Span<float> sums)
    {
        var (at, width) = (0, Vector<float>.Count);
        ref var from = ref MemoryMarshal.GetReference(rows[..(scales.Length * sums.Length)]);
        ref var to = ref MemoryMarshal.GetReference(sums);
        for (; at <= sums.Length - (4 * width); at += 4 * width)
        {
            ref var block = ref Unsafe.Add(ref to, at);
            var (first, second) = (Vector.LoadUnsafe(ref block), Vector.LoadUnsafe(ref block, (nuint)width));
            var (third, fourth) = (Vector.LoadUnsafe(ref block, (nuint)(2 * width)), Vector.LoadUnsafe(ref block, (nuint)(3 * width)));
            for (var i = 0; i < scales.Length; i++)
                if (scales[i] is > 0 and var scale)
                {
                    ref var row = ref Unsafe.Add(ref from, (i * sums.Length) + at);
                    first += scale * Vector.LoadUnsafe(ref row);
                    second += scale * Vector.LoadUnsafe(ref row, (nuint)width);
                    third += scale * Vector.LoadUnsafe(ref row, (nuint)(2 * width));
                    fourth += scale * Vector.LoadUnsafe(ref row, (nuint)(3 * width));
                }
            first.StoreUnsafe(ref block);
            second.StoreUnsafe(ref block, (nuint)width);
            third.StoreUnsafe(ref block, (nuint)(2 * width));
            fourth.StoreUnsafe(ref block, (nuint)(3 * width));
        }
        for (; at < sums.Length; at++)
            for (var i = 0; i < scales.Length; i++)
                if (scales[i] > 0)
                    sums[at] += scales[i] * rows[(i * sums.Length) + at];
    }
}
