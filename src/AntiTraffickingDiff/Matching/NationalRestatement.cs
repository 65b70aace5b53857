using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Matching;

/// <summary>
/// Recognises the embedded national edition in a baseline file by text, duty by duty: the official text, a copy, a retyped or
/// flowing edition, an excerpt, a local plan that restates it. Where a duty states national ones, what is known of those
/// (codebook, profiles) helps to judge it.
/// </summary>
internal static class NationalRestatement
{
    /// <summary>Aligns a baseline with the embedded edition.</summary>
    public static Baseline Align(Baseline baseline, Baseline embedded, DutyProfiles profiles, CancellationToken cancellationToken)
    {
        var index = new DutyIndex(embedded);
        var text = baseline.Tree.Document.Text;
        var duties = baseline.Measures.SelectMany(measure => measure.Duties.Select(duty => (measure, duty))).ToList();
        var passages = new List<Passage>();
        var first = new List<int>();
        foreach (var (measure, duty) in duties)
        {
            first.Add(passages.Count);
            passages.AddRange(Passages.Cut(text, measure.Clause, duty.Span, isTitle: false).Select((passage, i) => passage with { Index = passages.Count + i }));
        }
        first.Add(passages.Count);
        var windows = new PlanWindows(text, passages, cancellationToken);
        var resemblance = new Resemblance(windows, index, profiles, cancellationToken);
        var windowsOf = windows.All.Select((window, i) => (window, i)).Where(pair => pair.window.Size != WindowSize.Clause).ToLookup(pair => pair.window.Passage, pair => pair.i);
        var stated = new int[duties.Count][];
        var told = new float[2 * profiles.Duties];
        for (var duty = 0; duty < duties.Count; duty++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = new Dictionary<int, double>();
            foreach (var window in Enumerable.Range(first[duty], first[duty + 1] - first[duty]).SelectMany(passage => windowsOf[passage]))
            {
                for (var rank = 0; rank < resemblance.ClaimCount(window); rank++)
                    if (resemblance.Claim(window, rank) is var claim && claim.Cosine >= Tuning.Restating.SameWords)
                        found[claim.Duty] = Math.Max(found.GetValueOrDefault(claim.Duty), claim.Cosine);
                if (profiles.Duties == 0)
                    continue;
                var terms = windows.All[window].Terms;
                profiles.Score(profiles.Look(terms, new int[terms.Length]), told);
                var best = Enumerable.Range(0, profiles.Duties).MaxBy(national => told[profiles.Duties + national]);
                if (Regression.Sigmoid(told[profiles.Duties + best]) >= Tuning.Restating.SameMeaning && windows.All[window].Size == WindowSize.Passage)
                    found.TryAdd(best, Tuning.Restating.SameWords);
            }
            // Twins in other measures resemble a sentence too; only those that come near the best one are meant.
            var most = found.Count == 0 ? 0 : found.Values.Max();
            stated[duty] = [.. found.Where(pair => pair.Value >= Tuning.Restating.NearBest * most).Select(pair => pair.Key).Order()];
        }
        return stated.Count(own => own.Length > 0) >= Tuning.Restating.FewestStated * duties.Count ? baseline with { National = Nearest(stated, duties.Count, baseline, index) } : baseline;
    }

    /// <summary>What there is to say about a baseline file before any plan is read.</summary>
    public static IEnumerable<Problem> Notes(Baseline baseline)
    {
        if (baseline.IsEmbedded)
            yield break;
        List<string> codes = [.. baseline.Problems.Where(problem => problem.Kind.Severity != Severity.Info).Select(problem => problem.Kind.Code).Distinct().Order(StringComparer.Ordinal)];
        if (codes.Count > 0)
            yield return new Problem(MatchingProblems.BaselineProblems, baseline.Name, string.Join(", ", codes));
        var known = Known(baseline);
        if (known >= Tuning.Restating.Restates * baseline.Measures.Count)
            yield return new Problem(MatchingProblems.BaselineRecognised, baseline.Name, known, baseline.Measures.Count);
    }

    private static int Known(Baseline baseline)
    {
        if (baseline.National.Count == 0)
            return 0;
        int known = 0, next = 0;
        foreach (var measure in baseline.Measures)
        {
            known += baseline.National.Skip(next).Take(measure.Duties.Count).Count(stated => stated.Length > 0) * 2 >= measure.Duties.Count ? 1 : 0;
            next += measure.Duties.Count;
        }
        return known;
    }

    // Where a sentence of the file is a national duty to the letter, it is that duty alone, and of twins the one whose measure its neighbours belong to.
    private static int[][] Nearest(int[][] stated, int count, Baseline baseline, DutyIndex index)
    {
        var letters = index.Letters.Select((letters, i) => (letters, i)).ToLookup(pair => pair.letters, pair => pair.i, StringComparer.Ordinal);
        var result = new int[count][];
        var next = 0;
        foreach (var measure in baseline.Measures)
        {
            var own = Enumerable.Range(next, measure.Duties.Count).ToList();
            var votes = own.SelectMany(duty => stated[duty]).GroupBy(national => index.MeasureOf[national]).ToDictionary(group => group.Key, group => group.Count());
            foreach (var duty in own)
            {
                var same = letters[Characters.LettersOf(measure.Duties[duty - next].Text)].ToList();
                List<int> candidates = same.Count > 0 ? same : [.. stated[duty]];
                var most = candidates.Count == 0 ? 0 : candidates.Max(national => votes.GetValueOrDefault(index.MeasureOf[national]));
                result[duty] = [.. candidates.Where(national => votes.GetValueOrDefault(index.MeasureOf[national]) == most)];
                if (same.Count > 0 && result[duty].Length > 1)
                    result[duty] = [result[duty][0]];
            }
            next += measure.Duties.Count;
        }
        return result;
    }
}
