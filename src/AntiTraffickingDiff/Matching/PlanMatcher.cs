using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Matches plans against one baseline, in this order: the plan's passages that can be evidence are cut into windows; every
/// window is compared with every duty by weighted terms, and duties compete for it; what is known of the national edition
/// (codebook, profiles) is looked up for the duties that state it; two regressions tell from all this how likely a part and
/// the whole of each duty is there; passages are named as evidence; what nothing explains is an addition. A plan that is a
/// copy of the baseline with edits is judged by its letter. Made once a baseline; thread-safe.
/// </summary>
internal sealed class PlanMatcher
{
    private readonly Baseline _baseline;
    private readonly DutyIndex _duties;
    private readonly Lazy<DutyParts> _parts;
    private readonly Lazy<FieldDuties?> _field;
    private readonly Lazy<FieldDuties?> _fieldOfParts;
    private readonly NationalDuties? _national;
    private readonly IReadOnlyList<int[]> _known;
    private readonly DutyProfiles _background;
    private readonly LearnedWords _asking;
    private readonly JudgementWeights _weights;
    private readonly AdditionSearch _additions;
    private readonly LabelledWordings? _wordings;
    private readonly WordingMemory _memory = new();
    private readonly OtherGroups _groups;

    /// <summary>Prepares for a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="national">What is known of the national edition; null if nothing of it is to be used.</param>
    /// <param name="weights">Weights to use in place of the embedded ones.</param>
    /// <param name="wordings">What users have labelled.</param>
    public PlanMatcher(Baseline baseline, NationalDuties? national = null, JudgementWeights? weights = null, IReadOnlyList<LabelledWording>? wordings = null)
    {
        _baseline = baseline;
        _duties = new DutyIndex(baseline);
        _groups = new OtherGroups([.. _duties.Duties.Select(duty => duty.Duty.Text)]);
        _known = baseline.National;
        _national = _known.Any(stated => stated.Length > 0) ? national : null;
        _background = national?.Profiles ?? DutyProfiles.National;
        _asking = national?.Asking ?? LearnedWords.Asking;
        _weights = weights ?? JudgementWeights.Default;
        _parts = new Lazy<DutyParts>(() => new DutyParts(baseline));
        // Null if the baseline is not of the field.
        _field = new Lazy<FieldDuties?>(() => national is not null && new FieldDuties(_duties, national) is { IsOfField: true } field ? field : null);
        _fieldOfParts = new Lazy<FieldDuties?>(() => _field.Value is null ? null : new FieldDuties(_parts.Value.Index, national!));
        _additions = new AdditionSearch(baseline, _weights, _background);
        _wordings = wordings is { Count: > 0 } ? new LabelledWordings(wordings, baseline, _duties, national) : null;
    }

    /// <summary>How many of the wordings are about no duty of the baseline.</summary>
    public int ForeignWordings => _wordings?.Foreign ?? 0;

    /// <summary>The same matcher with other weights, for learning.</summary>
    public PlanMatcher(PlanMatcher other, JudgementWeights weights)
    {
        (_baseline, _duties, _parts, _known) = (other._baseline, other._duties, other._parts, other._known);
        (_field, _fieldOfParts, _groups) = (other._field, other._fieldOfParts, other._groups);
        (_background, _asking, _national) = (other._background, other._asking, other._national);
        _weights = weights;
        _additions = new AdditionSearch(_baseline, weights, _background);
    }

    /// <summary>Matches a plan.</summary>
    public PlanMatch Match(
        ClauseTree tree, ClauseAssignments assignments, IReadOnlyList<Passage> passages, CancellationToken cancellationToken = default)
    {
        var look = Look(tree, assignments, passages, cancellationToken);
        var byLetter = IsCopy(look) ? LetterMatches(look, cancellationToken) : null;
        var matches = byLetter ?? OwnWords(look, cancellationToken);
        if (_wordings is not null)
            matches = [.. _wordings.Apply(tree.Document.Printed, look, matches, cancellationToken)];
        return new PlanMatch(look.Passages, [.. GroupByMeasure(matches)], _additions.Find(tree, assignments, look, matches, byLetter is not null, cancellationToken));
    }

    /// <summary>What is looked at before anything is judged.</summary>
    public PlanLook Look(ClauseTree tree, ClauseAssignments assignments, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var text = tree.Document.Text;
        passages = _groups.Mark(text, passages);
        var windows = new PlanWindows(text, passages, cancellationToken, _memory);
        var resemblance = new Resemblance(windows, _duties, _background, cancellationToken);
        var features = new DutyFeatures(tree, assignments, passages, _duties, resemblance, _asking, _background, _field, cancellationToken);
        return new PlanLook(passages, windows, resemblance, features, _national is null ? null : new National(passages, windows, _national, features.IsGoal, features.Asks, cancellationToken))
        {
            Parts = new Lazy<DutyFeatures>(() => new DutyFeatures(
                tree, assignments, passages, _parts.Value.Index, new Resemblance(windows, _parts.Value.Index, _background, cancellationToken), _asking, _background, _fieldOfParts, cancellationToken)),
        };
    }

    /// <summary>The features of a duty for the models of <see cref="JudgementWeights"/>.</summary>
    /// <param name="look">What was looked at.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="both">Whether what a duty's words alone say is asked for too where more is known of it: to learn from.</param>
    public (double[] Free, double[]? Known) Features(PlanLook look, int duty, bool both = false)
    {
        if (look.National is null || _known[duty] is not { Length: > 0 } stated)
            return (look.Features.Free(duty), null);
        var words = look.Features.Of(duty);
        var known = look.National.Features(stated[0], look.Features.Letter);
        for (var i = 1; i < stated.Length; i++)
        {
            var other = look.National.Features(stated[i], look.Features.Letter);
            for (var feature = 0; feature < known.Length; feature++)
                known[feature] += (other[feature] - known[feature]) / (i + 1);
        }
        return (both ? look.Features.Free(duty) : words, [.. known, .. look.Features.Detail(duty, StrongestPassage(look, duty)), .. words]);
    }

    /// <summary>The features of each part of a duty of which only its words are known, for <see cref="DutyParts.Told"/>.</summary>
    public IReadOnlyList<double[]> PartFeatures(PlanLook look, int duty) => [.. _parts.Value.Of(duty).Select(part => look.Parts.Value.Free(part))];

    // The passage that speaks most for the national duties that a duty states; -1 if there is none.
    private int StrongestPassage(PlanLook look, int duty)
    {
        var strongest = _known[duty].Select(look.National!.StrongestWindow).MaxBy(found => found.Logit).Window;
        return strongest < 0 ? -1 : look.Windows.All[strongest].Passage;
    }

    /// <summary>The national duty that a duty is, or states first; -1 if it states none.</summary>
    public int National(int duty) => _known[duty] is [var first, ..] ? first : -1;

    /// <summary>Whether the baseline is of the field.</summary>
    public bool IsOfField => _field.Value is not null;

    /// <summary>The duties in the baseline's order.</summary>
    public IReadOnlyList<DutyTerms> Duties => _duties.Duties;

    /// <summary>What may be added, for learning.</summary>
    public IEnumerable<AddedCandidate> Candidates(ClauseTree tree, ClauseAssignments assignments, PlanLook look, IReadOnlyList<DutyMatch> matches) =>
        _additions.Candidates(tree, assignments, look, matches, CancellationToken.None);

    /// <summary>The judgement of duties without additions, for learning.</summary>
    public IReadOnlyList<DutyMatch> Judge(PlanLook look) => OwnWords(look, CancellationToken.None);

    private List<DutyMatch> OwnWords(PlanLook look, CancellationToken cancellationToken)
    {
        var (strengths, cosines) = (new Dictionary<int, double>[_duties.Duties.Count], new Dictionary<int, double>());
        var judged = new (DutyStatus Status, double Confidence, double Expected)[strengths.Length];
        for (var duty = 0; duty < strengths.Length; duty++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            judged[duty] = ByWords(look, duty);
            strengths[duty] = Strengths(look, duty, cosines);
        }
        OnlyTouched(look, judged);
        var owners = Owners(judged.Select(judgement => judgement.Status), strengths);
        return [.. Enumerable.Range(0, strengths.Length).Select(duty => Make(look, duty, judged[duty], strengths[duty], owners))];
    }

    // What a duty's own words and what is known of it tell.
    private (DutyStatus Status, double Confidence, double Expected) ByWords(PlanLook look, int duty)
    {
        // An identical sentence is the duty, whatever else speaks against it.
        if (look.Features.Identical(duty) >= 0)
            return (DutyStatus.Present, Tuning.SureOfIdentical, 1);
        if (look.Windows.All.Count == 0)
            return (DutyStatus.Absent, Tuning.SureOfIdentical, 0);
        var (free, known) = Features(look, duty);
        var judged = known is null ? _weights.Free(IsOfField).Judge([.. free, .. DutyParts.Told(_weights.Parts(IsOfField), PartFeatures(look, duty))]) : _weights.Known.Judge(known, National(duty));
        // Hardly more likely whole than not, and less than half of what the duty names one by one: a part.
        if (judged is (DutyStatus.Present, < Tuning.UnsureOfList, _) && known is not null && look.Features.NamesSome(duty, StrongestPassage(look, duty)))
            judged.Status = DutyStatus.Partial;
        if (judged.Status != DutyStatus.Present && look.Features.HasPart(duty))
            judged = (DutyStatus.Partial, Math.Max(judged.Confidence, Tuning.SureOfPart), Math.Max(judged.Expected, Tuning.SureOfPart / 2));
        return judged;
    }

    // What a plan that carries hardly anything has of a measure is nothing if it is a single part of one duty, not much more likely than not, in words
    // that are not the duty's: where most is missing, so is this.
    // (Of a part, expected and confidence are half the sum and the difference of the probabilities of a part and of the whole.)
    private void OnlyTouched(PlanLook look, (DutyStatus Status, double Confidence, double Expected)[] judged)
    {
        if (judged.Count(judgement => judgement.Status != DutyStatus.Absent) >= Math.Max(Tuning.FewestDuties, Tuning.FewDuties * judged.Length))
            return;
        for (var (first, end) = (0, 0); first < judged.Length; first = end)
        {
            var there = -1;
            var count = 0;
            for (end = first; end < judged.Length && _duties.MeasureOf[end] == _duties.MeasureOf[first]; end++)
                if (judged[end].Status != DutyStatus.Absent)
                    (there, count) = (end, count + 1);
            if (count == 1 && judged[there].Status == DutyStatus.Partial && judged[there].Expected + (judged[there].Confidence / 2) < Tuning.LikelyAlone
                && look.Resemblance.Of(there).All(found => found.Cosine < Tuning.AlikeAlone))
                judged[there] = (DutyStatus.Absent, 1 - judged[there].Confidence, 0);
        }
    }

    // How strongly each passage speaks for a duty: by the profiles and the codebook where the duty is known, by its words else.
    private Dictionary<int, double> Strengths(PlanLook look, int duty, Dictionary<int, double> cosines)
    {
        var strengths = new Dictionary<int, double>();
        void Raise(int window, double strength)
        {
            var own = look.Windows.All[window];
            if (own.Size == WindowSize.Clause)
                return;
            strength *= own.IsTitle ? Tuning.TitleShare : 1;
            strength *= look.Windows.Clauses[own.Clause].Kind == ClauseKind.TableRow ? Tuning.RowShare : 1;
            if (strength > strengths.GetValueOrDefault(own.Passage))
                strengths[own.Passage] = strength;
        }
        var stated = look.National is null ? [] : _known[duty];
        var wordShare = stated.Length == 0 ? 1 : 1 - Tuning.Windows.ProfileShare;
        cosines.Clear();
        foreach (var found in look.Resemblance.Of(duty))
            cosines[found.Window] = wordShare * Math.Min(1, found.Cosine / Tuning.FullCosine);
        if (stated.Length > 0)
            foreach (var (window, logit) in Loudest(look, stated))
            {
                var strength = (Tuning.Windows.ProfileShare * Regression.Sigmoid(logit)) + (cosines.Remove(window, out var cosine) ? cosine : 0);
                if (strength > Tuning.Windows.FaintStrength)
                    Raise(window, strength);
            }
        foreach (var (window, cosine) in cosines)
            if (stated.Length == 0 || cosine > Tuning.Windows.FaintStrength)
                Raise(window, cosine);
        if (look.Features.Identical(duty) is var identical and >= 0)
            strengths[identical] = Tuning.StrengthOfIdentical;
        foreach (var national in stated)
        {
            var total = look.National!.Elements(national).Sum(element => element.Element.Weight);
            foreach (var (element, value, passages) in look.National!.Elements(national))
                foreach (var passage in passages)
                    strengths[passage] = strengths.GetValueOrDefault(passage) + (Tuning.ElementShare * element.Weight * value / total / stated.Length);
        }
        return strengths;
    }

    // The windows that speak for one of some national duties, each with its strongest logit.
    private static IEnumerable<(int Window, float Logit)> Loudest(PlanLook look, int[] stated) => stated.Length == 1 ? look.National!.Loud(stated[0])
        : stated.SelectMany(look.National!.Loud).GroupBy(heard => heard.Window).Select(heard => (heard.Key, heard.Max(own => own.Logit)));

    // For each passage the strongest claim and its measure, and the strongest of another measure, among duties that are there.
    private Dictionary<int, (double Best, int Measure, double Other)> Owners(IEnumerable<DutyStatus> statuses, Dictionary<int, double>[] strengths)
    {
        var owners = new Dictionary<int, (double Best, int Measure, double Other)>();
        foreach (var (status, duty) in statuses.Select((status, i) => (status, i)))
            if (status != DutyStatus.Absent)
                foreach (var (passage, strength) in strengths[duty])
                {
                    var (best, measure, other) = owners.GetValueOrDefault(passage, (0, -1, 0));
                    owners[passage] = _duties.MeasureOf[duty] == measure ? (Math.Max(best, strength), measure, other)
                        : strength > best ? (strength, _duties.MeasureOf[duty], best)
                        : (best, measure, Math.Max(other, strength));
                }
        return owners;
    }

    private DutyMatch Make(
        PlanLook look, int duty, (DutyStatus Status, double Confidence, double Expected) judged, Dictionary<int, double> strengths,
        Dictionary<int, (double Best, int Measure, double Other)> owners)
    {
        var nearest = strengths.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Tuning.MostEvidence)
            .Select(pair => new PassageMatch(look.Passages[pair.Key], Math.Min(1, pair.Value)) { IsOwn = IsOwn(duty, pair, owners) }).ToList();
        var evidence = judged.Status == DutyStatus.Absent ? [] : nearest.FindAll(found => found.Strength >= Tuning.FurtherEvidence * nearest[0].Strength);
        // What is hardly more likely than not, and stands in goals alone, is only spoken of (完善打拐机制，到2028年全部侦破).
        if (judged.Status == DutyStatus.Partial && judged.Confidence < Tuning.LikelyInGoal && evidence.TrueForAll(found => look.Features.IsGoal(found.Passage.Clause)))
            (judged, evidence) = ((DutyStatus.Absent, 1 - judged.Confidence, 0), []);
        var isKnown = look.National is not null && _known[duty].Length > 0;
        var elements = isKnown ? KnownElements(look, duty) : PartElements(look, duty, evidence);
        return new DutyMatch(
            _duties.Duties[duty].Duty, judged.Status, judged.Expected, evidence,
            judged.Status == DutyStatus.Present ? [] : [.. elements.Where(element => element.Value < 1).Select(element => element.Name)])
        {
            Confidence = judged.Confidence,
            Basis = isKnown ? JudgementBasis.Elements : JudgementBasis.Likeness,
            Elements = elements,
            Nearest = nearest,
        };
    }

    private bool IsOwn(int duty, KeyValuePair<int, double> found, Dictionary<int, (double Best, int Measure, double Other)> owners)
    {
        var (best, measure, other) = owners.GetValueOrDefault(found.Key, (0, -1, 0));
        return found.Value >= Tuning.NearBest * (measure == _duties.MeasureOf[duty] ? other : best);
    }

    private IReadOnlyList<ElementMatch> KnownElements(PlanLook look, int duty) =>
    [
        .. _known[duty].SelectMany(national =>
        {
            var elements = look.National!.Elements(national);
            var total = elements.Sum(element => element.Element.Weight) * _known[duty].Length;
            return elements.Select(element => new ElementMatch(
                element.Element.Name, element.Element.Weight / total, element.Value, element.Passages.Count > 0 ? look.Passages[element.Passages[0]] : null));
        }),
    ];

    private IReadOnlyList<ElementMatch> PartElements(PlanLook look, int duty, List<PassageMatch> evidence)
    {
        var there = evidence.SelectMany(found => WordingTerms.Of(found.Passage.Wordings)).ToHashSet();
        var parts = _duties.Duties[duty].Parts;
        var weights = _duties.Parts[duty].Select(part => look.Resemblance.Sum(part) + 1e-9).ToList();
        return [.. parts.Select((part, i) => new ElementMatch(
            part.Text, weights[i] / weights.Sum(), look.Resemblance.Shared(_duties.Parts[duty][i], there) >= Tuning.HalfThere * weights[i] ? 1 : 0,
            evidence.Count > 0 ? evidence[0].Passage : null))];
    }

    // One duty more than the share: of two duties one to the letter makes no copy.
    private bool IsCopy(PlanLook look) => look.Features.Letter * _duties.Duties.Count >= (Tuning.CopyFrom * _duties.Duties.Count) + 1;

    // Null if the plan turns out not to keep to the letter.
    private List<DutyMatch>? LetterMatches(PlanLook look, CancellationToken cancellationToken)
    {
        var plan = new PlanTerms([.. look.Passages]);
        var weights = new TermWeights([.. plan.Parts.Select(part => part.Terms), .. _duties.Duties.SelectMany(duty => duty.Parts.Select(part => part.Terms))]);
        var measurer = new LikenessMeasurer(plan, weights, new PartOwnership(plan, weights, _duties.Duties));
        var likenesses = new List<Likeness>(_duties.Duties.Count);
        for (var duty = 0; duty < _duties.Duties.Count; duty++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var number = duty;
            likenesses.Add(measurer.Measure(_duties.Duties[duty], passage => look.Features.IsAnother(passage, number)));
        }
        if (!LikenessRule.IsCopy(likenesses))
            return null;
        List<(DutyStatus Status, double Confidence, double Expected)> judged =
            [.. likenesses.Select((likeness, duty) => look.Features.Identical(duty) >= 0 ? (DutyStatus.Present, Tuning.SureOfIdentical, 1) : LikenessRule.Judge(likeness))];
        var strengths = likenesses.Select(likeness => likeness.Passages.ToDictionary(
            pair => pair.Key, pair => pair.Value * (look.Passages[pair.Key].IsTitle ? Tuning.TitleShare : 1))).ToArray();
        for (var duty = 0; duty < strengths.Length; duty++)
            if (look.Features.Identical(duty) is var identical and >= 0)
                strengths[duty][identical] = Tuning.StrengthOfIdentical;
        var owners = Owners(judged.Select(judgement => judgement.Status), strengths);
        return [.. likenesses.Select((likeness, duty) =>
        {
            var match = Make(look, duty, judged[duty], strengths[duty], owners);
            var parts = _duties.Duties[duty].Parts.Select((part, i) => new ElementMatch(
                part.Text, likeness.Parts[i].Share, likeness.Parts[i].Found >= Tuning.HalfThere ? 1 : 0, match.Evidence.Count > 0 ? match.Evidence[0].Passage : null)).ToList();
            return match with
            {
                Basis = JudgementBasis.Likeness,
                Elements = parts,
                Lacking = match.Status == DutyStatus.Present ? [] : [.. parts.Where(part => part.Value < 1).Select(part => part.Name)],
            };
        })];
    }

    private IEnumerable<MeasureMatch> GroupByMeasure(List<DutyMatch> matches)
    {
        var next = 0;
        foreach (var measure in _baseline.Measures)
        {
            yield return new MeasureMatch(measure, matches.GetRange(next, measure.Duties.Count));
            next += measure.Duties.Count;
        }
    }
}

/// <summary>What is looked at in one plan before anything is judged.</summary>
internal sealed record PlanLook(
    IReadOnlyList<Passage> Passages, PlanWindows Windows, Resemblance Resemblance, DutyFeatures Features, National? National)
{
    /// <summary>As <see cref="Features"/>, of the parts of duties; made when it is asked for.</summary>
    public required Lazy<DutyFeatures> Parts { get; init; }
}
