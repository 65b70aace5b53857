using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>Learns what coders call added, and prints the curve of precision and recall of plans that are left out.</summary>
internal static class AddedFit
{
    /// <summary>Fits and adds the regressions for additions.</summary>
    public static void Fit(
        Dictionary<string, Regression> regressions, IReadOnlyList<(string Plan, IReadOnlyList<(AddedCandidate Candidate, string Text, IReadOnlyList<string> Gold)> Candidates)> plans, double ridge, TextWriter output)
    {
        var scored = new List<(string Plan, string Text, double Probability, bool IsAdded, IReadOnlyList<string> Gold, AddedCandidate Candidate)>();
        foreach (var (plan, candidates) in plans)
        {
            var model = Learn(plans.Where(other => other.Plan != plan).SelectMany(other => other.Candidates), ridge, withProfiles: true);
            scored.AddRange(candidates.Select(row => (plan, row.Text, model.Probability(row.Candidate.Features), IsAdded(row.Text, row.Gold), row.Gold, row.Candidate)));
        }
        foreach (var cut in new[] { 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6 })
        {
            int listed = 0, right = 0, found = 0, gold = 0, first = 0, firstRight = 0;
            foreach (var plan in scored.GroupBy(row => row.Plan))
            {
                var chosen = plan.Where(row => row.Probability >= cut).GroupBy(row => row.Candidate.Passage.Index).Select(group => group.MaxBy(row => row.Probability)).OrderByDescending(row => row.Probability).ToList();
                listed += chosen.Count;
                right += chosen.Count(row => row.IsAdded);
                first += Math.Min(10, chosen.Count);
                firstRight += chosen.Take(10).Count(row => row.IsAdded);
                gold += plan.First().Gold.Count;
                found += plan.First().Gold.Count(text => chosen.Exists(row => Covers(row.Text, text)));
            }
            output.WriteLine($"added, cut {cut}: listed {listed}, precision {(double)right / Math.Max(1, listed):0.000}, recall {(double)found / Math.Max(1, gold):0.000}, first ten {(double)firstRight / Math.Max(1, first):0.000}");
        }
        if (Environment.GetEnvironmentVariable("ADDED") is { } wanted)
            foreach (var row in scored.Where(row => row.Plan == wanted && (row.IsAdded || row.Probability > 0.25)).OrderByDescending(row => row.Probability))
                output.WriteLine($"{row.Probability:0.00} {(row.IsAdded ? "+" : "-")} {row.Text}");
        regressions["added:known"] = Learn(plans.SelectMany(plan => plan.Candidates), ridge, withProfiles: true);
        regressions["added"] = Learn(plans.SelectMany(plan => plan.Candidates), ridge, withProfiles: false);
    }

    private static Regression Learn(IEnumerable<(AddedCandidate Candidate, string Text, IReadOnlyList<string> Gold)> candidates, double ridge, bool withProfiles)
    {
        var fit = new RegressionFit();
        foreach (var (candidate, text, gold) in candidates)
        {
            var features = (double[])candidate.Features.Clone();
            if (!withProfiles)
            {
                // Another baseline has no profiles: what they say is not there when it is judged.
                features[5] = 0;
                features[17] = features[0];
            }
            fit.Add(features, IsAdded(text, gold), 1);
        }
        return fit.Fit(ridge);
    }

    private static bool IsAdded(string text, IReadOnlyList<string> gold) => gold.Any(other => Alike(text, other));

    private static HashSet<string> Pairs(string text)
    {
        var letters = DutyIndex.LettersOf(text);
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
