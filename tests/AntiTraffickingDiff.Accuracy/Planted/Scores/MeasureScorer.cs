using AntiTraffickingDiff.Accuracy.Planted.Edits;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

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
