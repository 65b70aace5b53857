namespace AntiTraffickingDiff.Matching;

/// <summary>
/// What is known of the national edition's duties beyond their words, applied to one plan: the codebook's elements, and the
/// profiles that labelled wordings teach. A duty of any baseline that states national duties is judged with it too.
/// </summary>
internal sealed class National
{
    private const float Nothing = -9;
    private const double Unclear = 0;

    private readonly PlanWindows _windows;
    private readonly NationalDuties _duties;
    private readonly float[][] _part;
    private readonly float[][] _whole;
    private readonly float[] _best;
    private readonly float[][] _bestOfClause;
    private readonly double[][] _siblings;
    private readonly (float First, int Measure, float Other)[] _rivals;
    private readonly int[] _unclaimed;
    private readonly double[] _discount;
    private readonly (double Score, IReadOnlyList<(DutyElement Element, double Value, IReadOnlyList<int> Passages)> Elements)[] _codebook;

    /// <summary>Looks at a plan.</summary>
    /// <param name="passages">Its passages.</param>
    /// <param name="windows">Their windows.</param>
    /// <param name="duties">What is known.</param>
    /// <param name="isGoal">Whether a clause is a goal: mostly it only speaks of what others do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public National(IReadOnlyList<Passage> passages, PlanWindows windows, NationalDuties duties, Func<Clause, bool> isGoal, CancellationToken cancellationToken)
    {
        (_windows, _duties) = (windows, duties);
        var count = duties.Count;
        (_part, _whole) = (new float[windows.All.Count][], new float[windows.All.Count][]);
        _best = new float[count];
        Array.Fill(_best, Nothing);
        _bestOfClause = [.. windows.Clauses.Select(_ => { var best = new float[count]; Array.Fill(best, Nothing); return best; })];
        _unclaimed = new int[windows.Clauses.Count];
        bool[] goals = [.. windows.Clauses.Select(isGoal)];
        _discount = [.. windows.All.Select(window => window.IsTitle ? Tuning.TitleLogits : goals[window.Clause] ? Tuning.GoalLogits : 0)];
        for (var window = 0; window < windows.All.Count; window++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (_part[window], _whole[window]) = (new float[count], new float[count]);
            duties.Profiles.Score(windows.All[window].Terms, _part[window], _whole[window]);
            Note(window);
        }
        _siblings = [.. _bestOfClause.Select(SiblingsIn)];
        _rivals = [.. _part.Select(RivalsIn)];
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
        .. DutyFeatures.DetailNames.Select(name => "strongest:" + name),
    ];

    /// <summary>The features of a national duty.</summary>
    /// <param name="duty">Its number.</param>
    /// <param name="letter">How many duties of the baseline the plan has to the letter, 0 to 1.</param>
    public double[] Features(int duty, double letter)
    {
        double best = -20, whole = -20, adjusted = -20, margin = -20, passageBest = -20, clauseBest = -20, second = -20, beside = -20, besideLogit = -8, besideSiblings = 0;
        int at = -1, besideClause = -1;
        var measure = _duties.MeasureOf(duty);
        for (var window = 0; window < _part.Length; window++)
        {
            var (own, logit) = (_windows.All[window], (double)_part[window][duty]);
            var siblings = _siblings[own.Clause][duty];
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
            whole = Math.Max(whole, _whole[window][duty]);
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
        return
        [
            codebook, present, partial, Low(best), Sigmoid(best), Low(whole), Sigmoid(whole), Low(margin), Low(passageBest), Low(clauseBest), Low(second),
            codebook * Sigmoid(best), at >= 0 && _windows.All[at].IsTitle ? 1 : 0, at < 0 ? 0 : Low(_part[at][duty] - _whole[at][duty]),
            Low(besideLogit), Sigmoid(besideLogit), besideSiblings, besideSiblings * Sigmoid(besideLogit), title, title * Sigmoid(besideLogit),
            unclaimed, unclaimed * Math.Min(1, besideSiblings), alone, alone * Sigmoid(best), Math.Log(_duties.TextOf(duty).Length),
            letter, present * letter, partial * letter, Sigmoid(best) * letter, codebook * letter,
            _duties.Profiles.Twins[duty].Select(twin => twin.Alike * Math.Max(Sigmoid(_best[twin.Duty]), CodebookScore(twin.Duty) >= Tuning.Elements.PresentFrom ? 0.9 : 0)).DefaultIfEmpty(0).Max(),
        ];
    }

    /// <summary>How much of a duty the codebook finds in the plan, 0 to 1.</summary>
    public double CodebookScore(int duty) => _codebook[duty].Score;

    /// <summary>The codebook's elements of a duty, with what of them the plan has and where.</summary>
    public IReadOnlyList<(DutyElement Element, double Value, IReadOnlyList<int> Passages)> Elements(int duty) => _codebook[duty].Elements;

    /// <summary>How strongly a window speaks for a duty, as a probability.</summary>
    public double Strength(int window, int duty) => Sigmoid(_part[window][duty]);

    /// <summary>The window that speaks most strongly for a duty; -1 if there is none.</summary>
    public (int Window, double Logit) StrongestWindow(int duty)
    {
        var (best, at) = (double.MinValue, -1);
        for (var window = 0; window < _part.Length; window++)
            if (_windows.All[window].Size != WindowSize.Clause && _part[window][duty] - _discount[window] is var logit && logit > best)
                (best, at) = (logit, window);
        return (at, best);
    }

    /// <summary>How strongly a window speaks for a duty, as a logit.</summary>
    public double Logit(int window, int duty) => _part[window][duty];

    /// <summary>How strongly a window speaks for any duty, as a probability.</summary>
    public double Strongest(int window) => Sigmoid(_part[window].Max());

    private void Note(int window)
    {
        var own = _windows.All[window];
        var any = false;
        for (var duty = 0; duty < _best.Length; duty++)
        {
            var logit = _part[window][duty];
            _best[duty] = Math.Max(_best[duty], logit);
            any |= logit >= Unclear;
            if (own.Size != WindowSize.Clause)
                _bestOfClause[own.Clause][duty] = Math.Max(_bestOfClause[own.Clause][duty], logit);
        }
        // The smallest windows of a clause that no duty claims: a duty told in words nobody has used yet may stand there.
        if (!any && !own.IsTitle && own.Size != WindowSize.Clause)
            _unclaimed[own.Clause]++;
    }

    // For each duty, how much of the other duties of its measure a clause has.
    private double[] SiblingsIn(float[] best)
    {
        double[] told = [.. best.Select(logit => Sigmoid(logit))];
        var sums = new double[_duties.Measures];
        for (var duty = 0; duty < told.Length; duty++)
            sums[_duties.MeasureOf(duty)] += told[duty];
        for (var duty = 0; duty < told.Length; duty++)
        {
            var measure = _duties.MeasureOf(duty);
            told[duty] = _duties.DutiesOf(measure) == 1 ? 0 : (sums[measure] - told[duty]) / Math.Sqrt(_duties.DutiesOf(measure) - 1);
        }
        return told;
    }

    // The strongest logit of a window, its measure, and the strongest of another measure.
    private (float First, int Measure, float Other) RivalsIn(float[] logits)
    {
        var best = 0;
        for (var duty = 1; duty < logits.Length; duty++)
            if (logits[duty] > logits[best])
                best = duty;
        var other = -20f;
        for (var duty = 0; duty < logits.Length; duty++)
            if (_duties.MeasureOf(duty) != _duties.MeasureOf(best))
                other = Math.Max(other, logits[duty]);
        return (logits[best], _duties.MeasureOf(best), other);
    }

    private double TitleLikeness(int clause, int duty)
    {
        var (own, measure) = (_windows.Titles[clause], _duties.TitleOf(_duties.MeasureOf(duty)));
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

    /// <summary>Takes the embedded edition.</summary>
    public NationalDuties(Baseline baseline, Codebook codebook, DutyProfiles profiles)
    {
        (Codebook, Profiles) = (codebook, profiles);
        _duties = [.. baseline.Measures.SelectMany((measure, i) => measure.Duties.Select(duty => (measure.Id, duty.Number, duty.Text, i)))];
        _dutiesOf = [.. baseline.Measures.Select(measure => measure.Duties.Count)];
        _titles = [.. baseline.Measures.Select(measure => WordingTerms.Pairs(measure.Title))];
    }

    /// <summary>The codebook.</summary>
    public Codebook Codebook { get; }

    /// <summary>The profiles.</summary>
    public DutyProfiles Profiles { get; }

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
