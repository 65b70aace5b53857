using AntiTraffickingDiff.Cli.Reporting;

namespace AntiTraffickingDiff.Cli.Page;

/// <summary>
/// The findings on all plans in a few bytes each, so that the overview of hundreds of plans is there at once (App/model.js
/// reads them). A cell is four bytes: bits 0-1 the status (0 missing, 1 partial, 2 covered, 3 plan not read), 2-3 reassigned
/// (0 no, 1 yes, 2 unknown), 4 units uncertain, 5 decided by hand, 6 has relations that say more than one-to-one, 7 words changed that matter; then the
/// coverage, the confidence and the least confidence of a duty, each in 1/200. A duty is three bytes: bits 0-1 the status
/// (0 absent, 1 partial, 2 present), 2 judged by likeness, 3 decided by hand, 4 by a language model; then the confidence, and what deciding it gains.
/// </summary>
internal static class PageMatrix
{
    public const int CellBytes = 4;
    public const int DutyBytes = 3;
    private const int Unit = 200;
    private const byte NotRead = 3;

    /// <summary>The bytes of one plan's cells, in the order of the baseline's measures.</summary>
    public static byte[] Cells(IReadOnlyList<PageMeasure> measures, PlanComparison plan)
    {
        var bytes = new byte[measures.Count * CellBytes];
        for (var i = 0; i < measures.Count; i++)
            if (!plan.IsPlan || plan.Measures.Count != measures.Count)
                bytes[i * CellBytes] = NotRead;
            else
                Write(plan.Measures[i], bytes.AsSpan(i * CellBytes, CellBytes));
        return bytes;
    }

    /// <summary>The bytes of one plan's duties, measure by measure.</summary>
    public static byte[] Duties(IReadOnlyList<PageMeasure> measures, PlanComparison plan)
    {
        var bytes = new byte[measures.Sum(measure => measure.Duties.Count) * DutyBytes];
        if (!plan.IsPlan || plan.Measures.Count != measures.Count)
            return bytes;
        var at = 0;
        foreach (var (measure, finding) in measures.Zip(plan.Measures))
            for (var i = 0; i < measure.Duties.Count; i++, at += DutyBytes)
                if (i < finding.Duties.Count)
                    Write(finding, finding.Duties[i], bytes.AsSpan(at, DutyBytes));
        return bytes;
    }

    private static void Write(MeasureFinding finding, Span<byte> cell)
    {
        var status = finding.Status switch { MeasureStatus.Covered => 2, MeasureStatus.Partial => 1, _ => 0 };
        var reassigned = finding.Reassigned switch { true => 1, false => 0, _ => 2 };
        var decided = finding.Decided is not null || finding.Duties.Any(duty => duty.Decided is not null);
        var related = finding.Relations.Any(relation => relation.Kind != RelationKind.OneToOne);
        cell[0] = (byte)(status | (reassigned << 2) | (finding.UnitsCertain ? 0 : 16) | (decided ? 32 : 0) | (related ? 64 : 0) | (finding.Relations.Any(relation => relation.IsChangeOfWords) ? 128 : 0));
        cell[1] = Share(finding.Coverage);
        cell[2] = Share(finding.Confidence);
        cell[3] = Share(finding.Duties.Count == 0 ? finding.Confidence : finding.Duties.Min(duty => duty.Confidence));
    }

    private static void Write(MeasureFinding measure, DutyFinding finding, Span<byte> duty)
    {
        var status = finding.Status switch { DutyStatus.Present => 2, DutyStatus.Partial => 1, _ => 0 };
        duty[0] = (byte)(status | (finding.Basis == JudgementBasis.Likeness ? 4 : 0) | (finding.Decided is null ? 0 : 8) | (finding.Decided is { IsByModel: true } ? 16 : 0));
        duty[1] = Share(finding.Confidence);
        duty[2] = ReviewQueue.Gain(measure, finding);
    }

    private static byte Share(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * Unit);
}
