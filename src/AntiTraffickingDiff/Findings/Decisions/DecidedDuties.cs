using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings.Decisions;

/// <summary>What duties become by a decision.</summary>
internal static class DecidedDuties
{
    /// <summary>As many passages as evidence has at most.</summary>
    public const int MostEvidence = 3;

    private const double CoveredFrom = 0.8;

    /// <summary>Applies a decision to a measure's duties.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="decision">The decision, which can be applied.</param>
    /// <param name="evidenceIn">The passages of a clause by its locator.</param>
    /// <returns>All duties; those that the decision is not about as they were.</returns>
    public static IReadOnlyList<DutyMatch> Of(
        MeasureMatch measure, Decision decision, Func<string, IReadOnlyList<PassageMatch>> evidenceIn)
    {
        if (IsPartialAlready(measure, decision))
            return measure.Duties;
        return [.. measure.Duties.Select(duty =>
            decision.Duty is null || decision.Duty == duty.Duty.Number ? Decide(duty, decision, evidenceIn) : duty)];
    }

    // A measure that is called partial, and is, keeps its duties: the decision does not say which of them lack.
    private static bool IsPartialAlready(MeasureMatch measure, Decision decision) =>
        decision is { Duty: null, Kind: DecisionKind.Status, Status: DutyStatus.Partial }
        && measure.Duties.Average(duty => Worth(duty.Status)) is > 0 and < CoveredFrom - 1e-9;

    private static DutyMatch Decide(DutyMatch duty, Decision decision, Func<string, IReadOnlyList<PassageMatch>> evidenceIn)
    {
        var status = decision.Status ?? duty.Status;
        var evidence = decision.Kind == DecisionKind.Redirect ? evidenceIn(decision.Locator) : duty.Evidence;
        return duty with
        {
            Status = status,
            Score = status == duty.Status && decision.Kind != DecisionKind.Redirect ? duty.Score : Worth(status),
            Evidence = status == DutyStatus.Absent ? [] : evidence,
            Lacking = status == DutyStatus.Present ? [] : duty.Lacking,
            Confidence = 1,
        };
    }

    private static double Worth(DutyStatus status) =>
        status switch { DutyStatus.Present => 1, DutyStatus.Partial => 0.5, _ => 0 };
}
