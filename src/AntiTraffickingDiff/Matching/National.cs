namespace AntiTraffickingDiff.Matching;

/// <summary>
/// What is known of the national edition's duties beyond their words, applied to one plan: the codebook's elements, and the
/// profiles that labelled wordings teach. A duty of any baseline that states national duties is judged with it too.
/// </summary>
internal sealed class National
{
    private readonly Window[] _windows;
    private readonly PlanWindows _plan;
    private readonly NationalDuties _duties;
    private readonly float[] _best;
    private readonly Spoken[] _spoken;
    private readonly List<(int Window, float Logit)>[] _loud;
    private readonly (float First, int Measure, float Other)[] _rivals;
    private readonly int[] _unclaimed;
    private readonly Func<int, double> _asks;
    private readonly (double Score, IReadOnlyList<(DutyElement Element, double Value, IReadOnlyList<int> Passages)> Elements)[] _codebook;

    /// <summary>Looks at a plan.</summary>
    /// <param name="passages">Its passages.</param>
    /// <param name="windows">Their windows.</param>
    /// <param name="duties">What is known.</param>
    /// <param name="isGoal">Whether a clause is a goal: mostly it only speaks of what others do.</param>
    /// <param name="asks">How much a passage is told as something that is asked for, as a logit.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public National(
        IReadOnlyList<Passage> passages, PlanWindows windows, NationalDuties duties, Func<Clause, bool> isGoal, Func<int, double> asks, CancellationToken cancellationToken)
    {
        (_plan, _windows, _duties, _asks) = (windows, [.. windows.All], duties, asks);
        var count = duties.Count;
        _best = new float[count];
        Array.Fill(_best, Tuning.Profiles.Unheard);
        _spoken = new Spoken[count];
        Array.Fill(_spoken, new Spoken());
        _loud = [.. Enumerable.Range(0, count).Select(_ => new List<(int, float)>())];
        _rivals = new (float, int, float)[_windows.Length];
        _unclaimed = new int[windows.Clauses.Count];
        var (siblings, sums) = (new double[count], new double[duties.Measures]);
        var (bestOfClause, loudestOfClause, unkept) = (new float[count], new float[count], new float[4 * count]);
        var rows = new int[_windows.Select(window => window.Numbers.Length).DefaultIfEmpty().Max()];
        var known = duties.Profiles.RowsOf(windows.Terms.Terms);
        for (var (from, end) = (0, 0); from < _windows.Length; from = end)
        {
            var clause = _windows[from].Clause;
            for (end = from; end < _windows.Length && _windows[end].Clause == clause; end++) { }
            var largest = LargestOf(from, end);
            var goal = isGoal(windows.Clauses[clause]);
            Array.Fill(bestOfClause, Tuning.Profiles.Unheard);
            Array.Fill(loudestOfClause, float.MinValue);
            for (var window = from; window < end; window++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var told = _windows[window].Known?.Heard ?? Told(window);
                var part = told.AsSpan(0, count);
                var whole = told.AsSpan(count, count);
                Note(_windows[window], part, bestOfClause, loudestOfClause);
                _rivals[window] = RivalsIn(part);
                var discount = _windows[window].IsTitle ? Tuning.TitleLogits : goal ? Tuning.GoalLogits : 0;
                Hear(window, part, whole, largest, discount);
                if (_windows[window].Size == WindowSize.Clause)
                    continue;
                HearShared(_windows[window].Size, told.AsSpan(2 * count), discount);
            }
            SiblingsIn(bestOfClause, siblings, sums);
            for (var duty = 0; duty < count; duty++)
                if (loudestOfClause[duty] + (Tuning.Profiles.SiblingLogits * siblings[duty]) is var sum && sum > _spoken[duty].Beside)
                {
                    ref var spoken = ref _spoken[duty];
                    (spoken.Beside, spoken.BesideLogit, spoken.BesideSiblings, spoken.BesideClause) = (sum, loudestOfClause[duty], siblings[duty], clause);
                }
        }

        // The logits of a window, which depend on nothing but its words: those of the profiles, and behind them those of the shared meanings,
        // which a whole clause is not asked for.
        float[] Told(int window)
        {
            var terms = duties.Profiles.LookIn(_windows[window].Numbers, known, rows);
            var remembered = _windows[window].Known;
            var told = remembered is null ? unkept : new float[4 * count];
            duties.Profiles.Score(terms, told.AsSpan(0, 2 * count));
            if (_windows[window].Size != WindowSize.Clause)
                duties.Shared.Score(terms, duties, told.AsSpan(2 * count));
            if (remembered is not null)
                remembered.Heard = told;
            return told;
        }

        var search = new ElementSearch(passages, duties.Codebook.Words);
        _codebook = [.. Enumerable.Range(0, count).Select(duty =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = duties.Elements(duty).Select(element => (element, search.Find(element))).Select(pair => (pair.element, pair.Item2.Value, pair.Item2.Passages)).ToList();
            var score = found.Sum(pair => pair.element.Weight * pair.Value) / Math.Max(1e-9, found.Sum(pair => pair.element.Weight));
            return (score, (IReadOnlyList<(DutyElement, double, IReadOnlyList<int>)>)found);
        })];
    }

    /// <summary>The names of the features, for reading the weights.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "codebook", "codebook:present", "codebook:partial", "profile:best", "profile:best:p", "profile:whole", "profile:whole:p",
        "profile:margin", "profile:passage", "profile:clause", "profile:second", "codebook*profile", "profile:in-title", "profile:part-whole",
        "beside:logit", "beside:p", "beside:siblings", "beside:siblings*p", "beside:title", "beside:title*p", "beside:unclaimed", "beside:unclaimed*siblings",
        "alone", "alone*p", "length", "letter", "codebook:present*letter", "codebook:partial*letter", "profile*letter", "codebook*letter", "twin",
        "shared", "shared:p", "shared:whole", "shared:whole:p", "shared:passage", "shared:margin", "asks*p", "asks<0*p",
        .. DutyFeatures.DetailNames.Select(name => "strongest:" + name),
    ];

    /// <summary>The features of a national duty.</summary>
    /// <param name="duty">Its number.</param>
    /// <param name="letter">How many duties of the baseline the plan has to the letter, 0 to 1.</param>
    public double[] Features(int duty, double letter)
    {
        ref readonly var spoken = ref _spoken[duty];
        var best = spoken.Best;
        var besideClause = spoken.BesideClause;
        var codebook = CodebookScore(duty);
        double present = codebook >= Tuning.Elements.PresentFrom - 1e-9 ? 1 : 0, partial = codebook >= Tuning.Elements.PartialFrom - 1e-9 ? 1 : 0;
        var title = besideClause < 0 ? 0 : TitleLikeness(besideClause, duty);
        var unclaimed = besideClause < 0 ? 0 : Math.Min(Tuning.Profiles.MostUnclaimed, _unclaimed[besideClause]);
        var alone = _duties.DutiesOf(_duties.MeasureOf(duty)) == 1 ? 1.0 : 0;
        var strongest = spoken.Strongest;
        var p = Regression.Sigmoid(best);
        var asks = strongest < 0 ? 0 : _asks(_windows[strongest].Passage);
        return
        [
            codebook, present, partial, Low(best), Regression.Sigmoid(best), Low(spoken.Whole), Regression.Sigmoid(spoken.Whole), Low(spoken.Margin), Low(spoken.PassageBest), Low(spoken.ClauseBest), Low(spoken.Second),
            codebook * Regression.Sigmoid(best), spoken.At >= 0 && _windows[spoken.At].IsTitle ? 1 : 0, spoken.At < 0 ? 0 : Low(spoken.PartWhole),
            Low(spoken.BesideLogit), Regression.Sigmoid(spoken.BesideLogit), spoken.BesideSiblings, spoken.BesideSiblings * Regression.Sigmoid(spoken.BesideLogit), title, title * Regression.Sigmoid(spoken.BesideLogit),
            unclaimed, unclaimed * Math.Min(1, spoken.BesideSiblings), alone, alone * Regression.Sigmoid(best), Math.Log(_duties.TextOf(duty).Length),
            letter, present * letter, partial * letter, Regression.Sigmoid(best) * letter, codebook * letter,
            _duties.Profiles.Twins[duty].Select(twin => twin.Alike * Math.Max(Regression.Sigmoid(_best[twin.Duty]), CodebookScore(twin.Duty) >= Tuning.Elements.PresentFrom ? Tuning.Profiles.TwinInCodebook : 0)).DefaultIfEmpty(0).Max(),
            Low(spoken.Shared), Regression.Sigmoid(spoken.Shared), Low(spoken.SharedWhole), Regression.Sigmoid(spoken.SharedWhole), Low(spoken.SharedPassage), Low(spoken.SharedMargin), asks * p, Math.Min(asks, 0) * p,
        ];
    }

    /// <summary>How much of a duty the codebook finds in the plan, 0 to 1.</summary>
    public double CodebookScore(int duty) => _codebook[duty].Score;

    /// <summary>The codebook's elements of a duty, with what of them the plan has and where.</summary>
    public IReadOnlyList<(DutyElement Element, double Value, IReadOnlyList<int> Passages)> Elements(int duty) => _codebook[duty].Elements;

    /// <summary>The window that speaks most strongly for a duty; -1 if there is none.</summary>
    public (int Window, double Logit) StrongestWindow(int duty) => (_spoken[duty].Strongest, _spoken[duty].StrongestLogit);

    /// <summary>The windows that speak for a duty more than hardly at all, with their logits.</summary>
    public IReadOnlyList<(int Window, float Logit)> Loud(int duty) => _loud[duty];

    /// <summary>How strongly a window speaks for any duty, as a probability.</summary>
    public double Strongest(int window) => Regression.Sigmoid(_rivals[window].First);

    // What the windows say of one duty, as far as it is asked for: a matrix of windows by duties would be most of what a plan takes.
    private struct Spoken()
    {
        private const double None = Tuning.Profiles.NoWindow;

        public double Best = None, Whole = None, Adjusted = None, Margin = None, PassageBest = None, ClauseBest = None, Second = None;
        public double Beside = None, BesideLogit = Tuning.Profiles.LowestLogit, BesideSiblings, StrongestLogit = double.MinValue;
        public double Shared = None, SharedWhole = None, SharedPassage = None, SharedMargin = None;
        public float PartWhole;
        public int At = -1, BesideClause = -1, Strongest = -1;
    }

    private void Hear(int window, ReadOnlySpan<float> parts, ReadOnlySpan<float> wholes, WindowSize largest, double discount)
    {
        var (size, rivals) = (_windows[window].Size, _rivals[window]);
        for (var duty = 0; duty < parts.Length; duty++)
        {
            ref var spoken = ref _spoken[duty];
            if (parts[duty] >= Tuning.Windows.Loud)
                _loud[duty].Add((window, parts[duty]));
            var logit = parts[duty] - discount;
            // The strongest logit of a duty of another measure.
            double rival = rivals.Measure == _duties.MeasureOf(duty) ? rivals.Other : rivals.First;
            if (logit > spoken.Best)
                (spoken.Best, spoken.At, spoken.PartWhole) = (logit, window, parts[duty] - wholes[duty]);
            if (size == WindowSize.Passage)
                (spoken.PassageBest, spoken.Second) = logit > spoken.PassageBest ? (logit, spoken.PassageBest) : (spoken.PassageBest, Math.Max(spoken.Second, logit));
            if (size == largest)
                spoken.ClauseBest = Math.Max(spoken.ClauseBest, logit);
            if (size != WindowSize.Clause && logit > spoken.StrongestLogit)
                (spoken.Strongest, spoken.StrongestLogit) = (window, logit);
            spoken.Whole = Math.Max(spoken.Whole, wholes[duty]);
            if (Against(logit, rival) is var adjusted && adjusted > spoken.Adjusted)
                (spoken.Adjusted, spoken.Margin) = (adjusted, logit - rival);
        }
    }

    // What the network of shared meanings says of a window: for each duty the logit of a part, and behind them that of the whole.
    private void HearShared(WindowSize size, ReadOnlySpan<float> logits, double discount)
    {
        var parts = logits[.._spoken.Length];
        var (first, second) = (float.MinValue, float.MinValue);
        foreach (var logit in parts)
            (first, second) = logit > first ? (logit, first) : (first, Math.Max(second, logit));
        for (var duty = 0; duty < parts.Length; duty++)
        {
            ref var spoken = ref _spoken[duty];
            var logit = parts[duty] - discount;
            spoken.Shared = Math.Max(spoken.Shared, logit);
            spoken.SharedWhole = Math.Max(spoken.SharedWhole, logits[parts.Length + duty] - discount);
            if (size == WindowSize.Passage)
                spoken.SharedPassage = Math.Max(spoken.SharedPassage, logit);
            spoken.SharedMargin = Math.Max(spoken.SharedMargin, Against(logit, parts[duty] == first ? second : first));
        }
    }

    // What speaks for a duty, less a share of what speaks for the strongest other one.
    private static double Against(double logit, double rival) => logit - (Tuning.Profiles.RivalShare * Math.Max(rival, Tuning.Profiles.FaintestRival));

    // A clause of one passage has no window of its own: the passage is the whole of it.
    private WindowSize LargestOf(int from, int end)
    {
        var largest = WindowSize.Parts;
        for (var window = from; window < end; window++)
            largest = (WindowSize)Math.Max((int)largest, (int)_windows[window].Size);
        return largest;
    }

    private void Note(Window own, ReadOnlySpan<float> logits, float[] bestOfClause, float[] loudestOfClause)
    {
        var any = false;
        for (var duty = 0; duty < logits.Length; duty++)
        {
            var logit = logits[duty];
            if (logit > _best[duty])
                _best[duty] = logit;
            any |= logit >= Tuning.Profiles.ClaimedFrom;
            if (logit > loudestOfClause[duty])
                loudestOfClause[duty] = logit;
            if (own.Size != WindowSize.Clause && logit > bestOfClause[duty])
                bestOfClause[duty] = logit;
        }
        // The smallest windows of a clause that no duty claims: a duty told in words nobody has used yet may stand there.
        if (!any && !own.IsTitle && own.Size != WindowSize.Clause)
            _unclaimed[own.Clause]++;
    }

    // For each duty, how much of the other duties of its measure a clause has.
    private void SiblingsIn(float[] best, double[] told, double[] sums)
    {
        Array.Clear(sums);
        for (var duty = 0; duty < told.Length; duty++)
            sums[_duties.MeasureOf(duty)] += told[duty] = Regression.Sigmoid(best[duty]);
        for (var duty = 0; duty < told.Length; duty++)
        {
            var measure = _duties.MeasureOf(duty);
            told[duty] = _duties.DutiesOf(measure) == 1 ? 0 : (sums[measure] - told[duty]) / Math.Sqrt(_duties.DutiesOf(measure) - 1);
        }
    }

    // The strongest logit of a window, its measure, and the strongest of another measure.
    private (float First, int Measure, float Other) RivalsIn(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var duty = 1; duty < logits.Length; duty++)
            if (logits[duty] > logits[best])
                best = duty;
        var (measure, other) = (_duties.MeasureOf(best), Tuning.Profiles.NoWindow);
        for (var duty = 0; duty < logits.Length; duty++)
            if (logits[duty] > other && _duties.MeasureOf(duty) != measure)
                other = logits[duty];
        return (logits[best], measure, other);
    }

    private double TitleLikeness(int clause, int duty)
    {
        var (own, measure) = (_plan.Titles[clause], _duties.TitleOf(_duties.MeasureOf(duty)));
        return own.Count == 0 || measure.Count == 0 ? 0 : own.Count(measure.Contains) / (double)Math.Min(own.Count, measure.Count);
    }

    private static double Low(double logit) => Math.Max(logit, Tuning.Profiles.LowestLogit);
}

/// <summary>The national edition's duties by number, with what is known of them. Made once.</summary>
internal sealed class NationalDuties
{
    private readonly (string Measure, int Number, string Text, int MeasureIndex)[] _duties;
    private readonly int[] _measureOf;
    private readonly int[] _dutiesOf;
    private readonly HashSet<int>[] _titles;
    private readonly int[] _sharedRows;

    /// <summary>Takes the embedded edition and what labelled wordings teach of it.</summary>
    public NationalDuties(Baseline baseline, Codebook codebook, DutyProfiles profiles, SharedMeanings shared, LearnedWords asking)
    {
        (Codebook, Profiles, Shared, Asking) = (codebook, profiles, shared, asking);
        _duties = [.. baseline.Measures.SelectMany((measure, i) => measure.Duties.Select(duty => (measure.Id, duty.Number, duty.Text, i)))];
        _measureOf = Array.ConvertAll(_duties, duty => duty.MeasureIndex);
        _sharedRows = new int[profiles.Terms];
        _dutiesOf = [.. baseline.Measures.Select(measure => measure.Duties.Count)];
        _titles = [.. baseline.Measures.Select(measure => WordingTerms.Pairs(measure.Title))];
    }

    public Codebook Codebook { get; }

    public DutyProfiles Profiles { get; }

    /// <summary>What words mean wherever they stand.</summary>
    public SharedMeanings Shared { get; }

    /// <summary>The words of what is asked for.</summary>
    public LearnedWords Asking { get; }

    /// <summary>The row in <see cref="Shared"/> of a term that <see cref="Profiles"/> knows; -1 if it has none.</summary>
    /// <param name="row">The term's row in <see cref="Profiles"/>.</param>
    public int SharedRow(int row)
    {
        // Looked up when first asked for: most rows no plan asks for. Two more than the row, so that 0 is not asked yet.
        ref var known = ref _sharedRows[row];
        return (known == 0 ? known = Shared.RowOf(Profiles.TermOf(row)) + 2 : known) - 2;
    }

    /// <summary>What a text is about: <see cref="SharedMeanings.Point"/>.</summary>
    public void Point(ReadOnlySpan<int> terms, Span<float> hidden)
    {
        var rows = terms.Length <= Tuning.Profiles.MostOnStack ? stackalloc int[terms.Length] : new int[terms.Length];
        Shared.Point(Profiles.Look(terms, rows), this, hidden);
    }

    /// <summary>How many duties there are.</summary>
    public int Count => _duties.Length;

    /// <summary>How many measures there are.</summary>
    public int Measures => _dutiesOf.Length;

    /// <summary>A duty's measure by number.</summary>
    public int MeasureOf(int duty) => _measureOf[duty];

    /// <summary>How many duties a measure has.</summary>
    public int DutiesOf(int measure) => _dutiesOf[measure];

    /// <summary>The pairs of a measure's title.</summary>
    public HashSet<int> TitleOf(int measure) => _titles[measure];

    /// <summary>A duty's words.</summary>
    public string TextOf(int duty) => _duties[duty].Text;

    /// <summary>A duty's elements.</summary>
    public IReadOnlyList<DutyElement> Elements(int duty) => Codebook.Elements(_duties[duty].Measure, _duties[duty].Number);
}
