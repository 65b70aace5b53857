using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>A plan of which coders said what it adds.</summary>
/// <param name="Hand">Plans of one number share a hand, or may: none is judged by what was learned from another.</param>
/// <param name="Candidates">What may be added, its text and whether a coder called it added.</param>
/// <param name="Gold">What coders call added.</param>
internal sealed record AddedPlan(int Hand, IReadOnlyList<(AddedCandidate Candidate, string Text, bool IsAdded)> Candidates, IReadOnlyList<string> Gold);

/// <summary>
/// Learns what coders call added: first the words that additions are told in, then, with the words' logit by what was learned from
/// other hands as a feature, the regression. Prints the curve of precision and recall of plans whose hands are left out of both.
/// </summary>
internal sealed class AddedFit(DutyProfiles background, double ridge)
{
    private const int FewestTexts = 3;
    private const double Faintest = 0.4;

    private static readonly int Words = AdditionSearch.FeatureNames.ToList().IndexOf("words");
    private static readonly int Credited = AdditionSearch.FeatureNames.ToList().IndexOf("credited:sentence");

    /// <summary>Whether a text is one that coders call added, or the better part of one.</summary>
    public static bool IsAdded(string text, IReadOnlyList<string> gold) => gold.Any(other => Alike(text, other));

    /// <summary>Fits and adds the regressions for additions.</summary>
    /// <returns>The rows of <c>addition-words.tsv</c>.</returns>
    public IReadOnlyList<(int Term, double Weight)> Fit(Dictionary<string, Regression> regressions, IReadOnlyList<AddedPlan> plans, TextWriter output)
    {
        var scored = new List<(AddedPlan Plan, AddedCandidate Candidate, string Text, bool IsAdded, double Probability)>();
        int[] hands = [.. plans.Select(plan => plan.Hand).Distinct()];
        foreach (var hand in hands)
        {
            var others = plans.Where(plan => plan.Hand != hand).ToList();
            var model = Learn(WithWords(others), withProfiles: true);
            var words = WordsOf(others);
            foreach (var plan in plans.Where(plan => plan.Hand == hand))
                scored.AddRange(plan.Candidates.Select(row => (plan, row.Candidate, row.Text, row.IsAdded, model.Probability(Features(row.Candidate, words)))));
        }
        foreach (var cut in new[] { 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6 })
            output.WriteLine(Curve(scored, cut));
        var rows = WithWords(plans).ToList();
        regressions["added:known"] = Learn(rows, withProfiles: true);
        regressions["added"] = Learn(rows, withProfiles: false);
        return WordWeights(plans);
    }

    private static string Curve(List<(AddedPlan Plan, AddedCandidate Candidate, string Text, bool IsAdded, double Probability)> scored, double cut)
    {
        int listed = 0, right = 0, found = 0, gold = 0, first = 0, firstRight = 0;
        foreach (var plan in scored.GroupBy(row => row.Plan))
        {
            var chosen = plan.Where(row => row.Probability >= cut).GroupBy(row => row.Candidate.Passage.Index).Select(group => group.MaxBy(row => row.Probability)).OrderByDescending(row => row.Probability).ToList();
            listed += chosen.Count;
            right += chosen.Count(row => row.IsAdded);
            first += Math.Min(10, chosen.Count);
            firstRight += chosen.Take(10).Count(row => row.IsAdded);
            gold += plan.Key.Gold.Count;
            found += plan.Key.Gold.Count(text => chosen.Exists(row => Covers(row.Text, text)));
        }
        return $"added, cut {cut}: listed {listed}, precision {(double)right / Math.Max(1, listed):0.000}, recall {(double)found / Math.Max(1, gold):0.000}, first ten {(double)firstRight / Math.Max(1, first):0.000}";
    }

    // The features of all candidates; what the words say is told by what was learned without the plan's hand.
    private IEnumerable<(double[] Features, bool IsAdded)> WithWords(IReadOnlyList<AddedPlan> plans)
    {
        foreach (var hand in plans.GroupBy(plan => plan.Hand))
        {
            var words = WordsOf([.. plans.Where(plan => plan.Hand != hand.Key)]);
            foreach (var row in hand.SelectMany(plan => plan.Candidates))
                yield return (Features(row.Candidate, words), row.IsAdded);
        }
    }

    private double[] Features(AddedCandidate candidate, LearnedWords words)
    {
        var features = (double[])candidate.Features.Clone();
        features[Words] = words.Logit(candidate.Terms, background);
        features[Words + 1] = features[Words] * features[Credited];
        return features;
    }

    private LearnedWords WordsOf(IReadOnlyList<AddedPlan> plans) => new(WordWeights(plans));

    private List<(int Term, double Weight)> WordWeights(IReadOnlyList<AddedPlan> plans) =>
        WordsFit.Fit(plans.SelectMany(plan => plan.Candidates).Select(row => (row.Candidate.Terms, row.IsAdded, 1.0)), background, FewestTexts, Faintest);

    private Regression Learn(IEnumerable<(double[] Features, bool IsAdded)> rows, bool withProfiles)
    {
        var fit = new RegressionFit();
        foreach (var (all, isAdded) in rows)
        {
            var features = all;
            if (!withProfiles)
            {
                // Another baseline has no profiles: what they and the words say is not there when it is judged.
                features = (double[])all.Clone();
                features[5] = 0;
                features[17] = features[0];
                features[Words] = features[Words + 1] = 0;
            }
            fit.Add(features, isAdded, 1);
        }
        return fit.Fit(ridge);
    }

    private static HashSet<string> Pairs(string text)
    {
        var letters = Characters.LettersOf(text);
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(at => letters.Substring(at, 2))];
    }

    // As the public scorer of fresh plans compares: half of the shorter one.
    private static bool Alike(string text, string gold)
    {
        var (left, right) = (Pairs(text), Pairs(gold));
        return left.Count(right.Contains) > 0.5 * Math.Min(left.Count, right.Count) && Math.Min(left.Count, right.Count) > 0;
    }

    private static bool Covers(string text, string gold)
    {
        var (left, right) = (Pairs(text), Pairs(gold));
        return right.Count(left.Contains) > 0.5 * right.Count;
    }
}
