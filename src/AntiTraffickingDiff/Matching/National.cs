namespace AntiTraffickingDiff.Matching;

/// <summary>
/// What is known of the national edition's duties beyond their words, applied to one plan: the codebook's elements, and the
/// profiles that labelled wordings teach. A duty of any baseline that states national duties is judged with it too.
/// </summary>
internal sealed class National
{
    private const float Nothing = -9;
    private const double Unclear = 0;

    // Windows are scored one by one and asked for duty by duty: so many are scored before they are laid out by duty.
    private const int Block = 16;

    private readonly Window[] _windows;
    private readonly PlanWindows _plan;
    private readonly NationalDuties _duties;
    private readonly float[][] _part;
    private readonly float[][] _whole;
    private readonly float[] _best;
    private readonly double[][] _siblings;
    private readonly (float First, int Measure, float Other)[] _rivals;
    private readonly int[] _unclaimed;
    private readonly double[] _discount;
    private readonly (int Window, double Logit)[] _strongest;
    private readonly Dictionary<int, float[]> _means = [];
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
        _part = [.. Enumerable.Range(0, count).Select(_ => new float[_windows.Length])];
        _whole = [.. Enumerable.Range(0, count).Select(_ => new float[_windows.Length])];
        _best = new float[count];
        Array.Fill(_best, Nothing);
        _rivals = new (float, int, float)[_windows.Length];
        float[][] bestOfClause = [.. windows.Clauses.Select(_ => { var best = new float[count]; Array.Fill(best, Nothing); return best; })];
        _unclaimed = new int[windows.Clauses.Count];
        bool[] goals = [.. windows.Clauses.Select(isGoal)];
        _discount = [.. _windows.Select(window => window.IsTitle ? Tuning.TitleLogits : goals[window.Clause] ? Tuning.GoalLogits : 0)];
        float[] part = new float[Block * count], whole = new float[Block * count];
        for (var from = 0; from < _windows.Length; from += Block)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = Math.Min(Block, _windows.Length - from);
            for (var i = 0; i < end; i++)
            {
                var own = part.AsSpan(i * count, count);
                duties.Profiles.Score(_windows[from + i].Terms, own, whole.AsSpan(i * count, count));
                Note(_windows[from + i], own, bestOfClause[_windows[from + i].Clause]);
                _rivals[from + i] = RivalsIn(own);
            }
            for (var duty = 0; duty < count; duty++)
                for (var i = 0; i < end; i++)
                    (_part[duty][from + i], _whole[duty][from + i]) = (part[(i * count) + duty], whole[(i * count) + duty]);
        }
        _strongest = [.. _part.Select(Strongest)];
        foreach (var (window, _) in _strongest)
            if (window >= 0 && !_means.ContainsKey(window))
                _means[window] = duties.Means.Compare(_windows[window].Terms, duties.Profiles);
        _siblings = [.. Enumerable.Range(0, count).Select(_ => new double[bestOfClause.Length])];
        for (var clause = 0; clause < bestOfClause.Length; clause++)
            NoteSiblings(clause, bestOfClause[clause]);
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
        "mean:whole", "mean:part", "mean:miss", "mean:whole*p", "mean:other-measure", "mean:other-duty", "asks*p", "asks<0*p",
        .. DutyFeatures.DetailNames.Select(name => "strongest:" + name),
    ];

    /// <summary>The features of a national duty.</summary>
    /// <param name="duty">Its number.</param>
    /// <param name="letter">How many duties of the baseline the plan has to the letter, 0 to 1.</param>
    public double[] Features(int duty, double letter)
    {
        double best = -20, whole = -20, adjusted = -20, margin = -20, passageBest = -20, clauseBest = -20, second = -20, beside = -20, besideLogit = -8, besideSiblings = 0;
        int at = -1, besideClause = -1;
        var (measure, parts, wholes, siblingsIn) = (_duties.MeasureOf(duty), _part[duty], _whole[duty], _siblings[duty]);
        for (var window = 0; window < parts.Length; window++)
        {
            var (own, logit) = (_windows[window], (double)parts[window]);
            var siblings = siblingsIn[own.Clause];
            if (logit + (1.5 * siblings) > beside)
                (beside, besideLogit, besideSiblings, besideClause) = (logit + (1.5 * siblings), logit, siblings, own.Clause);
            // The strongest logit of a duty of another measure.
            double rival = _rivals[window].Measure == measure ? _rivals[window].Other : _rivals[window].First;
            logit -= _discount[window];
            if (logit > best)
                (best, at) = (logit, window);
            if (own.Size == WindowSize.Passage)
                (passageBest, second) = logit > passageBest ? (logit, passageBest) : (passageBest, Math.Max(second, logit));
            if (own.Size == WindowSize.Clause)
                clauseBest = Math.Max(clauseBest, logit);
            whole = Math.Max(whole, wholes[window]);
            if (logit - (0.5 * Math.Max(rival, -3)) > adjusted)
                (adjusted, margin) = (logit - (0.5 * Math.Max(rival, -3)), logit - rival);
        }
        if (clauseBest < -19)
            clauseBest = passageBest;
        var codebook = CodebookScore(duty);
        double present = codebook >= Tuning.Elements.PresentFrom - 1e-9 ? 1 : 0, partial = codebook >= Tuning.Elements.PartialFrom - 1e-9 ? 1 : 0;
        var title = besideClause < 0 ? 0 : TitleLikeness(besideClause, duty);
        var unclaimed = besideClause < 0 ? 0 : Math.Min(3, _unclaimed[besideClause]);
        var alone = _duties.DutiesOf(_duties.MeasureOf(duty)) == 1 ? 1.0 : 0;
        var (strongest, _) = _strongest[duty];
        var p = Sigmoid(best);
        var asks = strongest < 0 ? 0 : _asks(_windows[strongest].Passage);
        return
        [
            codebook, present, partial, Low(best), Sigmoid(best), Low(whole), Sigmoid(whole), Low(margin), Low(passageBest), Low(clauseBest), Low(second),
            codebook * Sigmoid(best), at >= 0 && _windows[at].IsTitle ? 1 : 0, at < 0 ? 0 : Low(parts[at] - wholes[at]),
            Low(besideLogit), Sigmoid(besideLogit), besideSiblings, besideSiblings * Sigmoid(besideLogit), title, title * Sigmoid(besideLogit),
            unclaimed, unclaimed * Math.Min(1, besideSiblings), alone, alone * Sigmoid(best), Math.Log(_duties.TextOf(duty).Length),
            letter, present * letter, partial * letter, Sigmoid(best) * letter, codebook * letter,
            _duties.Profiles.Twins[duty].Select(twin => twin.Alike * Math.Max(Sigmoid(_best[twin.Duty]), CodebookScore(twin.Duty) >= Tuning.Elements.PresentFrom ? 0.9 : 0)).DefaultIfEmpty(0).Max(),
            .. Means(duty, strongest, p), asks * p, Math.Min(asks, 0) * p,
        ];
    }

    // How alike the window that speaks most strongly for a duty is to the duty's mean sentences, and how much more than to other duties'.
    private double[] Means(int duty, int window, double p)
    {
        if (window < 0)
            return new double[6];
        var (means, measure) = (_means[window], _duties.MeasureOf(duty));
        double own = means[MeanWordings.At(duty, WordingKind.Whole)], otherMeasure = 0, otherDuty = 0;
        for (var other = 0; other < _duties.Count; other++)
        {
            double cosine = means[MeanWordings.At(other, WordingKind.Whole)];
            if (other == duty)
                continue;
            otherDuty = Math.Max(otherDuty, cosine);
            if (_duties.MeasureOf(other) != measure)
                otherMeasure = Math.Max(otherMeasure, cosine);
        }
        return [own, means[MeanWordings.At(duty, WordingKind.Part)], means[MeanWordings.At(duty, WordingKind.Miss)], own * p, own - otherMeasure, own - otherDuty];
    }

    /// <summary>How much of a duty the codebook finds in the plan, 0 to 1.</summary>
    public double CodebookScore(int duty) => _codebook[duty].Score;

    /// <summary>The codebook's elements of a duty, with what of them the plan has and where.</summary>
    public IReadOnlyList<(DutyElement Element, double Value, IReadOnlyList<int> Passages)> Elements(int duty) => _codebook[duty].Elements;

    /// <summary>How strongly a window speaks for a duty, as a probability.</summary>
    public double Strength(int window, int duty) => Sigmoid(_part[duty][window]);

    /// <summary>The window that speaks most strongly for a duty; -1 if there is none.</summary>
    public (int Window, double Logit) StrongestWindow(int duty) => _strongest[duty];

    /// <summary>How strongly each window speaks for a duty, as logits.</summary>
    public ReadOnlySpan<float> Logits(int duty) => _part[duty];

    /// <summary>How strongly a window speaks for any duty, as a probability.</summary>
    public double Strongest(int window) => Sigmoid(_rivals[window].First);

    private (int Window, double Logit) Strongest(float[] parts)
    {
        var (best, at) = (double.MinValue, -1);
        for (var window = 0; window < parts.Length; window++)
            if (_windows[window].Size != WindowSize.Clause && parts[window] - _discount[window] is var logit && logit > best)
                (best, at) = (logit, window);
        return (at, best);
    }

    private void Note(Window own, ReadOnlySpan<float> logits, float[] bestOfClause)
    {
        var any = false;
        for (var duty = 0; duty < logits.Length; duty++)
        {
            var logit = logits[duty];
            if (logit > _best[duty])
                _best[duty] = logit;
            any |= logit >= Unclear;
            if (own.Size != WindowSize.Clause && logit > bestOfClause[duty])
                bestOfClause[duty] = logit;
        }
        // The smallest windows of a clause that no duty claims: a duty told in words nobody has used yet may stand there.
        if (!any && !own.IsTitle && own.Size != WindowSize.Clause)
            _unclaimed[own.Clause]++;
    }

    // For each duty, how much of the other duties of its measure a clause has.
    private void NoteSiblings(int clause, float[] best)
    {
        double[] told = [.. best.Select(logit => Sigmoid(logit))];
        var sums = new double[_duties.Measures];
        for (var duty = 0; duty < told.Length; duty++)
            sums[_duties.MeasureOf(duty)] += told[duty];
        for (var duty = 0; duty < told.Length; duty++)
        {
            var measure = _duties.MeasureOf(duty);
            _siblings[duty][clause] = _duties.DutiesOf(measure) == 1 ? 0 : (sums[measure] - told[duty]) / Math.Sqrt(_duties.DutiesOf(measure) - 1);
        }
    }

    // The strongest logit of a window, its measure, and the strongest of another measure.
    private (float First, int Measure, float Other) RivalsIn(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var duty = 1; duty < logits.Length; duty++)
            if (logits[duty] > logits[best])
                best = duty;
        var (measure, other) = (_duties.MeasureOf(best), -20f);
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

    private static double Low(double logit) => Math.Max(logit, -8);

    private static double Sigmoid(double logit) => 1 / (1 + Math.Exp(-logit));
}

/// <summary>The national edition's duties by number, with what is known of them. Made once.</summary>
internal sealed class NationalDuties
{
    private readonly (string Measure, int Number, string Text, int MeasureIndex)[] _duties;
    private readonly int[] _dutiesOf;
    private readonly HashSet<int>[] _titles;

    /// <summary>Takes the embedded edition and what labelled wordings teach of it.</summary>
    public NationalDuties(Baseline baseline, Codebook codebook, DutyProfiles profiles, MeanWordings means, LearnedWords asking)
    {
        (Codebook, Profiles, Means, Asking) = (codebook, profiles, means, asking);
        _duties = [.. baseline.Measures.SelectMany((measure, i) => measure.Duties.Select(duty => (measure.Id, duty.Number, duty.Text, i)))];
        _dutiesOf = [.. baseline.Measures.Select(measure => measure.Duties.Count)];
        _titles = [.. baseline.Measures.Select(measure => WordingTerms.Pairs(measure.Title))];
    }

    /// <summary>The codebook.</summary>
    public Codebook Codebook { get; }

    /// <summary>The profiles.</summary>
    public DutyProfiles Profiles { get; }

    /// <summary>The mean wordings.</summary>
    public MeanWordings Means { get; }

    /// <summary>The words of what is asked for.</summary>
    public LearnedWords Asking { get; }

    /// <summary>How many duties there are.</summary>
    public int Count => _duties.Length;

    /// <summary>How many measures there are.</summary>
    public int Measures => _dutiesOf.Length;

    /// <summary>A duty's measure by number.</summary>
    public int MeasureOf(int duty) => _duties[duty].MeasureIndex;

    /// <summary>How many duties a measure has.</summary>
    public int DutiesOf(int measure) => _dutiesOf[measure];

    /// <summary>The pairs of a measure's title.</summary>
    public HashSet<int> TitleOf(int measure) => _titles[measure];

    /// <summary>A duty's words.</summary>
    public string TextOf(int duty) => _duties[duty].Text;

    /// <summary>A duty's elements.</summary>
    public IReadOnlyList<DutyElement> Elements(int duty) => Codebook.Elements(_duties[duty].Measure, _duties[duty].Number);
}
