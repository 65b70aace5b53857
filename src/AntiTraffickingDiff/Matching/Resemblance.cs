using System.Runtime.InteropServices;
namespace AntiTraffickingDiff.Matching;

/// <summary>A stretch of a plan that may say a duty: one to three parts between commas, a passage, a whole clause.</summary>
/// <param name="Clause">The clause's number in <see cref="PlanWindows"/>.</param>
/// <param name="Passage">The passage's index; of a clause its first.</param>
/// <param name="Size">What it is.</param>
/// <param name="IsTitle">Whether it stands in a title.</param>
/// <param name="Terms">What it says.</param>
internal sealed record Window(int Clause, int Passage, WindowSize Size, bool IsTitle, int[] Terms);

/// <summary>How much a window has: one to some neighbouring parts between commas, a passage, all of a clause.</summary>
internal enum WindowSize
{
    Parts,
    Passage,
    Clause,
}

/// <summary>
/// The windows of a plan's passages that can be evidence. Long sentences of official prose state a duty a comma; compared
/// whole they resemble none of them.
/// </summary>
internal sealed class PlanWindows
{
    private readonly List<Window> _windows = [];
    private readonly List<Clause> _clauses = [];

    /// <summary>Cuts the passages into windows.</summary>
    public PlanWindows(string text, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        foreach (var clause in passages.Where(passage => passage.IsEvidence).GroupBy(passage => passage.Clause))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var passage in clause)
                Add(passage);
            if (clause.Skip(1).Any())
                Add(clause.First(), WindowSize.Clause, clause.SelectMany(passage => passage.Wordings));
            _clauses.Add(clause.Key);
        }
        Titles = [.. _clauses.Select(clause => WordingTerms.Pairs(clause.Title.Of(text)))];
    }

    /// <summary>The windows.</summary>
    public IReadOnlyList<Window> All => _windows;

    /// <summary>The clauses by number.</summary>
    public IReadOnlyList<Clause> Clauses => _clauses;

    /// <summary>The pairs of the clauses' titles.</summary>
    public IReadOnlyList<HashSet<int>> Titles { get; }

    private void Add(Passage passage)
    {
        var wordings = passage.Wordings;
        for (var size = 1; size <= Tuning.Windows.MostParts && size < wordings.Count; size++)
            for (var from = 0; from + size <= wordings.Count; from++)
                Add(passage, WindowSize.Parts, wordings.Skip(from).Take(size));
        Add(passage, WindowSize.Passage, wordings);
    }

    private void Add(Passage passage, WindowSize size, IEnumerable<string> wordings)
    {
        var terms = WordingTerms.Of(wordings);
        if (terms.Length >= Tuning.Windows.FewestTerms)
            _windows.Add(new Window(_clauses.Count, passage.Index, size, passage.IsTitle, terms));
    }
}

/// <summary>How much of a duty a window has.</summary>
/// <param name="Window">The window's number.</param>
/// <param name="Duty">The duty's number.</param>
/// <param name="Cosine">Shared weight against the weight of both.</param>
/// <param name="Cover">The share of the duty's weight that the window has.</param>
internal readonly record struct Resembling(int Window, int Duty, double Cosine, double Cover);

/// <summary>What a baseline's duties say, made once a baseline.</summary>
internal sealed class DutyIndex
{
    private static readonly char[] Between = [.. "，、；：,。并和与及或"];

    private readonly TermTable _vocabulary = new();
    private readonly int[][] _dutiesWith;
    private readonly HashSet<string> _letters;

    /// <summary>Indexes a baseline.</summary>
    public DutyIndex(Baseline baseline)
    {
        Duties = [.. DutyTerms.Of(baseline)];
        MeasureOf = [.. baseline.Measures.SelectMany((measure, i) => measure.Duties.Select(_ => i))];
        DutiesOf = [.. baseline.Measures.Select(measure => measure.Duties.Count)];
        Titles = [.. baseline.Measures.Select(measure => WordingTerms.Pairs(measure.Title))];
        Parts = [.. Duties.Select(duty => duty.Parts.Select(part => WordingTerms.OfText(part.Text)).ToArray())];
        Terms = [.. Duties.Select(duty => WordingTerms.Of(duty.Parts.Select(part => WordingTerms.Canonical(part.Text))))];
        TermSets = [.. Terms.Select(terms => terms.ToHashSet())];
        Items = [.. Duties.Select(duty => ItemsOf(duty.Duty.Text))];
        Figures = [.. Duties.Select(duty => Quantities.Of(duty.Duty.Text))];
        Negates = [.. Duties.Select(duty => DutyFeatures.Negates(duty.Duty.Text))];
        Letters = [.. Duties.Select(duty => LettersOf(duty.Duty.Text))];
        _letters = [.. Letters];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        SameBefore = [.. Letters.Select(letters => CollectionsMarshal.GetValueRefOrAddDefault(seen, letters, out _)++)];
        string[][] parts = [.. Duties.Select(duty => duty.Parts.Select(part => LettersOf(part.Text)).Where(letters => letters.Length >= Tuning.ShortestPart).Distinct().ToArray())];
        var shared = parts.SelectMany(own => own).CountBy(letters => letters).ToDictionary(StringComparer.Ordinal);
        PartLetters = [.. parts.Select(own => Array.FindAll(own, letters => shared[letters] == 1))];
        var dutiesWith = new List<List<int>>();
        for (var duty = 0; duty < Terms.Count; duty++)
            foreach (var term in Terms[duty])
            {
                var number = _vocabulary.Add(term);
                if (number == dutiesWith.Count)
                    dutiesWith.Add([]);
                dutiesWith[number].Add(duty);
            }
        _dutiesWith = [.. dutiesWith.Select(duties => duties.ToArray())];
        Numbers = [.. Terms.Select(terms => Array.ConvertAll(terms, _vocabulary.Find))];
    }

    /// <summary>The terms of all duties, numbered; a plan adds its own.</summary>
    public TermTable Vocabulary => _vocabulary.Copy();

    /// <summary>How many terms all duties have.</summary>
    public int VocabularyCount => _vocabulary.Count;

    /// <summary>The numbers of each duty's terms.</summary>
    public IReadOnlyList<int[]> Numbers { get; }

    /// <summary>In how many duties each term stands.</summary>
    public double[] Counts() => Array.ConvertAll(_dutiesWith, duties => (double)duties.Length);

    /// <summary>The duties in the baseline's order.</summary>
    public IReadOnlyList<DutyTerms> Duties { get; }

    /// <summary>How many duties before each are the same to the letter.</summary>
    public IReadOnlyList<int> SameBefore { get; }

    /// <summary>The number of each duty's measure.</summary>
    public IReadOnlyList<int> MeasureOf { get; }

    /// <summary>How many duties each measure has.</summary>
    public IReadOnlyList<int> DutiesOf { get; }

    /// <summary>The pairs of the measures' titles.</summary>
    public IReadOnlyList<HashSet<int>> Titles { get; }

    /// <summary>The terms of each duty's parts between commas.</summary>
    public IReadOnlyList<int[][]> Parts { get; }

    /// <summary>The terms of each duty.</summary>
    public IReadOnlyList<int[]> Terms { get; }

    /// <summary>The terms of each duty, to look one up.</summary>
    public IReadOnlyList<HashSet<int>> TermSets { get; }

    /// <summary>The terms of what each duty names one after the other: 关停、取证 are two.</summary>
    public IReadOnlyList<int[][]> Items { get; }

    /// <summary>Which duties say what is not to be done.</summary>
    public IReadOnlyList<bool> Negates { get; }

    /// <summary>How often, how long, how many each duty asks for.</summary>
    public IReadOnlyList<HashSet<string>> Figures { get; }

    /// <summary>The letters and digits of each duty.</summary>
    public IReadOnlyList<string> Letters { get; }

    /// <summary>The letters and digits of each duty's parts between commas that no other duty has.</summary>
    public IReadOnlyList<string[]> PartLetters { get; }

    /// <summary>Whether letters and digits are those of a duty.</summary>
    public bool IsToTheLetter(string letters) => _letters.Contains(letters);

    /// <summary>The duties that a term finds, by its number in <see cref="Vocabulary"/>.</summary>
    public ReadOnlySpan<int> DutiesWith(int number) =>
        number < _dutiesWith.Length && _dutiesWith[number].Length <= Tuning.MostPostings ? _dutiesWith[number] : [];

    private static int[][] ItemsOf(string text) =>
        [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(item => item.Length > 1).Select(WordingTerms.OfText).Where(terms => terms.Length > 0)];

    /// <summary>The letters and digits of a text.</summary>
    public static string LettersOf(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        var count = 0;
        foreach (var character in text)
            if (char.IsLetterOrDigit(character))
                letters[count++] = character;
        return new string(letters, 0, count);
    }
}

/// <summary>
/// How much the windows of one plan resemble the duties of a baseline, by terms that weigh the more the rarer they are in
/// plan, baseline and the language of the field; who else claims a window; and what a clause has of the duty's siblings.
/// </summary>
internal sealed class Resemblance
{
    private readonly DutyIndex _duties;
    private readonly TermTable _vocabulary;
    private double[] _weights;
    private double[] _counts;
    private readonly double[] _squares;
    private int _weighed;
    private readonly DutyProfiles _background;
    private readonly double _documents = 1;
    private readonly List<Resembling>[] _ofDuty;
    private readonly Resembling[][] _claims;
    private readonly double[] _claimed;
    private readonly double[] _windowWeight;
    private readonly double[] _dutyWeight;
    private readonly Dictionary<long, double> _best = [];
    private readonly Dictionary<long, double> _siblings = [];
    private readonly List<Resembling> _found = [];

    /// <summary>Compares.</summary>
    public Resemblance(PlanWindows windows, DutyIndex duties, DutyProfiles background, CancellationToken cancellationToken)
    {
        (Windows, _duties, _background) = (windows, duties, background);
        (_vocabulary, _counts) = (duties.Vocabulary, duties.Counts());
        int[][] numbers = [.. windows.All.Select(window => Array.ConvertAll(window.Terms, _vocabulary.Add))];
        Array.Resize(ref _counts, _vocabulary.Count);
        for (var window = 0; window < numbers.Length; window++)
            if (windows.All[window].Size == WindowSize.Passage)
            {
                _documents++;
                foreach (var number in numbers[window])
                    _counts[number]++;
            }
        _documents += duties.Terms.Count;
        _documents += Tuning.BackgroundShare * background.Sentences;
        _weights = new double[_weighed = _vocabulary.Count];
        for (var number = 0; number < _weights.Length; number++)
            _weights[number] = Weigh(number);
        _dutyWeight = [.. duties.Numbers.Select(SumOf)];
        _squares = Array.ConvertAll(_weights[..duties.VocabularyCount], weight => Math.Pow(weight, 2));
        _windowWeight = new double[windows.All.Count];
        _claims = new Resembling[windows.All.Count][];
        _claimed = new double[windows.All.Count];
        _ofDuty = [.. duties.Terms.Select(_ => new List<Resembling>())];
        var shared = new SparseSum(duties.Terms.Count);
        for (var window = 0; window < windows.All.Count; window++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Compare(window, numbers[window], shared);
        }
        foreach (var (key, cosine) in _best)
        {
            var measure = Key((int)(key >> 32), duties.MeasureOf[(int)key]);
            _siblings[measure] = _siblings.GetValueOrDefault(measure) + Told(cosine);
        }
    }

    /// <summary>The plan's windows.</summary>
    public PlanWindows Windows { get; }

    /// <summary>How much a term says.</summary>
    public double Weight(int term)
    {
        var number = _vocabulary.Add(term);
        if (number < _weighed)
            return _weights[number];
        if (number == _weights.Length)
        {
            Array.Resize(ref _weights, 2 * (number + 1));
            Array.Resize(ref _counts, _weights.Length);
        }
        _weighed++;
        return _weights[number] = Weigh(number);
    }

    private double Weigh(int number)
    {
        var term = _vocabulary.Terms[number];
        var weight = Math.Max(0, Math.Log(_documents / (_counts[number] + (Tuning.BackgroundShare * _background.SentencesWith(term)) + Tuning.UnseenCount)));
        return weight * Tuning.Worth(WordingTerms.KindOf(term));
    }

    /// <summary>How much some terms say together.</summary>
    public double Sum(IEnumerable<int> terms)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += Weight(term);
        return sum;
    }

    /// <summary>The windows that resemble a duty.</summary>
    public IReadOnlyList<Resembling> Of(int duty) => _ofDuty[duty];

    /// <summary>What a window resembles, the most first.</summary>
    public ReadOnlySpan<Resembling> ClaimsOn(int window) => _claims[window];

    /// <summary>A window's weight against a duty's.</summary>
    public double Length(int window, int duty) => _windowWeight[window] / (_dutyWeight[duty] + 1e-9);

    /// <summary>The share of a duty's weight that some terms have.</summary>
    public double CoverOf(int duty, HashSet<int> terms)
    {
        var (own, numbers, sum) = (_duties.Terms[duty], _duties.Numbers[duty], 0.0);
        for (var i = 0; i < own.Length; i++)
            if (terms.Contains(own[i]))
                sum += _weights[numbers[i]];
        return sum / (_dutyWeight[duty] + 1e-9);
    }

    /// <summary>The share of the squared weight of a duty's pairs and concepts that some terms have.</summary>
    public double HeaviestOf(int duty, HashSet<int> terms)
    {
        var (own, numbers, all, shared) = (_duties.Terms[duty], _duties.Numbers[duty], 0.0, 0.0);
        for (var i = 0; i < own.Length; i++)
            if (WordingTerms.KindOf(own[i]) is TermKind.Pair or TermKind.Concept)
            {
                var square = _squares[numbers[i]];
                all += square;
                shared += terms.Contains(own[i]) ? square : 0;
            }
        return shared / (all + 1e-9);
    }

    /// <summary>The weight that some terms share with others.</summary>
    public double Shared(int[] terms, HashSet<int> others)
    {
        var sum = 0.0;
        foreach (var term in terms)
            if (others.Contains(term))
                sum += Weight(term);
        return sum;
    }

    /// <summary>How much of the duty's siblings, the other duties of its measure, a clause has.</summary>
    public double Siblings(int clause, int duty)
    {
        var measure = _duties.MeasureOf[duty];
        return _duties.DutiesOf[measure] == 1 ? 0
            : (_siblings.GetValueOrDefault(Key(clause, measure)) - Told(_best.GetValueOrDefault(Key(clause, duty)))) / Math.Sqrt(_duties.DutiesOf[measure] - 1);
    }

    /// <summary>The cosine of a window with the duty that it resembles most among those that meet a condition.</summary>
    public double Rival(int window, Func<int, bool> counts)
    {
        foreach (var claim in _claims[window])
            if (counts(claim.Duty))
                return claim.Cosine;
        return 0;
    }

    /// <summary>What rivals take from a window's cosine: half of the mean over all duties, half of the third best.</summary>
    public double Rivalry(int window) =>
        Tuning.RivalShare * ((_claimed[window] / Math.Max(1, _duties.Terms.Count)) + (_claims[window].Length > 2 ? _claims[window][2].Cosine : 0));

    private static double Told(double cosine) => Math.Clamp((cosine - Tuning.ToldFrom) * Tuning.ToldBy, 0, 1);

    private static long Key(int clause, int number) => ((long)clause << 32) | (uint)number;

    private double SumOf(int[] numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
            sum += _weights[number];
        return sum;
    }

    private void Compare(int window, int[] numbers, SparseSum shared)
    {
        var all = 0.0;
        foreach (var number in numbers)
        {
            var weight = _weights[number];
            all += weight;
            if (weight > 0)
                foreach (var duty in _duties.DutiesWith(number))
                    shared.Add(duty, weight);
        }
        _windowWeight[window] = all;
        var found = _found;
        found.Clear();
        foreach (var duty in shared.Touched)
        {
            var sum = shared[duty];
            var cosine = sum / Math.Sqrt((_dutyWeight[duty] + 1e-9) * Math.Max(all, Tuning.LightestWindow));
            _claimed[window] += cosine;
            if (cosine >= Tuning.Windows.FaintCosine)
                found.Add(new Resembling(window, duty, cosine, sum / (_dutyWeight[duty] + 1e-9)));
        }
        shared.Clear();
        found.Sort(static (left, right) => right.Cosine != left.Cosine ? right.Cosine.CompareTo(left.Cosine) : left.Duty.CompareTo(right.Duty));
        _claims[window] = [.. found.Take(Tuning.Windows.MostClaims)];
        foreach (var claim in _claims[window])
        {
            _ofDuty[claim.Duty].Add(claim);
            var key = Key(Windows.All[window].Clause, claim.Duty);
            if (Windows.All[window].Size != WindowSize.Clause && _best.GetValueOrDefault(key) < claim.Cosine)
                _best[key] = claim.Cosine;
        }
    }
}
