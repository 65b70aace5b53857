using AntiTraffickingDiff.Findings.Decisions;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings;

/// <summary>What a plan makes of one duty.</summary>
/// <param name="Number">The duty's number in its measure, from 1.</param>
/// <param name="Text">The duty in the baseline's words.</param>
/// <param name="Status">Whether the plan carries it.</param>
/// <param name="Score">How well the best evidence covers it, 0 to 1.</param>
/// <param name="Evidence">Where, the best first; empty if absent.</param>
public sealed record DutyFinding(
    int Number, string Text, DutyStatus Status, double Score, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The elements of the duty (acts, persons, places, figures) that the evidence lacks, in the baseline's words.</summary>
    public IReadOnlyList<string> Lacking { get; init; } = [];

    /// <summary>What the judgement rests on.</summary>
    public JudgementBasis Basis { get; init; }

    /// <summary>The elements that were looked for.</summary>
    public IReadOnlyList<ElementFinding> Elements { get; init; } = [];

    /// <summary>How it was decided by hand; null if it was not.</summary>
    public DecisionMark? Decided { get; init; }

    /// <summary>The fingerprint of the duty and its evidence, which decisions are made on; before any decision.</summary>
    public string Fingerprint => Decided?.Fingerprint ?? EvidenceFingerprint.OfDuty(Text, Evidence.Select(passage => passage.Text));

    /// <summary>How often a judgement like this one holds, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;
}
