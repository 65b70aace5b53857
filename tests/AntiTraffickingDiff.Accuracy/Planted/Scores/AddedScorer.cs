using AntiTraffickingDiff.Accuracy.Planted.Edits;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>
/// Compares the words that were put into a plan with the additions that the tool lists. Words are found if additions
/// quote half of their pairs of letters; an addition is right if half of its pairs are words that were put in.
/// </summary>
internal static class AddedScorer
{
    private const double Half = 0.5;

    /// <summary>Scores one run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="changes">What was planted.</param>
    /// <param name="findings">What the tool found.</param>
    /// <returns>An outcome for each planted addition and each wrong one.</returns>
    public static IEnumerable<Outcome> Score(PlantedRun run, IReadOnlyList<PlantedChange> changes, IReadOnlyList<AddedFinding> findings)
    {
        var planted = changes.Where(change => change.Kind == FindingKind.Added).Select(change => (Change: change, Pairs: Bigrams.Of(change.Text))).ToList();
        var found = findings.Select(finding => (Finding: finding, Pairs: Bigrams.Of(finding.Place.Text))).ToList();
        HashSet<(char, char)> allFound = [.. found.SelectMany(pair => pair.Pairs)], allPlanted = [.. planted.SelectMany(pair => pair.Pairs)];
        foreach (var (change, pairs) in planted)
            yield return new Outcome(run, FindingKind.Added, true, Bigrams.Share(pairs, allFound) >= Half, string.Empty, change, string.Empty);
        foreach (var (finding, pairs) in found)
            if (Bigrams.Share(pairs, allPlanted) < Half)
                yield return new Outcome(run, FindingKind.Added, false, true, finding.Place.Locator, null, $"{finding.Kind}: {finding.Place.Text}");
    }
}
