using System.Runtime.InteropServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// What a pair of characters is about, as a direction: pairs that stand in the company of the same words (娃娃 and 孩子, 排查 and 摸底)
/// point nearly the same way. Counted from laws, regulations and fictional plans by <c>scripts/term-vectors.py</c>, which says how;
/// <c>term-vectors.bin</c> holds four bits a number.
/// </summary>
internal sealed class TermVectors
{
    private static readonly Lazy<TermVectors> Embedded = new(() => new TermVectors(EmbeddedText.InPlace("Data/term-vectors.bin")));

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly TermTable _rows;
    private readonly float _step;
    private readonly int _first;

    private TermVectors(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        var numbers = MemoryMarshal.Cast<byte, int>(bytes.Span);
        var count = numbers[0];
        (Size, _step) = (numbers[1], BitConverter.Int32BitsToSingle(numbers[2]));
        _rows = new TermTable(count);
        foreach (var term in numbers.Slice(3, count))
            _rows.Add(term);
        _first = sizeof(int) * (3 + count);
    }

    /// <summary>The embedded directions.</summary>
    public static TermVectors Default => Embedded.Value;

    /// <summary>How many numbers a direction has.</summary>
    public int Size { get; }

    /// <summary>Adds a term's direction, times a weight, to a sum.</summary>
    public void Add(int term, float weight, Span<float> sum)
    {
        if (_rows.Find(term) is not (>= 0 and var row))
            return;
        var scale = weight * _step;
        var stored = _bytes.Span.Slice(_first + (row * Size / 2), Size / 2);
        // Two numbers a byte, each from -7 to 7: the lower half first.
        for (var i = 0; i < stored.Length; i++)
        {
            sum[2 * i] += scale * ((sbyte)(stored[i] << 4) >> 4);
            sum[(2 * i) + 1] += scale * ((sbyte)stored[i] >> 4);
        }
    }

    /// <summary>Makes a direction of length 1, if it has any.</summary>
    public static void Shorten(Span<float> direction)
    {
        var length = MathF.Sqrt(DutyProfiles.Dot(direction, direction));
        if (length > 0)
            foreach (ref var number in direction)
                number /= length;
    }
}

/// <summary>
/// How alike in meaning the duties of a baseline and the windows of a plan are, whichever words they use. Asked for duties of which
/// nothing but their words is known; where labelled wordings teach what a duty is told in, it adds nothing (docs/judgement.md).
/// </summary>
internal sealed class Meanings
{
    private readonly DutyIndex _duties;
    private readonly Resemblance _resemblance;
    private readonly Meaning[] _meant;
    private readonly Part[][] _parts;

    /// <summary>Where some terms point: writes the direction of a text.</summary>
    public delegate void Pointing(int[] terms, Span<float> direction);

    /// <summary>Compares where pairs of characters point.</summary>
    public Meanings(DutyIndex duties, Resemblance resemblance, CancellationToken cancellationToken)
        : this(duties, resemblance, TermVectors.Default.Size, (terms, direction) => ByPairs(resemblance, terms, direction), cancellationToken)
    {
    }

    /// <summary>Compares.</summary>
    /// <param name="duties">The duties.</param>
    /// <param name="resemblance">How they resemble a plan's windows by words.</param>
    /// <param name="size">How many numbers a direction has.</param>
    /// <param name="point">Where terms point.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Meanings(DutyIndex duties, Resemblance resemblance, int size, Pointing point, CancellationToken cancellationToken)
    {
        (_duties, _resemblance) = (duties, resemblance);
        var windows = resemblance.Windows.All;
        _meant = new Meaning[duties.Terms.Length];
        Array.Fill(_meant, new Meaning(0, 0, -1, -1, -1));
        _parts = [.. duties.Parts.Select(own => own.Select(part => new Part(resemblance.Sum(part), 0, 0)).ToArray())];
        var directions = new float[_meant.Length * size];
        void Point(int[] terms, Span<float> direction)
        {
            point(terms, direction);
            TermVectors.Shorten(direction);
        }
        for (var duty = 0; duty < _meant.Length; duty++)
            Point(duties.Terms[duty], directions.AsSpan(duty * size, size));
        // What all have in common says what the documents are about, not what a sentence says. It takes the directions of all windows, which
        // are made a second time below: kept, they would be 512 bytes a window, 60 MB at the limit compared-parts.
        var common = new float[size];
        for (var duty = 0; duty < _meant.Length; duty++)
            DutyProfiles.AddScaled(directions.AsSpan(duty * size, size), 0.5f / _meant.Length, common);
        var own = new float[size];
        foreach (var window in windows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Point(window.Terms, own);
            DutyProfiles.AddScaled(own, 0.5f / windows.Count, common);
        }
        for (var duty = 0; duty < _meant.Length; duty++)
            Lessen(directions.AsSpan(duty * size, size), common);
        var partDirections = new float[_parts.Sum(parts => parts.Length) * size];
        var next = 0;
        foreach (var part in duties.Parts.SelectMany(parts => parts))
        {
            Point(part, partDirections.AsSpan(next, size));
            Lessen(partDirections.AsSpan(next, size), common);
            next += size;
        }
        // Of very many duties and windows, a window is compared with those duties that it shares words with.
        var isSmall = (long)_meant.Length * windows.Count <= Tuning.MostCompared;
        var alike = new float[_meant.Length];
        int[] every = [.. Enumerable.Range(0, _meant.Length)];
        int[] firstParts = new int[_meant.Length];
        for (var duty = 1; duty < firstParts.Length; duty++)
            firstParts[duty] = firstParts[duty - 1] + _parts[duty - 1].Length;
        for (var window = 0; window < windows.Count; window++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (windows[window].Size == WindowSize.Clause)
                continue;
            Point(windows[window].Terms, own);
            Lessen(own, common);
            var compared = every;
            if (!isSmall)
            {
                compared = new int[resemblance.ClaimCount(window)];
                for (var claim = 0; claim < compared.Length; claim++)
                    compared[claim] = resemblance.Claim(window, claim).Duty;
            }
            foreach (var duty in compared)
            {
                alike[duty] = DutyProfiles.Dot(own, directions.AsSpan(duty * size, size));
                for (var part = 0; part < _parts[duty].Length; part++)
                    if (DutyProfiles.Dot(own, partDirections.AsSpan((firstParts[duty] + part) * size, size)) is var cosine && cosine > _parts[duty][part].Meaning)
                        _parts[duty][part].Meaning = cosine;
            }
            Note(window, compared, alike);
        }
        WordsOfParts();
    }

    /// <summary>The names of the features.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "meaning", "meaning:passage", "meaning-other-measure", "meaning:there-other-measure", "meaning*cosine", "meaning:same-passage",
        "each:count", "each:least-words", "each:mean-words", "each:least-meaning", "each:mean-meaning", "each:least",
    ];

    /// <summary>The features of a duty.</summary>
    /// <param name="duty">Its number.</param>
    /// <param name="cosine">How much the window that resembles it most by words does.</param>
    /// <param name="at">That window; -1 if there is none.</param>
    public double[] Of(int duty, double cosine, int at)
    {
        var (meant, windows) = (_meant[duty], _resemblance.Windows.All);
        var all = _parts[duty].Sum(part => part.Weight);
        double count = 0, leastWords = 1, leastMeaning = 1, least = 1, words = 0, meaning = 0;
        foreach (var part in _parts[duty])
        {
            if (part.Weight < Tuning.WeightyPart * all)
                continue;
            count++;
            (leastWords, leastMeaning, least) = (Math.Min(leastWords, part.Words), Math.Min(leastMeaning, part.Meaning), Math.Min(least, Math.Max(part.Words, part.Meaning)));
            (words, meaning) = (words + part.Words, meaning + part.Meaning);
        }
        return
        [
            meant.Best, meant.Passage, meant.Margin, meant.MarginOfBest, meant.Best * cosine, at >= 0 && meant.At >= 0 && windows[at].Passage == windows[meant.At].Passage ? 1 : 0,
            Math.Min(Tuning.MostParts, count), leastWords, words / Math.Max(1, count), leastMeaning, meaning / Math.Max(1, count), least,
        ];
    }

    /// <summary>How alike in meaning to a duty the plan's windows are: the first four features of <see cref="Of"/>, and how alike they are to its parts, least and mean.</summary>
    public double[] Alone(int duty)
    {
        var (meant, parts) = (_meant[duty], _parts[duty]);
        return [meant.Best, meant.Passage, meant.Margin, meant.MarginOfBest, parts.Min(part => part.Meaning), parts.Average(part => part.Meaning)];
    }

    private static void ByPairs(Resemblance resemblance, int[] terms, Span<float> direction)
    {
        direction.Clear();
        foreach (var term in terms)
            TermVectors.Default.Add(term, (float)resemblance.Weight(term), direction);
    }

    private static void Lessen(Span<float> direction, ReadOnlySpan<float> common)
    {
        DutyProfiles.AddScaled(common, -1, direction);
        TermVectors.Shorten(direction);
    }

    // What a window says of each duty, and of the duty of another measure that it is most alike to.
    private void Note(int window, int[] compared, float[] alike)
    {
        if (compared.Length == 0)
            return;
        var best = compared[0];
        foreach (var duty in compared)
            if (alike[duty] > alike[best])
                best = duty;
        var other = -1f;
        foreach (var duty in compared)
            if (_duties.MeasureOf[duty] != _duties.MeasureOf[best])
                other = Math.Max(other, alike[duty]);
        var isPassage = _resemblance.Windows.All[window].Size == WindowSize.Passage;
        foreach (var duty in compared)
        {
            var (own, margin) = (_meant[duty], alike[duty] - (_duties.MeasureOf[duty] == _duties.MeasureOf[best] ? other : alike[best]));
            _meant[duty] = own with
            {
                Passage = isPassage ? Math.Max(own.Passage, alike[duty]) : own.Passage,
                Margin = Math.Max(own.Margin, margin),
                Best = Math.Max(own.Best, alike[duty]),
                MarginOfBest = alike[duty] > own.Best ? margin : own.MarginOfBest,
                At = alike[duty] > own.Best ? window : own.At,
            };
        }
    }

    // How much of each part of a duty the window has that has most of it, among those that resemble the duty.
    private void WordsOfParts()
    {
        var parts = new Dictionary<int, List<int>>();
        for (var duty = 0; duty < _parts.Length; duty++)
        {
            parts.Clear();
            for (var part = 0; part < _parts[duty].Length; part++)
                foreach (var term in _duties.Parts[duty][part])
                    (CollectionsMarshal.GetValueRefOrAddDefault(parts, term, out _) ??= []).Add(part);
            var sums = new double[_parts[duty].Length];
            foreach (var found in _resemblance.Of(duty))
            {
                if (_resemblance.Windows.All[found.Window].Size == WindowSize.Clause)
                    continue;
                Array.Clear(sums);
                foreach (var term in _resemblance.Windows.All[found.Window].Terms)
                    if (parts.TryGetValue(term, out var own))
                        foreach (var part in own)
                            sums[part] += _resemblance.Weight(term);
                for (var part = 0; part < sums.Length; part++)
                    _parts[duty][part].Words = Math.Max(_parts[duty][part].Words, sums[part] / (_parts[duty][part].Weight + 1e-9));
            }
        }
    }

    // How alike a duty and the windows are, as cosines: the most alike window and passage, how much more a window is alike to it than to
    // any duty of another measure, and how much more the most alike one is.
    private readonly record struct Meaning(float Best, float Passage, float Margin, float MarginOfBest, int At);

    // A part of a duty between commas: its weight, how much of it one window has, and how alike in meaning the most alike one is.
    private record struct Part(double Weight, double Words, double Meaning);
}
