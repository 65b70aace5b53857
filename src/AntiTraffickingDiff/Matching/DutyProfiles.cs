using System.IO.Compression;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// What the labelled wordings of the national duties teach: for each duty two weights a term, for "at least a part of it"
/// and for "the whole of it" (logistic regressions, each duty against all others and against its own near misses). The file
/// <c>profiles.bin</c> is written by <c>Accuracy learn</c>, which also says from which hands. It holds the background too: in how
/// many sentences of the field a term stands.
/// </summary>
internal sealed class DutyProfiles
{
    private const int Version = 1;

    private static readonly Lazy<DutyProfiles> Embedded = new(() => Read(EmbeddedText.Bytes("Data/profiles.bin")));

    private readonly Dictionary<int, int> _rows = [];
    private readonly List<int> _sentencesWith = [];
    private readonly List<double> _inverse = [];
    private readonly List<int> _start = [];
    private readonly List<byte> _duty = [];
    private readonly List<sbyte> _part = [];
    private readonly List<sbyte> _whole = [];
    private float[] _partBias = [];
    private float[] _wholeBias = [];
    private float _step = 1;

    /// <summary>The embedded profiles.</summary>
    public static DutyProfiles National => Embedded.Value;

    /// <summary>How many duties there are.</summary>
    public int Duties => _partBias.Length;

    /// <summary>How many sentences the background counts.</summary>
    public int Sentences { get; private set; }

    /// <summary>For each duty, those of other measures that ask for nearly the same, with how alike they are.</summary>
    public IReadOnlyList<(int Duty, double Alike)[]> Twins { get; private set; } = [];

    /// <summary>In how many sentences of the background a term stands.</summary>
    public int SentencesWith(int term) => _rows.TryGetValue(term, out var row) ? _sentencesWith[row] : 0;

    /// <summary>
    /// How much some terms speak for each duty, as logits. Short texts are not blown up: what has few terms that say
    /// something speaks for nothing.
    /// </summary>
    public void Score(int[] terms, Span<float> part, Span<float> whole)
    {
        _partBias.CopyTo(part);
        _wholeBias.CopyTo(whole);
        var norm = 0.0;
        foreach (var term in terms)
            if (_rows.TryGetValue(term, out var row))
                norm += _inverse[row] * _inverse[row];
        var scale = (float)(_step / Math.Sqrt(Math.Max(norm, Tuning.LightestSentence)));
        foreach (var term in terms)
            if (_rows.TryGetValue(term, out var row))
                for (var at = _start[row]; at < _start[row + 1]; at++)
                {
                    part[_duty[at]] += scale * _part[at];
                    whole[_duty[at]] += scale * _whole[at];
                }
    }

    /// <summary>The weight of a term for the norm of a text: its inverse document frequency.</summary>
    public static double Inverse(int sentences, int with) => Math.Log((sentences + 1.0) / (with + 0.5));

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
        using (var brotli = new BrotliStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new BinaryWriter(brotli))
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
    public static DutyProfiles Read(byte[] bytes)
    {
        if (bytes.Length == 0)
            return new DutyProfiles();
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), 1 << 16));
        if (reader.Read7BitEncodedInt() != Version)
            throw new InvalidDataException("profiles of another version");
        var profiles = new DutyProfiles { Sentences = reader.Read7BitEncodedInt(), _step = reader.ReadSingle() };
        var duties = reader.Read7BitEncodedInt();
        (profiles._partBias, profiles._wholeBias) = (new float[duties], new float[duties]);
        for (var duty = 0; duty < duties; duty++)
            (profiles._partBias[duty], profiles._wholeBias[duty]) = (reader.ReadSingle(), reader.ReadSingle());
        var twins = new (int, double)[duties][];
        for (var duty = 0; duty < duties; duty++)
        {
            twins[duty] = new (int, double)[reader.Read7BitEncodedInt()];
            for (var i = 0; i < twins[duty].Length; i++)
                twins[duty][i] = (reader.ReadByte(), reader.ReadSingle());
        }
        profiles.Twins = twins;
        var count = reader.Read7BitEncodedInt();
        profiles._rows.EnsureCapacity(count);
        var term = 0L;
        for (var row = 0; row < count; row++)
        {
            term += reader.Read7BitEncodedInt64();
            profiles._rows[(int)term] = row;
            profiles._sentencesWith.Add(reader.Read7BitEncodedInt());
            profiles._inverse.Add(Inverse(profiles.Sentences, profiles._sentencesWith[row]));
            profiles._start.Add(profiles._duty.Count);
            for (var weights = reader.Read7BitEncodedInt(); weights > 0; weights--)
            {
                profiles._duty.Add(reader.ReadByte());
                profiles._part.Add(reader.ReadSByte());
                profiles._whole.Add(reader.ReadSByte());
            }
        }
        profiles._start.Add(profiles._duty.Count);
        return profiles;
    }

    private static sbyte Step(double value) => (sbyte)Math.Clamp(Math.Round(value), sbyte.MinValue, sbyte.MaxValue);
}
