using System.Globalization;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>A sentence of which somebody has said how much of a duty it states.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Duty">The duty: its words in a baseline, or its measure's id and its number, as in <c>2.1.2.4/1</c>.</param>
/// <param name="Label">Whether it states the duty, a part of it, or not the duty at all though it comes near.</param>
/// <param name="Coder">Who said so; may be empty.</param>
/// <param name="Date">When, as year-month-day; may be empty.</param>
internal sealed record LabelledWording(string Sentence, string Duty, DutyStatus Label, string Coder, string Date)
{
    /// <summary>The short name of a duty, for wordings, reviews and language models.</summary>
    public static string NameOf(string measure, int duty) => string.Create(CultureInfo.InvariantCulture, $"{measure}/{duty}");
}

/// <summary>A labelled wording that speaks on a duty in a plan.</summary>
/// <param name="Wording">The wording.</param>
/// <param name="Alike">How much of it the plan's words share, 0 to 1; 1 for an identical sentence.</param>
internal sealed record Taught(LabelledWording Wording, double Alike);

/// <summary>
/// What labelled wordings teach about the duties of a baseline. A sentence that is one of them to the letter follows its
/// label. One that is like a sentence that states the duty speaks for it, the more the more alike; where it is at least as
/// much like one that was labelled otherwise, it does not. A duty about which there is no wording is judged as without them,
/// and so is every duty in a plan that has nothing like its wordings.
/// </summary>
internal sealed class LabelledWordings
{
    private readonly List<(int Duty, LabelledWording Wording, int[] Terms, string Letters)> _examples = [];
    private readonly Dictionary<int, List<int>> _withTerm = [];
    private readonly Dictionary<string, List<int>> _withLetters = new(StringComparer.Ordinal);

    /// <summary>Takes the wordings that are about a baseline's duties.</summary>
    /// <param name="wordings">The wordings, later ones over earlier ones of the same sentence and duty.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="duties">Its duties.</param>
    /// <param name="national">The national edition, for duties that restate one of its duties; null if it is not to be used.</param>
    public LabelledWordings(IReadOnlyList<LabelledWording> wordings, Baseline baseline, DutyIndex duties, NationalDuties? national)
    {
        var meant = new MeantDuties(baseline, duties, national);
        var last = new Dictionary<(int Duty, string Sentence), LabelledWording>();
        foreach (var wording in wordings)
        {
            var about = meant.By(wording.Duty);
            Foreign += about.Count == 0 ? 1 : 0;
            foreach (var duty in about)
                last[(duty, Fingerprint.Of(wording.Sentence))] = wording;
        }
        foreach (var ((duty, letters), wording) in last.OrderBy(pair => pair.Key.Duty).ThenBy(pair => pair.Key.Sentence, StringComparer.Ordinal))
        {
            var terms = WordingTerms.OfText(wording.Sentence);
            foreach (var term in terms)
                Of(_withTerm, term).Add(_examples.Count);
            Of(_withLetters, letters).Add(_examples.Count);
            _examples.Add((duty, wording, terms, letters));
        }
    }

    /// <summary>How many wordings are about no duty of the baseline.</summary>
    public int Foreign { get; }

    /// <summary>The matches as the wordings have them.</summary>
    /// <param name="printed">The plan's text as printed, from which sentences are quoted.</param>
    /// <param name="look">What was looked at in the plan.</param>
    /// <param name="matches">What was judged without wordings, in the order of the duties.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public IReadOnlyList<DutyMatch> Apply(string printed, PlanLook look, IReadOnlyList<DutyMatch> matches, CancellationToken cancellationToken)
    {
        var likes = new Dictionary<int, List<Like>>();
        foreach (var passage in look.Passages)
            if (_withLetters.TryGetValue(Fingerprint.Of(passage.Span.Of(printed)), out var same))
                foreach (var example in same)
                    Of(likes, _examples[example].Duty).Add(new Like(example, passage.Index, 1, IsSame: true));
        var norms = _examples.ConvertAll(example => look.Resemblance.Sum(example.Terms));
        var shared = new SparseSum(_examples.Count);
        for (var window = 0; window < look.Windows.All.Count; window++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var own = look.Windows.All[window];
            if (own.Size == WindowSize.Clause)
                continue;
            foreach (var term in own.Terms)
                if (_withTerm.TryGetValue(term, out var examples) && look.Resemblance.Weight(term) is > 0 and var weight)
                    foreach (var example in examples)
                        shared.Add(example, weight);
            var all = look.Resemblance.Sum(own.Terms);
            foreach (var (example, sum) in shared.Take())
                if (sum / Math.Sqrt(Math.Max(norms[example], Tuning.LightestWindow) * Math.Max(all, Tuning.LightestWindow)) is >= Tuning.Teaching.AlikeFrom and var alike)
                    Of(likes, _examples[example].Duty).Add(new Like(example, own.Passage, Math.Min(alike, Tuning.Teaching.MostAlike), IsSame: false));
        }
        return [.. matches.Select((match, duty) => likes.TryGetValue(duty, out var own) ? Teach(match, own, look.Passages) with { Judged = match.Evidence } : match)];
    }

    private DutyMatch Teach(DutyMatch match, List<Like> likes, IReadOnlyList<Passage> passages)
    {
        var same = likes.Where(like => like.IsSame).GroupBy(like => like.Passage).ToDictionary(group => group.Key, group => group.First());
        var refused = same.Values.Where(like => LabelOf(like) == DutyStatus.Absent).Select(like => like.Passage).ToHashSet();
        if (refused.Count > 0 && match.Status != DutyStatus.Absent)
            match = Without(match, refused, same);
        if (same.Values.Where(like => LabelOf(like) != DutyStatus.Absent).OrderByDescending(LabelOf).ThenBy(like => like.Passage).FirstOrDefault() is { } decided)
            return Follow(match, decided, passages);
        return match.Taught is { Alike: 1 } ? match : Moved(match, [.. likes.Where(like => !like.IsSame && !same.ContainsKey(like.Passage))], passages);
    }

    // A sentence that was decided on: the duty is there as decided, unless the judge rests on a better place than that.
    private DutyMatch Follow(DutyMatch match, Like like, IReadOnlyList<Passage> passages)
    {
        var label = LabelOf(like);
        var restsElsewhere = match.Status > label && match.Evidence.Count > 0 && match.Evidence.All(found => found.Passage.Index != like.Passage);
        return restsElsewhere ? match : Become(match, label, Tuning.Teaching.Sure, PlaceFirst(match, like, passages), like);
    }

    // Sentences that are known not to state the duty are no evidence; where nothing else comes near them, the duty is absent.
    private DutyMatch Without(DutyMatch match, HashSet<int> refused, Dictionary<int, Like> same)
    {
        var kept = match.Evidence.Where(found => !refused.Contains(found.Passage.Index)).ToList();
        if (kept.Count == match.Evidence.Count)
            return match;
        var like = same[match.Evidence.First(found => refused.Contains(found.Passage.Index)).Passage.Index];
        return kept.Count == 0 ? Become(match, DutyStatus.Absent, Tuning.Teaching.Sure, [], like) : match with { Evidence = kept, Taught = ToldBy(like) };
    }

    // A sentence that is like one that states the duty speaks for it. Likeness to near misses and halves says nothing: measured on labelled
    // plans, what is like one of those states the duty as often as not (see Most).
    private DutyMatch Moved(DutyMatch match, List<Like> likes, IReadOnlyList<Passage> passages)
    {
        var like = likes.GroupBy(like => like.Passage).Select(Clear).OfType<Like>().Where(like => LabelOf(like) == DutyStatus.Present)
            .OrderByDescending(like => like.Alike).ThenBy(like => like.Passage).FirstOrDefault();
        if (like is null || match.Status == DutyStatus.Present)
            return match;
        var odds = Math.Pow(Tuning.Teaching.Most, Math.Clamp((like.Alike - Tuning.Teaching.AlikeFrom) / (Tuning.Teaching.AlikeTo - Tuning.Teaching.AlikeFrom), 0, 1));
        var (status, confidence, expected) = JudgedShares.Of(match.Status, match.Confidence, match.Score).Lifted(odds).Decide();
        return status == match.Status
            ? match with { Confidence = confidence, Score = expected, Taught = ToldBy(like) }
            : Become(match, status, confidence, PlaceFirst(match, like, passages), like) with { Score = expected };
    }

    // Of one passage the likest wording, if none of another label is as like.
    private Like? Clear(IEnumerable<Like> ofPassage)
    {
        var best = ofPassage.MaxBy(like => like.Alike)!;
        return ofPassage.Any(like => LabelOf(like) != LabelOf(best) && like.Alike > best.Alike - Tuning.Teaching.Clearly) ? null : best;
    }

    private DutyMatch Become(DutyMatch match, DutyStatus status, double confidence, IReadOnlyList<PassageMatch> evidence, Like like) => match with
    {
        Status = status,
        Confidence = confidence,
        Score = DutyWorth.Of(status),
        Evidence = evidence,
        Lacking = status == DutyStatus.Present ? [] : [.. match.Elements.Where(element => element.Value < 1).Select(element => element.Name)],
        Taught = ToldBy(like),
    };

    private static IReadOnlyList<PassageMatch> PlaceFirst(DutyMatch match, Like like, IReadOnlyList<Passage> passages) =>
        [new PassageMatch(passages[like.Passage], like.Alike), .. match.Evidence.Where(found => found.Passage.Index != like.Passage).Take(Tuning.MostEvidence - 1)];

    private DutyStatus LabelOf(Like like) => _examples[like.Example].Wording.Label;

    private Taught ToldBy(Like like) => new(_examples[like.Example].Wording, like.Alike);

    private static List<T> Of<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull => lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    /// <summary>A passage of the plan that is like a wording.</summary>
    private sealed record Like(int Example, int Passage, double Alike, bool IsSame);

    /// <summary>Finds the duties of a baseline that a wording is about.</summary>
    private sealed class MeantDuties(Baseline baseline, DutyIndex duties, NationalDuties? national)
    {
        private readonly ILookup<string, int> _byLetters = duties.Letters.Select((letters, i) => (letters, i)).ToLookup(pair => pair.letters, pair => pair.i, StringComparer.Ordinal);

        private readonly ILookup<string, int> _byNational = baseline.National.SelectMany((stated, duty) => stated.Select(number => (number, duty)))
            .Where(pair => national is not null && pair.number < national.Count)
            .ToLookup(pair => Characters.LettersOf(national!.TextOf(pair.number)), pair => pair.duty, StringComparer.Ordinal);

        private readonly Dictionary<string, int> _byId = baseline.Measures.SelectMany(measure => measure.Duties.Select(duty => LabelledWording.NameOf(measure.Id, duty.Number)))
            .Select((id, i) => (id, i)).DistinctBy(pair => pair.id).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);

        private readonly Dictionary<string, IReadOnlyList<int>> _asked = new(StringComparer.Ordinal);
        private readonly HashSet<int>[] _pairs = [.. duties.Duties.Select(duty => WordingTerms.Pairs(WordingTerms.Canonical(duty.Duty.Text)))];

        public IReadOnlyList<int> By(string words) => _asked.TryGetValue(words, out var known) ? known : _asked[words] = Find(words);

        private IReadOnlyList<int> Find(string words)
        {
            if (_byId.TryGetValue(words, out var named))
                return [named];
            var letters = Characters.LettersOf(words);
            List<int> same = [.. _byLetters[letters].Concat(_byNational[letters]).Distinct()];
            return same.Count > 0 || letters.Length == 0 ? same : Nearest(WordingTerms.Pairs(WordingTerms.Canonical(words)));
        }

        // Another edition of the baseline words the duty a little otherwise.
        private IReadOnlyList<int> Nearest(HashSet<int> own)
        {
            var (best, most) = (-1, Tuning.Teaching.SameDuty);
            for (var duty = 0; duty < _pairs.Length; duty++)
                if (2.0 * own.Count(_pairs[duty].Contains) / Math.Max(1, own.Count + _pairs[duty].Count) is var alike && alike > most)
                    (best, most) = (duty, alike);
            return best < 0 ? [] : [best];
        }
    }
}

/// <summary>How likely each status of a duty is.</summary>
/// <param name="Absent">That it is absent, 0 to 1.</param>
/// <param name="Partial">That a part of it is there.</param>
/// <param name="Present">That it is there.</param>
internal readonly record struct JudgedShares(double Absent, double Partial, double Present)
{
    /// <summary>Finds them again from what a judgement says: its status, how likely it is, and the expected value.</summary>
    public static JudgedShares Of(DutyStatus status, double confidence, double expected)
    {
        var rest = Math.Max(0, 1 - confidence);
        double Within(double share) => Math.Clamp(share, 0, rest);
        return status switch
        {
            DutyStatus.Present => Within(2 * (expected - confidence)) is var half ? new JudgedShares(rest - half, half, confidence) : default,
            DutyStatus.Partial => Within(expected - (confidence / 2)) is var whole ? new JudgedShares(rest - whole, confidence, whole) : default,
            _ => Within((2 * expected) - rest) is var whole ? new JudgedShares(confidence, rest - whole, whole) : default,
        };
    }

    /// <summary>What deciding the duty by hand is expected to take away: the mean squared distance of the status from the truth.</summary>
    public double Doubt(DutyStatus status)
    {
        var value = DutyWorth.Of(status);
        return (Absent * value * value) + (Partial * (value - 0.5) * (value - 0.5)) + (Present * (1 - value) * (1 - value));
    }

    /// <summary>The same with the odds of a part and of the whole multiplied.</summary>
    public JudgedShares Lifted(double odds)
    {
        var (part, whole) = (Lift(Partial + Present), Lift(Present));
        return new JudgedShares(1 - part, part - whole, whole);

        double Lift(double share) => odds * share / (1 + ((odds - 1) * share));
    }

    /// <summary>The status that costs least (see <see cref="DutyModel"/>), how likely it is, and the expected value.</summary>
    public (DutyStatus Status, double Confidence, double Expected) Decide() => DutyModel.Decide(Partial + Present, Present);
}
