using System.Runtime.InteropServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>A stretch of a plan that may say a duty: one to three parts between commas, a passage, a whole clause.</summary>
/// <param name="Clause">The clause's number in <see cref="PlanWindows"/>.</param>
/// <param name="Passage">The passage's index; of a clause its first.</param>
/// <param name="Size">What it is.</param>
/// <param name="IsTitle">Whether it stands in a title.</param>
/// <param name="Numbers">What it says: the numbers of its terms in <see cref="PlanWindows.Terms"/>.</param>
/// <param name="All">These.</param>
internal sealed record Window(int Clause, int Passage, WindowSize Size, bool IsTitle, int[] Numbers, TermTable All)
{
    /// <summary>What is known of it from other plans; null of a clause, and of the last windows of a long text.</summary>
    public KnownWindow? Known { get; init; }

    /// <summary>What it says, as terms; made anew each time.</summary>
    public int[] Terms
    {
        get
        {
            var terms = new int[Numbers.Length];
            for (var i = 0; i < terms.Length; i++)
                terms[i] = All.Terms[Numbers[i]];
            return terms;
        }
    }
}

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
    /// <param name="text">The plan's normalized text.</param>
    /// <param name="passages">The passages.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="wordings">What is remembered of other plans; null for nothing.</param>
    public PlanWindows(string text, IReadOnlyList<Passage> passages, CancellationToken cancellationToken, WordingMemory? wordings = null)
    {
        Wordings = wordings ?? new WordingMemory();
        foreach (var clause in passages.Where(passage => passage.IsEvidence).GroupBy(passage => passage.Clause))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var passage in clause)
                Add(passage);
            if (clause.Skip(1).Any())
                Add(clause.First(), WindowSize.Clause, WordingTerms.Of(clause.SelectMany(passage => passage.Wordings)), null);
            _clauses.Add(clause.Key);
        }
        Titles = [.. _clauses.Select(clause => WordingTerms.Pairs(clause.Title.Of(text)))];
    }

    /// <summary>The terms of all windows, numbered: a term stands in some five windows, and is looked up elsewhere once.</summary>
    public TermTable Terms { get; } = new();

    /// <summary>What is remembered of wordings.</summary>
    public WordingMemory Wordings { get; }

    /// <summary>The windows.</summary>
    public List<Window> All => _windows;

    /// <summary>The clauses by number.</summary>
    public IReadOnlyList<Clause> Clauses => _clauses;

    /// <summary>The pairs of the clauses' titles.</summary>
    public IReadOnlyList<HashSet<int>> Titles { get; }

    private void Add(Passage passage)
    {
        var wording = Wordings.Of(passage.Wordings);
        for (var size = 1; size <= Tuning.Windows.MostParts && size < wording.Parts.Count; size++)
            for (var from = 0; from + size <= wording.Parts.Count; from++)
                Add(passage, WindowSize.Parts, wording.Window(from, size));
        Add(passage, WindowSize.Passage, wording.Window(0, wording.Parts.Count));
    }

    private void Add(Passage passage, WindowSize size, KnownWindow known) => Add(passage, size, known.Terms, known);

    private void Add(Passage passage, WindowSize size, int[] terms, KnownWindow? known)
    {
        if (terms.Length < Tuning.Windows.FewestTerms)
            return;
        var numbers = new int[terms.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Terms.Add(terms[i]);
        _windows.Add(new Window(_clauses.Count, passage.Index, size, passage.IsTitle, numbers, Terms) { Known = _windows.Count < Tuning.Windows.MostKnown ? known : null });
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
    private readonly Lazy<DutyWords> _words;

    /// <summary>Indexes a baseline.</summary>
    public DutyIndex(Baseline baseline)
    {
        Duties = [.. DutyTerms.Of(baseline)];
        _words = new Lazy<DutyWords>(() => new DutyWords(Duties));
        MeasureOf = [.. baseline.Measures.SelectMany((measure, i) => measure.Duties.Select(_ => i))];
        DutiesOf = [.. baseline.Measures.Select(measure => measure.Duties.Count)];
        Titles = [.. baseline.Measures.Select(measure => WordingTerms.Pairs(measure.Title))];
        Parts = [.. Duties.Select(duty => duty.Parts.Select(part => WordingTerms.OfText(part.Text)).ToArray())];
        Terms = [.. Duties.Select(duty => WordingTerms.Of(duty.Parts.Select(part => WordingTerms.Canonical(part.Text))))];
        Figures = [.. Duties.Select(duty => Quantities.Of(duty.Duty.Text))];
        Negates = [.. Duties.Select(duty => DutyFeatures.Negates(duty.Duty.Text))];
        Letters = [.. Duties.Select(duty => Characters.LettersOf(duty.Duty.Text))];
        _letters = [.. Letters];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        SameBefore = [.. Letters.Select(letters => CollectionsMarshal.GetValueRefOrAddDefault(seen, letters, out _)++)];
        string[][] parts = [.. Duties.Select(duty => duty.Parts.Select(part => Characters.LettersOf(part.Text)).Where(letters => letters.Length >= Tuning.ShortestPart).Distinct().ToArray())];
        var shared = parts.SelectMany(own => own).CountBy(letters => letters).ToDictionary(StringComparer.Ordinal);
        PartLetters = [.. parts.Select(own => Array.FindAll(own, letters => shared[letters] == 1))];
        var dutiesWith = new List<List<int>>();
        for (var duty = 0; duty < Terms.Length; duty++)
            foreach (var term in Terms[duty])
            {
                var number = _vocabulary.Add(term);
                if (number == dutiesWith.Count)
                    dutiesWith.Add([]);
                dutiesWith[number].Add(duty);
            }
        Numbers = Array.ConvertAll(Terms, NumbersOf);
        // Cut smaller, a duty may have pairs of concepts that it has too many of as a whole: they are numbered last, and find no duty.
        PartNumbers = Array.ConvertAll(Parts, parts => Array.ConvertAll(parts, NumbersOf));
        ItemNumbers = [.. Duties.Select(duty => Array.ConvertAll(ItemsOf(duty.Duty.Text), NumbersOf))];
        while (dutiesWith.Count < _vocabulary.Count)
            dutiesWith.Add([]);
        _dutiesWith = [.. dutiesWith.Select(duties => duties.ToArray())];
    }

    /// <summary>The terms of all duties by number.</summary>
    public ReadOnlySpan<int> Vocabulary => _vocabulary.Terms;

    /// <summary>The number of a term; -1 if no duty has it.</summary>
    public int NumberOf(int term) => _vocabulary.Find(term);

    /// <summary>How many terms all duties have.</summary>
    public int VocabularyCount => _vocabulary.Count;

    /// <summary>The numbers of each duty's terms.</summary>
    public int[][] Numbers { get; }

    /// <summary>The numbers of the terms of <see cref="Parts"/>.</summary>
    public int[][][] PartNumbers { get; }

    /// <summary>The numbers of the terms of what each duty names one after the other: 关停、取证 are two.</summary>
    public int[][][] ItemNumbers { get; }

    /// <summary>In how many duties a term stands, by its number.</summary>
    public int DutiesCount(int number) => _dutiesWith[number].Length;

    /// <summary>The duties in the baseline's order.</summary>
    public IReadOnlyList<DutyTerms> Duties { get; }

    /// <summary>The words of the duties, for those of which only words are known.</summary>
    public DutyWords Words => _words.Value;

    /// <summary>How many duties before each are the same to the letter.</summary>
    public IReadOnlyList<int> SameBefore { get; }

    /// <summary>The number of each duty's measure.</summary>
    public int[] MeasureOf { get; }

    /// <summary>How many duties each measure has.</summary>
    public int[] DutiesOf { get; }

    /// <summary>The pairs of the measures' titles.</summary>
    public IReadOnlyList<HashSet<int>> Titles { get; }

    /// <summary>The terms of each duty's parts between commas.</summary>
    public int[][][] Parts { get; }

    /// <summary>The terms of each duty.</summary>
    public int[][] Terms { get; }

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

    /// <summary>The duties that a term finds, by its number.</summary>
    public ReadOnlySpan<int> DutiesWith(int number) =>
        number < _dutiesWith.Length && _dutiesWith[number].Length <= Tuning.MostPostings ? _dutiesWith[number] : [];

    private int[] NumbersOf(int[] terms) => Array.ConvertAll(terms, _vocabulary.Add);

    private static int[][] ItemsOf(string text) =>
        [.. text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(item => item.Length > 1).Select(WordingTerms.OfText).Where(terms => terms.Length > 0)];
}

/// <summary>
/// How much the windows of one plan resemble the duties of a baseline, by terms that weigh the more the rarer they are in
/// plan, baseline and the language of the field; who else claims a window; and what a clause has of the duty's siblings.
/// </summary>
internal sealed class Resemblance
{
    private readonly DutyIndex _duties;

    // For each term of the plan's windows its number here: that of the duties' terms, and behind them of those that only the plan has.
    private readonly int[] _numberOf;

    // Terms that are asked for and stand neither in a duty nor in a window, numbered from _firstOther on.
    private readonly TermTable _others = new();
    private readonly int _firstOther;
    private double[] _weights;

    // Of a duty's pairs and concepts the squared weight; 0 of its other terms.
    private readonly double[] _squares;
    private readonly DutyProfiles _background;
    private readonly double _documents = 1;
    private readonly ClaimTable _claims;
    private readonly double[] _claimed;
    private readonly double[] _windowWeight;
    private readonly double[] _dutyWeight;
    private readonly (int[] Duties, double[] Told)[] _siblings;
    private readonly List<(int Duty, double Cosine, double Shared)> _found = [];

    /// <summary>Compares.</summary>
    public Resemblance(PlanWindows windows, DutyIndex duties, DutyProfiles background, CancellationToken cancellationToken)
    {
        (Windows, _duties, _background) = (windows, duties, background);
        var terms = windows.Terms.Terms;
        var known = duties.VocabularyCount;
        _numberOf = new int[terms.Length];
        _firstOther = known;
        for (var i = 0; i < terms.Length; i++)
            _numberOf[i] = duties.NumberOf(terms[i]) is >= 0 and var number ? number : _firstOther++;
        // How many passages of the plan and duties have each term.
        var counts = new int[_firstOther];
        for (var number = 0; number < known; number++)
            counts[number] = duties.DutiesCount(number);
        foreach (var window in windows.All)
        {
            if (window.Size != WindowSize.Passage)
                continue;
            _documents++;
            foreach (var own in window.Numbers)
                counts[_numberOf[own]]++;
        }
        _documents += duties.Terms.Length;
        _documents += Tuning.BackgroundShare * background.Sentences;
        _weights = new double[_firstOther];
        for (var number = 0; number < known; number++)
            _weights[number] = Weigh(duties.Vocabulary[number], counts[number]);
        for (var i = 0; i < terms.Length; i++)
            if (_numberOf[i] >= known)
                _weights[_numberOf[i]] = Weigh(terms[i], counts[_numberOf[i]]);
        _dutyWeight = Array.ConvertAll(duties.Numbers, SumOf);
        _squares = new double[duties.VocabularyCount];
        for (var number = 0; number < _squares.Length; number++)
            if (WordingTerms.KindOf(duties.Vocabulary[number]) is TermKind.Pair or TermKind.Concept)
                _squares[number] = Math.Pow(_weights[number], 2);
        _windowWeight = new double[windows.All.Count];
        _claimed = new double[windows.All.Count];
        _claims = new ClaimTable(windows.All.Count, duties.Terms.Length);
        _siblings = new (int[], double[])[windows.Clauses.Count];
        var (shared, best, told) = (new SparseSum(duties.Terms.Length), new SparseSum(duties.Terms.Length), new SparseSum(duties.DutiesOf.Length));
        for (var window = 0; window < windows.All.Count; window++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Compare(window, shared, best);
            var clause = windows.All[window].Clause;
            if (window + 1 == windows.All.Count || windows.All[window + 1].Clause != clause)
                _siblings[clause] = SiblingsIn(best, told);
        }
        _claims.Close();
    }

    /// <summary>The plan's windows.</summary>
    public PlanWindows Windows { get; }

    /// <summary>How much a term says.</summary>
    public double Weight(int term)
    {
        // The weights may grow.
        var number = NumberOf(term);
        return _weights[number];
    }

    /// <summary>The number of a term, which is weighed: below <see cref="DutyIndex.VocabularyCount"/> if a duty has it.</summary>
    public int NumberOf(int term)
    {
        // Mostly it is one of the plan's.
        if (Windows.Terms.Find(term) is >= 0 and var own)
            return _numberOf[own];
        if (_duties.NumberOf(term) is >= 0 and var known)
            return known;
        var (count, number) = (_others.Count, _firstOther + _others.Add(term));
        if (_others.Count > count)
        {
            if (number == _weights.Length)
                Array.Resize(ref _weights, 2 * (number + 1));
            _weights[number] = Weigh(term, 0);
        }
        return number;
    }

    /// <summary>The number of the term of a window.</summary>
    /// <param name="own">Its number in <see cref="PlanWindows.Terms"/>.</param>
    public int NumberIn(int own) => _numberOf[own];

    /// <summary>How much a term says, by its number.</summary>
    public double WeightOf(int number) => _weights[number];

    private double Weigh(int term, int count)
    {
        var weight = Math.Max(0, Math.Log(_documents / (count + (Tuning.BackgroundShare * _background.SentencesWith(term)) + Tuning.UnseenCount)));
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
    public IEnumerable<Resembling> Of(int duty)
    {
        foreach (var window in _claims.WindowsOf(duty))
            yield return Found(window, duty, _claims.Shared(window, duty));
    }

    /// <summary>How many duties a window resembles, as far as they are kept.</summary>
    public int ClaimCount(int window) => _claims.Count(window);

    /// <summary>What a window resembles: 0 is what it does most.</summary>
    public Resembling Claim(int window, int rank)
    {
        var (duty, sum) = _claims.At(window, rank);
        return Found(window, duty, sum);
    }

    /// <summary>A window's weight against a duty's.</summary>
    public double Length(int window, int duty) => _windowWeight[window] / (_dutyWeight[duty] + 1e-9);

    /// <summary>The share of a duty's weight that some terms have.</summary>
    public double CoverOf(int duty, TermMarks terms) => Shared(_duties.Numbers[duty], terms) / (_dutyWeight[duty] + 1e-9);

    /// <summary>The share of the squared weight of a duty's pairs and concepts that some terms have.</summary>
    public double HeaviestOf(int duty, TermMarks terms)
    {
        var (all, shared) = (0.0, 0.0);
        foreach (var number in _duties.Numbers[duty])
        {
            var square = _squares[number];
            all += square;
            shared += terms.Has(number) ? square : 0;
        }
        return shared / (all + 1e-9);
    }

    /// <summary>The weight that some terms of duties, by number, share with others.</summary>
    public double Shared(int[] numbers, TermMarks others)
    {
        var sum = 0.0;
        foreach (var number in numbers)
            if (others.Has(number))
                sum += _weights[number];
        return sum;
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

    /// <summary>How much of the duty's siblings, the other duties of its measure, a clause has; asked for duties that a window of it smaller than itself resembles.</summary>
    public double Siblings(int clause, int duty) => _siblings[clause] is var (duties, told) && Array.BinarySearch(duties, duty) is >= 0 and var at ? told[at] : 0;

    /// <summary>The cosine of a window with the duty that it resembles most among those that meet a condition.</summary>
    public double Rival(int window, Func<int, bool> counts)
    {
        for (var rank = 0; rank < _claims.Count(window); rank++)
            if (counts(_claims.At(window, rank).Duty))
                return Claim(window, rank).Cosine;
        return 0;
    }

    /// <summary>What rivals take from a window's cosine: half of the mean over all duties, half of the third best.</summary>
    public double Rivalry(int window) =>
        Tuning.RivalShare * ((_claimed[window] / Math.Max(1, _duties.Terms.Length)) + (_claims.Count(window) > 2 ? Claim(window, 2).Cosine : 0));

    private static double Told(double cosine) => Math.Clamp((cosine - Tuning.ToldFrom) * Tuning.ToldBy, 0, 1);

    private Resembling Found(int window, int duty, double shared) => new(window, duty, CosineOf(window, duty, shared), shared / (_dutyWeight[duty] + 1e-9));

    private double CosineOf(int window, int duty, double shared) => shared / Math.Sqrt((_dutyWeight[duty] + 1e-9) * Math.Max(_windowWeight[window], Tuning.LightestWindow));

    // For each duty that a clause has something of, how much of the other duties of its measure the clause has.
    private (int[] Duties, double[] Told) SiblingsIn(SparseSum best, SparseSum told)
    {
        foreach (var duty in best.Touched)
            told.Add(_duties.MeasureOf[duty], Told(best[duty]));
        int[] duties = [.. best.Touched];
        Array.Sort(duties);
        var siblings = Array.ConvertAll(duties, duty => _duties.DutiesOf[_duties.MeasureOf[duty]] is var count && count == 1 ? 0 : (told[_duties.MeasureOf[duty]] - Told(best[duty])) / Math.Sqrt(count - 1));
        best.Clear();
        told.Clear();
        return (duties, siblings);
    }

    /// <summary>How much some terms say together, by number.</summary>
    public double SumOf(int[] numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
            sum += _weights[number];
        return sum;
    }

    private void Compare(int window, SparseSum shared, SparseSum best)
    {
        var all = 0.0;
        foreach (var own in Windows.All[window].Numbers)
        {
            var number = _numberOf[own];
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
            var cosine = CosineOf(window, duty, shared[duty]);
            _claimed[window] += cosine;
            if (cosine >= Tuning.Windows.FaintCosine)
                found.Add((duty, cosine, shared[duty]));
        }
        shared.Clear();
        found.Sort(static (left, right) => right.Cosine != left.Cosine ? right.Cosine.CompareTo(left.Cosine) : left.Duty.CompareTo(right.Duty));
        if (found.Count > Tuning.Windows.MostClaims)
            found.RemoveRange(Tuning.Windows.MostClaims, found.Count - Tuning.Windows.MostClaims);
        _claims.Begin(window);
        foreach (var (duty, cosine, sum) in found)
        {
            _claims.Add(duty, sum);
            if (Windows.All[window].Size != WindowSize.Clause)
                best.Raise(duty, cosine);
        }
    }
}

/// <summary>
/// Which duties each window resembles, and which windows each duty: two numbers a claim and one for the way back, because a text at its
/// limits has eight million of them. The rest of what is told of one follows from the weight that both share.
/// </summary>
internal sealed class ClaimTable(int windows, int duties)
{
    // Pieces that are no large objects.
    private const int Piece = 4096;

    private readonly int[] _first = new int[windows];
    private readonly byte[] _count = new byte[windows];
    private readonly List<(int[] Duties, double[] Shared)> _pieces = [];
    private readonly int[] _firstOf = new int[duties + 1];
    private int[] _windows = [];
    private int _next;
    private int _window;

    /// <summary>Begins with the next window.</summary>
    public void Begin(int window)
    {
        // The claims of a window stand in one piece.
        if (_next + Tuning.Windows.MostClaims > _pieces.Count * Piece)
        {
            _next = _pieces.Count * Piece;
            _pieces.Add((new int[Piece], new double[Piece]));
        }
        (_window, _first[window]) = (window, _next);
    }

    /// <summary>Adds a claim to the window that was begun.</summary>
    public void Add(int duty, double shared)
    {
        var (duties, sums) = _pieces[_next / Piece];
        (duties[_next % Piece], sums[_next % Piece]) = (duty, shared);
        _next++;
        _count[_window]++;
        _firstOf[duty + 1]++;
    }

    /// <summary>When all windows are there: finds the way back from duties to windows.</summary>
    public void Close()
    {
        for (var duty = 0; duty < duties; duty++)
            _firstOf[duty + 1] += _firstOf[duty];
        _windows = new int[_firstOf[duties]];
        var next = _firstOf[..duties];
        for (var window = 0; window < windows; window++)
            foreach (var duty in DutiesOn(window))
                _windows[next[duty]++] = window;
    }

    /// <summary>The windows that resemble a duty, in their order.</summary>
    public ArraySegment<int> WindowsOf(int duty) => new(_windows, _firstOf[duty], _firstOf[duty + 1] - _firstOf[duty]);

    /// <summary>How many duties a window resembles.</summary>
    public int Count(int window) => _count[window];

    /// <summary>The duty of some rank that a window resembles, and the weight that they share.</summary>
    public (int Duty, double Shared) At(int window, int rank)
    {
        var (duties, sums) = _pieces[_first[window] / Piece];
        var at = (_first[window] % Piece) + rank;
        return (duties[at], sums[at]);
    }

    /// <summary>The weight that a window shares with a duty that it resembles.</summary>
    public double Shared(int window, int duty) => At(window, DutiesOn(window).IndexOf(duty)).Shared;

    private ReadOnlySpan<int> DutiesOn(int window) => _count[window] == 0 ? [] : _pieces[_first[window] / Piece].Duties.AsSpan(_first[window] % Piece, _count[window]);
}
