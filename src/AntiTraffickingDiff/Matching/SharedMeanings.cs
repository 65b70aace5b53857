using System.Numerics;
using System.Runtime.InteropServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// How much a sentence speaks for each national duty, by what words mean wherever they stand. A profile knows only the words of its
/// own duty's sentences; here all duties share some hidden units between terms and duties, so that what the sentences of one duty
/// teach of a word (娃 is 儿童, 晓得 is 知道) holds for all others. A network of one hidden layer; <c>shared-meanings.bin</c> is written
/// by <c>Accuracy learn</c> from the sentences that the profiles are learned from.
/// </summary>
internal sealed class SharedMeanings
{
    private static readonly Lazy<SharedMeanings> Embedded = new(() => Read(EmbeddedText.InPlace("Data/shared-meanings.bin")));

    private readonly TermTable _rows;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _first;
    private readonly float _step;
    private readonly float[] _hidden;
    private readonly float[] _constants;
    private readonly float[] _output;

    private SharedMeanings(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var at = 0;
        var (duties, hidden, terms) = (Take<int>(1, ref at)[0], Take<int>(1, ref at)[0], Take<int>(1, ref at)[0]);
        (Duties, _step) = (duties, Take<float>(1, ref at)[0]);
        _rows = new TermTable(terms);
        foreach (var term in Take<int>(terms, ref at))
            _rows.Add(term);
        (_hidden, _constants, _output) = (Take<float>(hidden, ref at).ToArray(), Take<float>(2 * duties, ref at).ToArray(), Take<float>(2 * duties * hidden, ref at).ToArray());
        _first = at;
    }

    /// <summary>The embedded network.</summary>
    public static SharedMeanings National => Embedded.Value;

    /// <summary>How many duties there are.</summary>
    public int Duties { get; }

    /// <summary>Reads a network.</summary>
    public static SharedMeanings Read(ReadOnlyMemory<byte> bytes) => new(bytes.Length == 0 ? new byte[4 * sizeof(int)] : bytes);

    /// <summary>The row of a term; -1 if it has none.</summary>
    public int RowOf(int term) => _rows.Find(term);

    /// <summary>How much a text speaks for each duty, as logits.</summary>
    /// <param name="terms">The text's terms.</param>
    /// <param name="national">What knows them.</param>
    /// <param name="logits">For a part of each duty, and behind them for the whole of each.</param>
    public void Score(KnownTerms terms, NationalDuties national, Span<float> logits)
    {
        Span<float> hidden = stackalloc float[Size];
        Point(terms, national, hidden);
        Tell(hidden, _constants, _output, logits);
    }

    /// <summary>How many hidden units there are.</summary>
    public int Size => _hidden.Length;

    /// <summary>What a text is about, as a direction: its hidden units, those below zero silent.</summary>
    /// <param name="terms">The text's terms.</param>
    /// <param name="national">What knows them.</param>
    /// <param name="hidden">The units.</param>
    public void Point(KnownTerms terms, NationalDuties national, Span<float> hidden)
    {
        _hidden.CopyTo(hidden);
        var scale = 1 / terms.Length;
        var isShort = terms.Rows.Length <= Tuning.Profiles.MostOnStack;
        var starts = isShort ? stackalloc int[terms.Rows.Length] : new int[terms.Rows.Length];
        var scales = isShort ? stackalloc float[terms.Rows.Length] : new float[terms.Rows.Length];
        var count = 0;
        foreach (var known in terms.Rows)
            if (national.Profiles.InverseOf(known) is > 0 and var inverse && national.SharedRow(known) is >= 0 and var row)
                (starts[count], scales[count++]) = (row * hidden.Length, (float)(scale * inverse));
        // Where the file has them: kept in another form they would be most of what the network takes.
        WeightRows.Add(MemoryMarshal.Cast<byte, sbyte>(_bytes.Span[_first..]), starts[..count], scales[..count], _step, hidden);
        foreach (ref var unit in hidden)
            unit = Math.Max(0, unit);
    }

    /// <summary>From what <see cref="Point"/> has made of a text to the logits: what is below zero stays silent.</summary>
    public static void Tell(ReadOnlySpan<float> hidden, ReadOnlySpan<float> constants, ReadOnlySpan<float> output, Span<float> logits)
    {
        constants.CopyTo(logits);
        WeightRows.AddPositive(output, hidden, logits[..constants.Length]);
    }

    /// <summary>Writes what <c>learn</c> has learned.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="weights">For each term one weight a hidden unit, term by term.</param>
    /// <param name="hidden">The hidden units' constants.</param>
    /// <param name="constants">The constants of a part of each duty and of the whole of each.</param>
    /// <param name="output">For each hidden unit its weights for them, unit by unit.</param>
    public static byte[] Write(ReadOnlySpan<int> terms, float[] weights, float[] hidden, float[] constants, float[] output)
    {
        // Weights of terms are stored in steps; nearly all lie within four of the spread.
        const float Widest = 4;
        var step = Widest * (float)Math.Sqrt(weights.Average(weight => (double)weight * weight)) / sbyte.MaxValue;
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        writer.Write(constants.Length / 2);
        writer.Write(hidden.Length);
        writer.Write(terms.Length);
        writer.Write(step);
        writer.Write(MemoryMarshal.AsBytes(terms));
        foreach (var values in new[] { hidden, constants, output })
            writer.Write(MemoryMarshal.AsBytes<float>(values));
        foreach (var weight in weights)
            writer.Write((sbyte)Math.Clamp(MathF.Round(weight / step), sbyte.MinValue, sbyte.MaxValue));
        writer.Flush();
        return memory.ToArray();
    }

    private ReadOnlySpan<T> Take<T>(int count, ref int at)
        where T : unmanaged
    {
        var from = at;
        at += count * Marshal.SizeOf<T>();
        return MemoryMarshal.Cast<byte, T>(_bytes.Span[from..at]);
    }
}

/// <summary>
/// What <see cref="SharedMeanings"/> knows of the duties of another baseline in the field: they are not the national ones, but told in
/// the words of the same trade, and the hidden units say which sentences of a plan are about the same.
/// </summary>
internal sealed class FieldDuties
{
    private readonly NationalDuties _national;
    private readonly float[] _likely;

    /// <summary>Looks at the duties of a baseline.</summary>
    public FieldDuties(DutyIndex duties, NationalDuties national)
    {
        _national = national;
        _likely = new float[duties.Duties.Count * national.Shared.Duties];
        for (var duty = 0; duty < duties.Duties.Count; duty++)
            Likely(duties.Terms[duty], Of(duty));
        var sum = 0.0;
        for (var duty = 0; duty < duties.Duties.Count; duty++)
            sum += Known(duty);
        IsOfField = national.Shared.Duties > 0 && sum >= Tuning.OfField * duties.Duties.Count && duties.Duties.Count > 0;
    }

    /// <summary>Whether the baseline is of the field: its duties sound like national ones.</summary>
    public bool IsOfField { get; }

    /// <summary>How likely a duty says a part of the national duty that it says most likely.</summary>
    public float Known(int duty)
    {
        var most = 0f;
        foreach (var likely in Of(duty))
            most = Math.Max(most, likely);
        return most;
    }

    /// <summary>How likely some terms say a part of each national duty.</summary>
    public void Likely(int[] terms, Span<float> likely)
    {
        Span<float> logits = stackalloc float[2 * likely.Length];
        var rows = terms.Length <= Tuning.Profiles.MostOnStack ? stackalloc int[terms.Length] : new int[terms.Length];
        _national.Shared.Score(_national.Profiles.Look(terms, rows), _national, logits);
        for (var duty = 0; duty < likely.Length; duty++)
            likely[duty] = 1 / (1 + MathF.Exp(-logits[duty]));
    }

    /// <summary>How likely a duty says a part of each national duty.</summary>
    public Span<float> Of(int duty) => _likely.AsSpan(duty * _national.Shared.Duties, _national.Shared.Duties);

    /// <summary>Looks at a plan.</summary>
    public FieldMeanings In(DutyIndex duties, Resemblance resemblance, CancellationToken cancellationToken) => new(this, _national, duties, resemblance, cancellationToken);
}

/// <summary>What the hidden units say of each duty of a baseline in the field and one plan.</summary>
internal sealed class FieldMeanings
{
    private readonly FieldDuties _field;
    private readonly Meanings _meanings;
    private readonly float[] _said;

    /// <summary>Looks at a plan.</summary>
    public FieldMeanings(FieldDuties field, NationalDuties national, DutyIndex duties, Resemblance resemblance, CancellationToken cancellationToken)
    {
        _field = field;
        _meanings = new Meanings(duties, resemblance, national.Shared.Size, (terms, direction) => national.Point(terms, direction), cancellationToken);
        _said = new float[national.Shared.Duties];
        var likely = new float[_said.Length];
        foreach (var window in resemblance.Windows.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (window.Size == WindowSize.Clause)
                continue;
            field.Likely(window.Terms, likely);
            for (var duty = 0; duty < likely.Length; duty++)
                _said[duty] = Math.Max(_said[duty], likely[duty]);
        }
    }

    /// <summary>The names of the features.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "field:meaning", "field:meaning-passage", "field:margin", "field:margin-of-best", "field:least-part", "field:mean-part", "field:known", "field:known*meaning", "field:said",
    ];

    /// <summary>The features of a duty.</summary>
    public double[] Of(int duty)
    {
        var meanings = _meanings.Alone(duty);
        var own = _field.Of(duty);
        var said = 0f;
        for (var national = 0; national < own.Length; national++)
            said = Math.Max(said, own[national] * _said[national]);
        double known = _field.Known(duty);
        return [.. meanings, known, known * meanings[0], said];
    }
}
