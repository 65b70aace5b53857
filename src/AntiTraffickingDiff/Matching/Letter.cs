using System.Runtime.InteropServices;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

// How much of a baseline's letter a plan keeps, word by word: for plans that are copies of their baseline with edits, a
// draft against the final text or a working copy. There every cut shows; what is replaced by as many other words is the same
// duty in other words. Free plans are judged by Judge.

/// <summary>The terms of a duty, part by part; made once a baseline.</summary>
/// <param name="Measure">The measure that the duty belongs to.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Parts">Its parts between commas, with their terms; none is without terms.</param>
/// <param name="All">The terms of all parts.</param>
internal sealed record DutyTerms(
    Measure Measure, Duty Duty, IReadOnlyList<(string Text, HashSet<int> Terms)> Parts, HashSet<int> All)
{
    /// <summary>The pairs of each item between commas or in a list; units that act in the sentence are none.</summary>
    public IReadOnlyList<HashSet<int>> Items { get; } =
        [.. Parts.SelectMany(part => part.Text.Split('、')).Select(item => WordingTerms.Pairs(WordingTerms.Canonical(item))).Where(item => item.Count > 0 && All.IsSupersetOf(item))];

    /// <summary>The duties of a baseline in its order.</summary>
    public static IReadOnlyList<DutyTerms> Of(Baseline baseline) =>
        [.. baseline.Measures.SelectMany(measure => measure.Duties.Select(duty => Of(baseline, measure, duty)))];

    private static DutyTerms Of(Baseline baseline, Measure measure, Duty duty)
    {
        var text = baseline.Tree.Document.Text;
        var actors = measure.Assignments.Where(assignment => assignment.Form == RoleForm.Subject).Select(assignment => assignment.Span);
        var parts = Passages.Cut(text, measure.Clause, duty.Span, isTitle: false, [.. actors])
            .SelectMany(passage => passage.Wordings.Zip(passage.PartSpans))
            .Select(part => (part.Second.Of(text), WordingTerms.Pairs(part.First)))
            .Where(part => part.Item2.Count > 0)
            .ToList();
        return new DutyTerms(measure, duty, parts, [.. parts.SelectMany(part => part.Item2)]);
    }
}

/// <summary>How much of a duty's wording a plan has.</summary>
/// <param name="Parts">
/// For each part of the duty between commas: its share of the duty's weight, and how much of it the best passage
/// has, 0 to 1.
/// </param>
/// <param name="Passages">How much of the duty each passage of the plan has on its own, 0 to 1; only those above 0.</param>
internal sealed record Likeness(
    IReadOnlyList<(double Share, double Found)> Parts, IReadOnlyDictionary<int, double> Passages)
{
    /// <summary>How much of the duty the plan has, 0 to 1.</summary>
    public double Score => Parts.Sum(part => part.Share * part.Found);

    /// <summary>
    /// How much the plan says in other words, relative to the duty: what the plan's own parts on this duty say beyond it.
    /// What is missing may be replaced by as much; what is missing without a replacement was cut.
    /// </summary>
    public double Replaced { get; init; }

    /// <summary>Whether an item of the duty, between commas or in a list, is not in its clause at all.</summary>
    public bool LacksItem { get; init; }

    /// <summary>How much of the duty stands in parts of the plan that say nothing else, 0 to 1.</summary>
    public double Verbatim { get; init; }
}

/// <summary>
/// Measures how much of a duty's wording a plan has, by weighted terms. Order, numbering and level do not matter; a
/// duty may be met by several passages, those of one clause counting fully and those elsewhere a little less.
/// </summary>
internal sealed class LikenessMeasurer(PlanTerms plan, TermWeights weights, PartOwnership ownership)
{
    private readonly double[] _factors = new double[plan.Parts.Count];
    private readonly SparseSum _best = new(plan.Passages.Count);
    private readonly SparseSum _byPassage = new(plan.Passages.Count);
    private readonly SparseSum _bestOfClause = new(plan.ClauseCount);
    private readonly SparseSum _byClause = new(plan.ClauseCount);

    /// <summary>Measures one duty. Not thread-safe: it works in its own arrays.</summary>
    /// <param name="duty">The duty's terms.</param>
    /// <param name="isAnother">Whether a passage is to the letter another duty of the baseline: it is no trace of one that was taken out.</param>
    /// <returns>How much of it the plan has.</returns>
    public Likeness Measure(DutyTerms duty, Func<int, bool>? isAnother = null)
    {
        var planParts = ownership.Parts(duty);
        foreach (var (part, share) in planParts)
            _factors[part] = isAnother?.Invoke(plan.PassageOf(part)) == true ? 0 : ownership.Factor(part, share);
        double[] sums = [.. duty.Parts.Select(part => weights.Sum(part.Terms))];
        var total = sums.Sum();
        double[] shares = [.. sums.Select(sum => sum / total)];
        (int Passage, double Share)[][] found = [.. duty.Parts.Select((part, i) => ByPassage(part.Terms, sums[i]))];
        var anchor = AnchorClause(found, shares);
        return new Likeness([.. found.Select((byPassage, i) => (shares[i], Best(byPassage, anchor)))], Together(found, shares))
        {
            Replaced = Own(planParts, anchor, Tuning.Letter.OnDutyFrom, share => 1 - share) / total,
            Verbatim = Own(planParts, anchor, Tuning.Letter.VerbatimFrom, share => share) / total,
            LacksItem = anchor >= 0 && duty.Items.Any(item => !plan.HasAny(anchor, item)),
        };
    }

    // The weight of the plan's own parts on the duty in its clause, as far as it counts.
    private double Own((int Part, double Share)[] planParts, int anchor, double from, Func<double, double> counted)
    {
        var sum = 0.0;
        foreach (var (part, share) in planParts)
            if (share >= from && _factors[part] >= 1 && plan.ClauseOf(plan.PassageOf(part)) == anchor)
                sum += ownership.Weight(part) * counted(share);
        return sum;
    }

    // For each passage, the share of the part's weight that the passage has.
    private (int Passage, double Share)[] ByPassage(HashSet<int> terms, double sum)
    {
        foreach (var term in terms)
        {
            foreach (var part in plan.PartsWith(term))
                if (_factors[part] > 0)
                    _best.Raise(plan.PassageOf(part), _factors[part]);
            var weight = weights[term];
            foreach (var passage in _best.Touched)
                _byPassage.Add(passage, _best[passage] * weight / sum);
            _best.Clear();
        }

        return _byPassage.Take();
    }

    // The clause that has most of the duty, or -1 if none has anything.
    private int AnchorClause((int Passage, double Share)[][] found, double[] shares)
    {
        for (var i = 0; i < found.Length; i++)
        {
            foreach (var (passage, share) in found[i])
                _bestOfClause.Raise(plan.ClauseOf(passage), share);
            foreach (var clause in _bestOfClause.Touched)
                _byClause.Add(clause, shares[i] * _bestOfClause[clause]);
            _bestOfClause.Clear();
        }

        var clauses = _byClause.Take();
        return clauses.Length == 0 ? -1 : clauses.MaxBy(clause => clause.Value).Index;
    }

    private double Best((int Passage, double Share)[] byPassage, int anchor)
    {
        var best = 0.0;
        foreach (var (passage, share) in byPassage)
            best = Math.Max(best, plan.ClauseOf(passage) == anchor ? share : share * Tuning.Letter.Elsewhere);
        return Math.Min(best, 1);
    }

    private Dictionary<int, double> Together((int Passage, double Share)[][] found, double[] shares)
    {
        for (var i = 0; i < found.Length; i++)
            foreach (var (passage, share) in found[i])
                _byPassage.Add(passage, shares[i] * share);
        return _byPassage.Take().ToDictionary(pair => pair.Index, pair => pair.Value);
    }
}

/// <summary>
/// Which duties a plan's parts belong to. A part that says nearly what one duty says is that duty's; it must not pass
/// for evidence of a neighbour that only shares words with it. Decided for all duties together, before any is judged.
/// </summary>
internal sealed class PartOwnership
{
    private readonly double[] _partWeights;
    private readonly double[] _best;
    private readonly Dictionary<DutyTerms, (int Part, double Share)[]> _explained = new(ReferenceEqualityComparer.Instance);

    /// <summary>Decides who owns which part.</summary>
    /// <param name="plan">The plan's terms.</param>
    /// <param name="weights">The weights of the terms.</param>
    /// <param name="duties">All duties of the baseline.</param>
    public PartOwnership(PlanTerms plan, TermWeights weights, IReadOnlyList<DutyTerms> duties)
    {
        _partWeights = [.. plan.Parts.Select(part => weights.Sum(part.Terms))];
        _best = new double[plan.Parts.Count];
        var sum = new SparseSum(plan.Parts.Count);
        foreach (var duty in duties)
        {
            var explained = _explained[duty] = Explained(duty.All, plan, weights, sum);
            foreach (var (part, share) in explained)
                _best[part] = Math.Max(_best[part], share);
        }
    }

    /// <summary>The plan's parts that share a term with a duty.</summary>
    /// <param name="duty">The duty.</param>
    /// <returns>Each part with how much of it the duty explains, above 0 to 1.</returns>
    public (int Part, double Share)[] Parts(DutyTerms duty) => _explained[duty];

    /// <summary>What a part counts as evidence for a duty.</summary>
    /// <param name="part">The part's index.</param>
    /// <param name="share">How much of the part the duty explains.</param>
    /// <returns>1, or less if another duty owns the part.</returns>
    public double Factor(int part, double share) => _best[part] >= Tuning.Letter.OwnedFrom && share < _best[part] - Tuning.Letter.Margin ? Tuning.Letter.Foreign : 1;

    /// <summary>How much a part says in all.</summary>
    /// <param name="part">The part's index.</param>
    /// <returns>The sum of the weights of its terms.</returns>
    public double Weight(int part) => _partWeights[part];

    // The share of each part that has one of the terms.
    private (int Part, double Share)[] Explained(HashSet<int> terms, PlanTerms plan, TermWeights weights, SparseSum sum)
    {
        foreach (var term in terms)
        {
            var weight = weights[term];
            foreach (var part in plan.PartsWith(term))
                sum.Add(part, weight / _partWeights[part]);
        }

        return sum.Take();
    }
}

/// <summary>The terms of a plan, part by part, and where each term stands.</summary>
internal sealed class PlanTerms
{
    private readonly Dictionary<int, List<int>> _postings = [];
    private readonly int[] _passageOfPart;
    private readonly int[] _clauseOfPassage;

        /// <param name="passages">The plan's passages.</param>
    public PlanTerms(IReadOnlyList<Passage> passages)
    {
        Passages = passages;
        var parts = new List<(int, int, HashSet<int>)>();
        foreach (var passage in passages)
            for (var i = 0; i < passage.Parts.Count && passage.IsEvidence; i++)
                parts.Add((passage.Index, i, WordingTerms.Pairs(passage.Wordings[i])));
        Parts = parts;
        _passageOfPart = [.. parts.Select(part => part.Item1)];
        var clauses = new Dictionary<Clause, int>();
        _clauseOfPassage = [.. passages.Select(passage => Number(clauses, passage.Clause))];
        ClauseCount = clauses.Count;
        for (var part = 0; part < parts.Count; part++)
            foreach (var term in Parts[part].Terms)
                Post(term, part);
    }

    /// <summary>The plan's passages.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The parts between commas of all passages: the passage, the part's number in it from 0, its terms.</summary>
    public IReadOnlyList<(int Passage, int Number, HashSet<int> Terms)> Parts { get; }

    /// <summary>How many clauses have passages.</summary>
    public int ClauseCount { get; }

    /// <summary>Whether a clause has any of some terms.</summary>
    public bool HasAny(int clause, HashSet<int> terms)
    {
        foreach (var term in terms)
            foreach (var part in PartsWith(term))
                if (_clauseOfPassage[_passageOfPart[part]] == clause)
                    return true;
        return false;
    }

    /// <summary>The parts that a term stands in.</summary>
    /// <param name="term">The term.</param>
    /// <returns>Indexes into <see cref="Parts"/>, ascending.</returns>
    public ReadOnlySpan<int> PartsWith(int term) => _postings.TryGetValue(term, out var parts) ? CollectionsMarshal.AsSpan(parts) : [];

    /// <summary>The passage that a part stands in.</summary>
    /// <param name="part">The part's index.</param>
    /// <returns>The passage's index.</returns>
    public int PassageOf(int part) => _passageOfPart[part];

    /// <summary>The clause that a passage stands in.</summary>
    /// <param name="passage">The passage's index.</param>
    /// <returns>The clause's number among all that have passages, from 0.</returns>
    public int ClauseOf(int passage) => _clauseOfPassage[passage];

    private static int Number(Dictionary<Clause, int> numbers, Clause clause)
    {
        if (!numbers.TryGetValue(clause, out var number))
            numbers[clause] = number = numbers.Count;
        return number;
    }

    private void Post(int term, int part)
    {
        if (!_postings.TryGetValue(term, out var parts))
            _postings[term] = parts = [];
        parts.Add(part);
    }
}

/// <summary>
/// How much a term says: the rarer it is in baseline and plan together, the more. Terms that every clause shares (the
/// campaign's own words) weigh next to nothing. The usual inverse document frequency, one part between commas being
/// a document.
/// </summary>
internal sealed class TermWeights
{
    private readonly Dictionary<int, double> _weights = [];

    /// <summary>Weighs the terms of a baseline and a plan.</summary>
    /// <param name="parts">The terms of each part of both.</param>
    public TermWeights(IReadOnlyCollection<HashSet<int>> parts)
    {
        var counts = new Dictionary<int, int>();
        foreach (var part in parts)
            foreach (var term in part)
                counts[term] = counts.GetValueOrDefault(term) + 1;
        foreach (var (term, count) in counts)
            _weights[term] = Math.Log((parts.Count + 1) / (count + Tuning.UnseenCount));
    }

    /// <summary>The weight of one term.</summary>
    /// <param name="term">The term.</param>
    /// <returns>Its weight, above 0; 0 for a term that is in neither.</returns>
    public double this[int term] => _weights.GetValueOrDefault(term);

    /// <summary>The weight of a part.</summary>
    /// <param name="terms">Its terms.</param>
    /// <returns>The sum of their weights.</returns>
    public double Sum(HashSet<int> terms)
    {
        var sum = 0.0;
        foreach (var term in terms)
            sum += this[term];
        return sum;
    }
}

/// <summary>
/// Numbers by index of which few are not zero, kept in the order in which they were first touched. Made once and used
/// again and again, because a dictionary a duty and term costs more than all the arithmetic.
/// </summary>
/// <param name="size">How many indexes there are.</param>
internal sealed class SparseSum(int size)
{
    private readonly double[] _values = new double[size];
    private readonly bool[] _isTouched = new bool[size];
    private readonly List<int> _touched = [];

    /// <summary>The indexes touched, in the order of their first touch.</summary>
    public List<int> Touched => _touched;

    /// <summary>The number at an index.</summary>
    /// <param name="index">The index.</param>
    public double this[int index] => _values[index];

    /// <summary>Adds to a number.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="value">What is added.</param>
    public void Add(int index, double value)
    {
        Touch(index);
        _values[index] += value;
    }

    /// <summary>Raises a number to at least a value.</summary>
    /// <param name="index">Its index.</param>
    /// <param name="value">The value.</param>
    public void Raise(int index, double value)
    {
        Touch(index);
        _values[index] = Math.Max(_values[index], value);
    }

    /// <summary>Sets everything back to zero.</summary>
    public void Clear()
    {
        foreach (var index in _touched)
            (_values[index], _isTouched[index]) = (0, false);
        _touched.Clear();
    }

    /// <summary>Gives the numbers and sets everything back to zero.</summary>
    /// <returns>The touched indexes with their numbers, in the order of their first touch.</returns>
    public (int Index, double Value)[] Take()
    {
        var taken = new (int, double)[_touched.Count];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = (_touched[i], _values[_touched[i]]);
        Clear();
        return taken;
    }

    private void Touch(int index)
    {
        if (_isTouched[index])
            return;
        _isTouched[index] = true;
        _touched.Add(index);
    }
}

/// <summary>
/// When the letter makes a duty of a copy present or partial. What is missing and not replaced by other words on the
/// same duty was cut; what is replaced is the same duty in the plan's own words, as long as half of it is there.
/// </summary>
internal static class LikenessRule
{
    /// <summary>Whether most duties stand there to the letter.</summary>
    public static bool IsCopy(IReadOnlyCollection<Likeness> likenesses) =>
        likenesses.Count(likeness => likeness.Score >= Tuning.Letter.ToTheLetter) >= Tuning.Letter.MostDuties * likenesses.Count;

    /// <summary>Judges, with how likely that is right (planted edits, <c>Accuracy planted</c>).</summary>
    public static (DutyStatus Status, double Confidence, double Expected) Judge(Likeness likeness)
    {
        var cut = 1 - likeness.Score - likeness.Replaced;
        // In a text that else keeps to the letter an item that is gone was taken out, however short it is.
        var lost = likeness.LacksItem && likeness.Score >= Tuning.Letter.NearlyAll && likeness.Replaced < (1 - likeness.Score) / 2;
        if (likeness.Score >= Tuning.Letter.PresentFrom && cut <= Tuning.Letter.MostCut && !lost)
            return (DutyStatus.Present, likeness.Score >= Tuning.Letter.ToTheLetter ? Tuning.Letter.SureOfLetter : Tuning.Letter.SureOfPresent, Math.Min(1, likeness.Score));
        return likeness.Score >= Tuning.Letter.PartialFrom || likeness.Verbatim >= Tuning.Letter.VerbatimPart
            ? (DutyStatus.Partial, Tuning.Letter.SureOfPartial, Math.Min(Tuning.Letter.MostOfPartial, likeness.Score))
            : (DutyStatus.Absent, Tuning.Letter.SureOfAbsent, Math.Min(Tuning.Letter.MostOfAbsent, likeness.Score));
    }
}
