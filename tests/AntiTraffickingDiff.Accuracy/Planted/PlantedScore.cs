using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>Something that was planted, or that the tool found, or both.</summary>
/// <param name="Run">The run it belongs to.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsPlanted">Whether it was planted.</param>
/// <param name="IsFound">Whether the tool found it.</param>
/// <param name="Place">The measure's id, or the locator of an addition.</param>
/// <param name="Change">The change that was planted there; null where nothing was.</param>
/// <param name="Found">What the tool says, for reports.</param>
internal sealed record Outcome(
    PlantedRun Run, FindingKind Kind, bool IsPlanted, bool IsFound, string Place, PlantedChange? Change, string Found)
{
    /// <summary>Whether the tool is right.</summary>
    public bool IsRight => IsPlanted == IsFound;
}

/// <summary>Compares what was planted in the measures of a plan with what the tool finds.</summary>
internal static class MeasureScorer
{
    private static readonly IReadOnlyList<(FindingKind Kind, Func<MeasureFinding, bool> IsFound)> Kinds =
    [
        (FindingKind.Missing, finding => finding.Status == MeasureStatus.Missing),
        (FindingKind.Partial, finding => finding.Status == MeasureStatus.Partial),
        (FindingKind.Reassigned, finding => finding.Reassigned == true),
        (FindingKind.Split, finding => Has(finding, RelationKind.Split)),
        (FindingKind.Merged, finding => Has(finding, RelationKind.Merged)),
        (FindingKind.Moved, finding => Has(finding, RelationKind.Moved)),
    ];

    /// <summary>Scores one run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="changes">What was planted.</param>
    /// <param name="findings">What the tool found.</param>
    /// <returns>An outcome for each measure and kind that was planted or found.</returns>
    public static IEnumerable<Outcome> Score(PlantedRun run, IReadOnlyList<PlantedChange> changes, IReadOnlyList<MeasureFinding> findings)
    {
        var planted = changes.Where(change => change.MeasureId is not null).ToLookup(change => change.MeasureId);
        var unread = findings.Count > 0 ? [] : changes.Where(change => change is { MeasureId: not null, Kind: not null })
            .Select(change => new Outcome(run, change.Kind!.Value, true, false, change.MeasureId!, change, "not read"));
        return findings
            .SelectMany(finding => Kinds.Select(kind => Score(run, kind.Kind, kind.IsFound(finding), finding, [.. planted[finding.Id]])))
            .Where(outcome => outcome.IsPlanted || outcome.IsFound)
            .Concat(unread);
    }

    private static Outcome Score(PlantedRun run, FindingKind kind, bool isFound, MeasureFinding finding, List<PlantedChange> changes) =>
        new(run, kind, changes.Exists(change => change.Kind == kind), isFound, finding.Id, changes.FirstOrDefault(), Words(finding));

    private static bool Has(MeasureFinding finding, RelationKind kind) => finding.Relations.Any(relation => relation.Kind == kind);

    private static string Words(MeasureFinding finding) =>
        $"{finding.Status} {finding.Coverage:0.00} [{string.Join(' ', finding.Duties.Select(duty => $"{duty.Status}:{duty.Score:0.00}"))}] at {string.Join(' ', finding.Clauses)}; "
        + $"reassigned {finding.Reassigned?.ToString() ?? "null"} {string.Join(' ', finding.UnitChanges.Select(change => $"{change.Kind}:{change.Unit}"))}; "
        + string.Join(' ', finding.Relations.Select(relation => $"{relation.Kind} {relation.Confidence:0.00}"));
}

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
