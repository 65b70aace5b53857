using System.Buffers;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>A stretch of a passage that may be added: all of it, or a run of its parts.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Span">Its place in the normalized text.</param>
/// <param name="Features">What tells whether it is an addition.</param>
/// <param name="Terms">What it says.</param>
internal sealed record AddedCandidate(Passage Passage, TextSpan Span, double[] Features, int[] Terms);

/// <summary>
/// Finds what a plan adds, by part: a sentence, or the parts of one, that no duty, goal or safeguard of the baseline explains.
/// A regression tells from how new the words are, how much any duty claims them and what the sentence is already credited for
/// how likely a coder would call it added; what is likely enough is listed, the likeliest first.
/// </summary>
internal sealed partial class AdditionSearch
{
    private static readonly SearchValues<string> Asking = ModalWords.AnyOf("asks", "asks-new");

    private static readonly string[] GoalVerbs = [.. EmbeddedText.Rows("goal-verbs.tsv").Select(row => row[0])];

    private static readonly (string Marker, AdditionCategory Category)[] Markers =
        [.. EmbeddedText.Rows("addition-markers.tsv").Select(row => (row[0], Enum.Parse<AdditionCategory>(row[1], ignoreCase: true)))];

    private static readonly string[] SetPhrases =
        [.. EmbeddedText.Rows("set-phrases.tsv").Select(row => WordingTerms.Canonical(row[0])).OrderByDescending(phrase => phrase.Length)];

    private static readonly SearchValues<string> AnySetPhrase = SearchValues.Create(SetPhrases, StringComparison.Ordinal);

    private readonly BaselinePassages _passages;
    private readonly JudgementWeights _weights;
    private readonly LearnedWords _words = LearnedWords.Additions;
    private readonly DutyProfiles _background;

    /// <summary>Takes everything that a baseline says, goals and safeguards too.</summary>
    public AdditionSearch(Baseline baseline, JudgementWeights weights, DutyProfiles background)
    {
        (_weights, _background) = (weights, background);
        _passages = new BaselinePassages(baseline);
    }

    /// <summary>The names of the features.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "new", "new:second", "new:run", "claim:cosine", "claim:share", "claim:profile", "credited", "credited:sentence", "length", "whole", "goal",
        "figure", "asks", "table", "clause-new", "letter", "preamble", "new*unclaimed", "concepts", "last",
        "named", "amount", "clause-credited", "first", "states", "title-claim", "new*states", "new*title-claim", "words", "words*credited",
    ];

    /// <summary>Finds the additions: what lays something down first, the likeliest first.</summary>
    public IReadOnlyList<Addition> Find(
        ClauseTree tree, ClauseAssignments assignments, PlanLook look, IReadOnlyList<DutyMatch> matches, bool byLetter, CancellationToken cancellationToken)
    {
        var text = tree.Document.Text;
        var model = look.National is null ? _weights.Added : _weights.AddedKnown;
        var additions = new List<Addition>();
        var lengths = look.Passages.Where(passage => !passage.IsTitle).GroupBy(passage => passage.Clause).ToDictionary(group => group.Key, group => group.Sum(passage => passage.Span.Length));
        var missing = byLetter ? Missing(look, matches) : [];
        var passagesOf = look.Windows.All.Where(window => byLetter && window.Size == WindowSize.Passage).Select(window => look.Passages[window.Passage]).ToLookup(passage => passage.Clause);
        foreach (var clause in Candidates(tree, assignments, look, matches, cancellationToken).GroupBy(candidate => candidate.Passage.Clause))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var likely = clause.Select(candidate => (Candidate: candidate, Probability: byLetter ? ByLetter(look, candidate, text, missing) : model.Probability(candidate.Features))).ToList();
            var chosen = WithoutOverlap(likely.FindAll(pair => pair.Probability >= Tuning.AddedFrom && (byLetter || IsUnexplained(look, pair.Candidate, text)))).ToList();
            var laidDown = chosen.FindAll(pair => LaysDown(pair.Candidate, CategoryOf(pair.Candidate.Passage.Span.Of(text)), look, byLetter, text));
            if (IsWhole(clause.Key, laidDown.ConvertAll(pair => pair.Candidate), lengths[clause.Key]))
                additions.Add(new Addition(
                    clause.Key, TextSpan.Between(laidDown.Min(pair => pair.Candidate.Span.Start), laidDown.Max(pair => pair.Candidate.Span.End)),
                    AdditionCategory.Measure, laidDown.Max(pair => pair.Probability)));
            else
                additions.AddRange(laidDown.Select(pair => new Addition(clause.Key, pair.Candidate.Span, AdditionCategory.Duty, pair.Probability)));
            if (byLetter)
                additions.AddRange(Items(text, look, passagesOf[clause.Key], chosen.ToLookup(pair => pair.Candidate.Passage.Index, pair => pair.Candidate.Span)));
        }
        additions.Sort((left, right) => right.Novelty != left.Novelty ? right.Novelty.CompareTo(left.Novelty) : left.Span.Start.CompareTo(right.Span.Start));
        var listed = Once(text, additions, cancellationToken).ToList();
        return [.. listed, .. Local(text, look, listed, cancellationToken)];
    }

    /// <summary>What may be added, with its features.</summary>
    internal IEnumerable<AddedCandidate> Candidates(
        ClauseTree tree, ClauseAssignments assignments, PlanLook look, IReadOnlyList<DutyMatch> matches, CancellationToken cancellationToken)
    {
        var text = tree.Document.Text;
        var credited = new Dictionary<int, double>();
        var states = new Dictionary<int, double>();
        foreach (var match in matches)
            foreach (var found in match.Evidence)
            {
                credited[found.Passage.Index] = Math.Max(credited.GetValueOrDefault(found.Passage.Index), found.Strength);
                if (found == match.Evidence[0])
                    states[found.Passage.Index] = Math.Max(states.GetValueOrDefault(found.Passage.Index), match.Score);
            }
        var windowsOf = look.Windows.All.Select((window, i) => (window, i)).Where(pair => pair.window.Size != WindowSize.Clause).ToLookup(pair => pair.window.Passage, pair => pair.i);
        var titleClaims = look.Windows.All.Select((window, i) => (window, i)).Where(pair => pair.window.IsTitle)
            .GroupBy(pair => look.Windows.Clauses[pair.window.Clause]).ToDictionary(group => group.Key, group => group.Max(pair => ClaimOn(look, pair.i)));
        var unexplained = new Unexplained(_passages, look.Resemblance);
        var title = Characters.LettersOf(tree.Title);
        // The plan's own title adds nothing, wherever a text without line ends has put it.
        bool IsTitle(Passage passage) => passage.Span.Length <= tree.Title.Length + 2 && title.Length > 0 && Characters.LettersOf(passage.Span.Of(text)) == title;
        foreach (var clause in look.Passages.Where(passage => IsCandidate(text, passage) && !IsTitle(passage)).GroupBy(passage => passage.Clause))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isGoal = BaselineMeasures.IsGoal(tree, assignments, clause.Key);
            var passages = clause.ToList();
            var wordings = passages.ConvertAll(passage => look.Windows.Wordings.Of(WithoutSetPhrases(passage.Wordings)));
            var news = wordings.ConvertAll(own => Novelty(unexplained, own, 0, own.Parts.Count));
            var clauseNew = news.Average(novelty => novelty.Share);
            var titleClaim = titleClaims.GetValueOrDefault(clause.Key);
            for (var i = 0; i < passages.Count; i++)
            {
                var passage = passages[i];
                // What the other sentences of the clause are credited for.
                var beside = passages.Where(other => other != passage).Select(other => states.GetValueOrDefault(other.Index)).DefaultIfEmpty(0).Max();
                AddedCandidate Candidate(TextSpan span, int from, int count, (double Share, double Second, int Run, double Weight, int Terms) novelty)
                {
                    var terms = look.Windows.Wordings.Of(passage.Wordings).Of(from, count);
                    var (cosine, share, profile, own) = Claims(look, windowsOf[passage.Index], terms, count == passage.Wordings.Count);
                    var words = passage.Span.Of(text);
                    var isAmount = Amount().IsMatch(words);
                    var told = look.National is null ? 0 : _words.Logit(terms, _background);
                    double[] features =
                    [
                        novelty.Share, novelty.Second, Math.Min(Tuning.Adding.LongestRun, novelty.Run), cosine, share, profile, count == passage.Wordings.Count ? credited.GetValueOrDefault(passage.Index) : own,
                        credited.GetValueOrDefault(passage.Index), Math.Log(1 + passage.Wordings.Skip(from).Take(count).Sum(part => part.Length)), count == passage.Wordings.Count ? 1 : 0, isGoal ? 1 : 0,
                        !isAmount && words.AsSpan().ContainsAnyInRange('0', '9') ? 1 : 0, words.AsSpan().ContainsAny(Asking) ? 1 : 0, clause.Key.Kind == ClauseKind.TableRow ? 1 : 0, clauseNew, look.Features.Letter,
                        clause.Key.Kind == ClauseKind.Preamble ? 1 : 0, novelty.Share * (1 - profile), terms.Count(term => WordingTerms.KindOf(term) == TermKind.Concept), from + count == passage.Wordings.Count ? 1 : 0,
                        words.Contains('“') ? 1 : 0, isAmount ? 1 : 0, beside, i == 0 ? 1 : 0, states.GetValueOrDefault(passage.Index), titleClaim,
                        novelty.Share * states.GetValueOrDefault(passage.Index), novelty.Share * titleClaim, told, told * credited.GetValueOrDefault(passage.Index),
                    ];
                    return new AddedCandidate(passage, span, features, terms);
                }
                if (news[i].Terms >= Tuning.Adding.FewestTerms)
                    yield return Candidate(passage.Span, 0, passage.Wordings.Count, news[i]);
                if (passage.Wordings.Count == 1)
                    continue;
                foreach (var (from, count) in Runs(text, passage, [.. wordings[i].Parts.Select((_, part) => NewIn(unexplained, wordings[i].Of(part, 1)) >= Tuning.Adding.NewPart)]))
                {
                    var novelty = Novelty(unexplained, wordings[i], from, count);
                    if (novelty.Terms >= Tuning.Adding.FewestTerms)
                        yield return Candidate(TextSpan.Between(passage.PartSpans[from].Start, passage.PartSpans[from + count - 1].End), from, count, novelty);
                }
            }
        }
    }

    // Runs of new parts that are less than the sentence, each with the condition that opens it; never a condition alone.
    private static IEnumerable<(int From, int Count)> Runs(string text, Passage passage, List<bool> isNew)
    {
        for (var from = 0; from < isNew.Count; from++)
        {
            if (!isNew[from])
                continue;
            var end = from;
            while (end < isNew.Count && isNew[end])
                end++;
            var start = from;
            while (start > 0 && IsCondition(passage.PartSpans[start - 1].Of(text)))
                start--;
            if (end - start < isNew.Count && !Enumerable.Range(from, end - from).All(part => IsCondition(passage.PartSpans[part].Of(text))))
                yield return (start, end - start);
            from = end;
        }
    }

    private static bool IsCondition(string part) => Condition().IsMatch(part);

    // How much of a text the baseline does not say: without its nearest passage, without the two nearest; the longest run of pairs that neither has.
    private static (double Share, double Second, int Run, double Weight, int Terms) Novelty(Unexplained text, KnownWording wording, int from, int count)
    {
        var terms = wording.Of(from, count);
        var total = text.Of(terms).Weight;
        if (total <= 0)
            return (0, 0, 0, 0, 0);
        var (best, share) = text.Nearest();
        text.Less(best);
        var (second, secondShare) = text.Nearest();
        text.Less(second);
        int run = 0, longest = 0, pairs = 0;
        for (var part = from; part < from + count; part++)
        {
            foreach (var term in WordingTerms.Sequence(wording.Parts[part]))
                longest = Math.Max(longest, run = text.HasPair(term) ? run + 1 : 0);
            // A run ends with its wording, as at the break that nothing has.
            run = 0;
        }
        foreach (var term in terms)
            pairs += WordingTerms.KindOf(term) == TermKind.Pair ? 1 : 0;
        return (1 - (share / total), 1 - ((share + secondShare) / total), longest, total, pairs);
    }

    // The first of what Novelty tells.
    private static double NewIn(Unexplained text, int[] terms) =>
        text.Of(terms).Weight is > 0 and var total ? 1 - (text.Nearest().Shared / total) : 0;

    // A plan puts many duties into one sentence, each nearly to the letter; the two nearest passages do not explain it, all together do.
    private bool IsUnexplained(PlanLook look, AddedCandidate candidate, string text)
    {
        // When something is done is no measure (每逢寒暑假和春节前后，…).
        var left = new Unexplained(_passages, look.Resemblance).Of(WordingTerms.Of([WithoutSetPhrases(WordingTerms.Canonical(When().Replace(candidate.Span.Of(text), "，")))]));
        var total = left.Weight;
        for (var step = 0; step < Tuning.MostExplaining && left.Count > 0; step++)
        {
            var (best, weight) = left.Nearest();
            if (best < 0 || weight < Tuning.LeastExplaining * total)
                break;
            left.Less(best);
        }
        return left.Weight >= Tuning.UnexplainedFrom * total;
    }

    // How much any duty claims of the stretch: as words, as a share of it, by the profiles; and the strongest claim as a whole.
    private static (double Cosine, double Share, double Profile, double Own) Claims(PlanLook look, IEnumerable<int> windows, int[] terms, bool isWhole)
    {
        double cosine = 0, share = 0, profile = 0;
        var own = isWhole ? null : terms.ToHashSet();
        foreach (var window in windows)
        {
            if (own is not null && !Array.TrueForAll(look.Windows.All[window].Numbers, number => look.Windows.Terms.Terms[number] is var term && (WordingTerms.KindOf(term) != TermKind.Pair || own.Contains(term))))
                continue;
            if (look.Resemblance.ClaimCount(window) > 0)
            {
                var claim = look.Resemblance.Claim(window, 0);
                cosine = Math.Max(cosine, claim.Cosine);
                share = Math.Max(share, claim.Cover);
            }
            if (look.National is not null)
                profile = Math.Max(profile, look.National.Strongest(window));
        }
        return (cosine, share, profile, Math.Max(profile, cosine));
    }

    private static double ClaimOn(PlanLook look, int window) => Math.Max(
        look.Resemblance.ClaimCount(window) > 0 ? look.Resemblance.Claim(window, 0).Cosine : 0, look.National?.Strongest(window) ?? 0);

    private static IReadOnlyList<string> WithoutSetPhrases(IReadOnlyList<string> wordings)
    {
        foreach (var wording in wordings)
            if (wording.AsSpan().ContainsAny(AnySetPhrase))
                return [.. wordings.Select(WithoutSetPhrases)];
        return wordings;
    }

    private static string WithoutSetPhrases(string wording)
    {
        if (!wording.AsSpan().ContainsAny(AnySetPhrase))
            return wording;
        foreach (var phrase in SetPhrases)
            wording = wording.Replace(phrase, "，", StringComparison.Ordinal);
        return wording;
    }

    private static bool IsCandidate(string text, Passage passage) =>
        !passage.IsTitle
        && passage.NoEvidence is NoEvidence.None or NoEvidence.OtherGroup
        && passage.Clause.Kind is ClauseKind.Numbered or ClauseKind.Paragraph or ClauseKind.TableRow
        && !(passage.Clause.Kind == ClauseKind.TableRow && IsCellHeading(passage.Span.Of(text)));

    // A numbered line in a table cell is the task's heading; a time or number alone is the cell of another column.
    private static bool IsCellHeading(string cell) => CellHeading().IsMatch(cell);

    private static bool IsWhole(Clause clause, List<AddedCandidate> added, int length) =>
        added.Count > 0 && clause.Kind == ClauseKind.Numbered && clause.IsLeaf && added.Sum(candidate => candidate.Span.Length) >= Tuning.Adding.WholeClauseFrom * length;

    // Of a sentence and its parts the likelier stays, the sentence if they are alike.
    private static IEnumerable<(AddedCandidate Candidate, double Probability)> WithoutOverlap(List<(AddedCandidate Candidate, double Probability)> likely)
    {
        foreach (var passage in likely.GroupBy(pair => pair.Candidate.Passage.Index))
        {
            var whole = passage.Where(pair => pair.Candidate.Span == pair.Candidate.Passage.Span).ToList();
            var parts = passage.Where(pair => pair.Candidate.Span != pair.Candidate.Passage.Span).ToList();
            var chosen = whole.Count > 0 && (parts.Count == 0 || whole[0].Probability >= parts.Max(part => part.Probability) - Tuning.Adding.WholeBeforePart) ? whole : parts;
            foreach (var pair in chosen)
                yield return pair;
        }
    }

    // Annex rows repeat the main text, and damaged files repeat passages. An addition is looked for only among those that
    // share one of its rarest pairs, so this stays linear.
    internal static IEnumerable<Addition> Once(string text, List<Addition> additions, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<int, int>();
        var terms = additions.ConvertAll(addition => WordingTerms.Pairs(WordingTerms.Canonical(addition.Span.In(text))));
        foreach (var term in terms.SelectMany(own => own))
            counts[term] = counts.GetValueOrDefault(term) + 1;
        var kept = new Dictionary<int, List<HashSet<int>>>();
        for (var i = 0; i < additions.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] rarest = [.. terms[i].OrderBy(term => counts[term]).ThenBy(term => term).Take(Tuning.Adding.RarestTerms)];
            if (rarest.Any(term => kept.TryGetValue(term, out var others) && others.Exists(other => terms[i].Count(other.Contains) >= Tuning.Adding.Same * terms[i].Count)))
                continue;
            foreach (var term in rarest)
            {
                if (!kept.TryGetValue(term, out var others))
                    kept[term] = others = [];
                if (others.Count < Tuning.Adding.MostAlike)
                    others.Add(terms[i]);
            }
            yield return additions[i];
        }
    }

    // In a copy whatever is new was put in: by the share of its words, or a run of six pairs that the baseline does not have.
    // Not what stands in place of a duty's missing words, and of goals only what announces an action.
    private static double ByLetter(PlanLook look, AddedCandidate candidate, string text, Dictionary<int, double> missing)
    {
        var (share, run, isGoal) = (candidate.Features[0], candidate.Features[2], candidate.Features[10] > 0);
        if (share < Tuning.Adding.NewInCopy && run < Tuning.Adding.RunInCopy)
            return 0;
        if (isGoal && !(share >= Tuning.Adding.NewInCopy && GoalVerbs.Any(verb => WordingTerms.Canonical(candidate.Span.In(text)).StartsWith(verb, StringComparison.Ordinal))))
            return 0;
        var needed = look.Resemblance.Sum(WordingTerms.OfText(candidate.Span.Of(text))) / Tuning.Adding.LongestParaphrase;
        if (missing.GetValueOrDefault(candidate.Passage.Index) >= needed)
        {
            missing[candidate.Passage.Index] -= needed;
            return 0;
        }
        return Math.Max(Tuning.AddedFrom, share);
    }

    // How much of the duties that a passage carries is not there to the letter: so much it may say in its own words.
    private static Dictionary<int, double> Missing(PlanLook look, IReadOnlyList<DutyMatch> matches)
    {
        var missing = new Dictionary<int, double>();
        foreach (var match in matches.Where(match => match.Evidence.Count > 0))
        {
            var passage = match.Evidence[0].Passage.Index;
            missing[passage] = missing.GetValueOrDefault(passage) + ((1 - match.Score) * look.Resemblance.Sum(WordingTerms.OfText(match.Duty.Text)));
        }
        return missing;
    }

    // A deadline for something new is a duty; for something that the baseline has, it is a schedule.
    private bool LaysDown(AddedCandidate candidate, AdditionCategory category, PlanLook look, bool byLetter, string text)
    {
        if (category != AdditionCategory.Schedule || !byLetter)
            return category is AdditionCategory.Duty or AdditionCategory.Schedule;
        var bare = WordingTerms.Canonical(Deadline().Replace(candidate.Span.Of(text), string.Empty));
        var novelty = Novelty(new Unexplained(_passages, look.Resemblance), new KnownWording([WithoutSetPhrases(bare)]), 0, 1);
        return novelty.Terms >= Tuning.Adding.FewestTerms && novelty.Share >= Tuning.Adding.NewInCopy;
    }

    // New items of a list that the baseline has: 姓名、去向 → 姓名、住址、去向.
    private IEnumerable<Addition> Items(string text, PlanLook look, IEnumerable<Passage> passages, ILookup<int, TextSpan> chosen)
    {
        var unexplained = new Unexplained(_passages, look.Resemblance);
        foreach (var (passage, part) in passages.SelectMany(passage => passage.PartSpans, (passage, part) => (passage, part)))
        {
            if (chosen[passage.Index].Any(span => span.Contains(part)))
                continue;
            List<TextSpan> items = [];
            for (int start = part.Start, at = part.Start; at <= part.End; at++)
                if (at == part.End || text[at] == '、')
                {
                    if (at > start)
                        items.Add(TextSpan.Between(start, at));
                    start = at + 1;
                }
            if (items.Count < Tuning.Adding.FewestItems)
                continue;
            foreach (var item in items)
            {
                var novelty = Novelty(unexplained, new KnownWording([WordingTerms.Canonical(item.In(text))]), 0, 1);
                if (novelty.Terms >= Tuning.Adding.FewestItemTerms && novelty.Share >= Tuning.Adding.NewInCopy)
                    yield return new Addition(passage.Clause, item, AdditionCategory.Duty, novelty.Share);
            }
        }
    }

    // What is no duty but local all the same: who belongs to it, dates, formalities.
    private IEnumerable<Addition> Local(string text, PlanLook look, List<Addition> listed, CancellationToken cancellationToken)
    {
        var taken = listed.Select(addition => addition.Clause).ToHashSet();
        var unexplained = new Unexplained(_passages, look.Resemblance);
        foreach (var passage in look.Passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var category = passage.IsTitle ? AdditionCategory.Duty : CategoryOf(passage.Span.Of(text));
            if ((category is AdditionCategory.Organisation or AdditionCategory.Formal || (category == AdditionCategory.Schedule && !taken.Contains(passage.Clause)))
                && NewIn(unexplained, look.Windows.Wordings.Of(passage.Wordings).All) >= Tuning.Adding.LocalFrom)
                yield return new Addition(passage.Clause, passage.Span, category, 1);
        }
    }

    /// <summary>Tells new duties from local organisation and formal text, by the markers of <c>addition-markers.tsv</c>.</summary>
    public static AdditionCategory CategoryOf(string sentence)
    {
        foreach (var (marker, category) in Markers)
            if (sentence.Contains(marker, StringComparison.Ordinal))
                return category;
        return Deadline().IsMatch(sentence) ? AdditionCategory.Schedule : AdditionCategory.Duty;
    }

    // 每逢寒暑假和春节前后，…
    [GeneratedRegex("(^|(?<=[，；。]))[^，；。]{1,14}(前后|期间|之前|之后|以前|以后|前夕|之际|高峰|时节|当天|当日)，", RegexOptions.CultureInvariant)]
    private static partial Regex When();

    // 12台, 50元, 三千只: things bought or given.
    [GeneratedRegex("(?<![0-9一二三四五六七八九十百千万两])[0-9一二三四五六七八九十百千万两]+(?:余|多)?(?:元|万元|台|套|辆|部|只|间|座|册|盏|张|块|顶|艘|架|平方米|公里)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    // 2025年底前, 从2022年开始, 2024年6月底前.
    [GeneratedRegex("(?:从|自|到|至|力争|确保)?(?<![0-9])[0-9]+ ?(?:年(?:[0-9]+月)?|月)(?:底前|底|前|起|开始|内|末|上旬前|中旬前|下旬前)", RegexOptions.CultureInvariant)]
    private static partial Regex Deadline();

    [GeneratedRegex("(?:的|后|以后|时|前|之前|期间|以来|前后|之日起|基础上|情况下|前提下|过程中)$|^(?:对|对于|针对|在|接到|每逢|凡|凡是|自|从|到|至|为)[^，]{0,24}(?:中|上|下|的|后|时|前|起|止|人|者|工作)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"^(?:[0-9]{1,3}|[（(]?[一二三四五六七八九十]{1,3}[）)、]).{0,24}$|^[^，。]{0,12}(?:底前|年|月|季度|次|长期|持续|每年|常态化|日常|适时)[^，。]{0,6}$|^[^，。；]{1,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex CellHeading();
}

/// <summary>All passages of a baseline, goals and safeguards too, by the terms that they have. Made once a baseline; thread-safe.</summary>
internal sealed class BaselinePassages
{
    private readonly TermTable _terms = new();

    // In ascending order.
    private readonly int[][] _passagesWith;

    /// <summary>Takes everything that a baseline says.</summary>
    public BaselinePassages(Baseline baseline)
    {
        var text = baseline.Tree.Document.Text;
        var passagesWith = new List<List<int>>();
        foreach (var clause in baseline.Tree.Clauses.Where(clause => clause.Kind is not (ClauseKind.Letterhead or ClauseKind.MemberList or ClauseKind.TableHeader)))
            foreach (var passage in Passages.Cut(text, clause, clause.Span, isTitle: false))
            {
                foreach (var term in WordingTerms.Of(passage.Parts))
                {
                    var number = _terms.Add(term);
                    if (number == passagesWith.Count)
                        passagesWith.Add([]);
                    passagesWith[number].Add(Count);
                }
                Count++;
            }
        _passagesWith = [.. passagesWith.Select(passages => passages.ToArray())];
    }

    /// <summary>How many passages there are.</summary>
    public int Count { get; }

    /// <summary>The number of a term; -1 if no passage has it.</summary>
    public int NumberOf(int term) => _terms.Find(term);

    /// <summary>The passages that a term finds, by its number: none if it stands everywhere.</summary>
    public ReadOnlySpan<int> FoundBy(int number) => number >= 0 && _passagesWith[number].Length <= Tuning.MostPostings ? _passagesWith[number] : [];

    /// <summary>Whether a passage has a term.</summary>
    public bool Has(int passage, int number) => number >= 0 && Array.BinarySearch(_passagesWith[number], passage) >= 0;
}

/// <summary>
/// What a text says, and what of it is left when passages of the baseline are taken away. One is made for a plan, and used for one text after
/// the other.
/// </summary>
internal sealed class Unexplained(BaselinePassages baseline, Resemblance resemblance)
{
    private readonly SparseSum _shared = new(baseline.Count);
    private int[] _terms = [];
    private int[] _numbers = [];
    private double[] _weights = [];
    private TermTable _pairs = new();
    private bool _hasPairs;

    /// <summary>How many terms are left.</summary>
    public int Count { get; private set; }

    /// <summary>How much what is left says.</summary>
    public double Weight
    {
        get
        {
            var sum = 0.0;
            for (var i = 0; i < Count; i++)
                sum += _weights[i];
            return sum;
        }
    }

    /// <summary>Begins with a text.</summary>
    /// <param name="terms">What it says.</param>
    /// <returns>This.</returns>
    public Unexplained Of(ReadOnlySpan<int> terms)
    {
        (Count, _hasPairs) = (terms.Length, false);
        if (_terms.Length < Count)
            (_terms, _numbers, _weights) = (new int[2 * Count], new int[2 * Count], new double[2 * Count]);
        terms.CopyTo(_terms);
        for (var i = 0; i < Count; i++)
            (_numbers[i], _weights[i]) = (baseline.NumberOf(terms[i]), resemblance.Weight(terms[i]));
        return this;
    }

    /// <summary>The passage that has most of what is left, and how much; -1 if none has anything.</summary>
    public (int Passage, double Shared) Nearest()
    {
        for (var i = 0; i < Count; i++)
            foreach (var passage in baseline.FoundBy(_numbers[i]))
                _shared.Add(passage, _weights[i]);
        var (best, most) = (-1, 0.0);
        foreach (var passage in _shared.Touched)
            if (best < 0 || _shared[passage] > most)
                (best, most) = (passage, _shared[passage]);
        _shared.Clear();
        return (best, most);
    }

    /// <summary>Takes away what a passage has; nothing if there is none.</summary>
    public void Less(int passage)
    {
        if (passage < 0)
            return;
        var kept = 0;
        for (var i = 0; i < Count; i++)
            if (!baseline.Has(passage, _numbers[i]))
                (_terms[kept], _numbers[kept], _weights[kept++]) = (_terms[i], _numbers[i], _weights[i]);
        (Count, _hasPairs) = (kept, false);
    }

    /// <summary>Whether a pair of characters is left.</summary>
    public bool HasPair(int pair)
    {
        if (!_hasPairs)
        {
            if (!_pairs.Clear())
                _pairs = new TermTable();
            for (var i = 0; i < Count; i++)
                if (WordingTerms.KindOf(_terms[i]) == TermKind.Pair)
                    _pairs.Add(_terms[i]);
            _hasPairs = true;
        }
        return _pairs.Find(pair) >= 0;
    }
}
