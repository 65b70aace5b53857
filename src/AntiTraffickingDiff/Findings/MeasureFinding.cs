using AntiTraffickingDiff.Findings.Decisions;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>What a plan makes of one measure of the baseline.</summary>
public sealed record MeasureFinding
{
    /// <summary>The measure's id in the baseline, such as 2.1.2.2.1.</summary>
    public required string Id { get; init; }

    /// <summary>The measure's printed numbering path in the baseline.</summary>
    public required string Locator { get; init; }

    /// <summary>The measure's short title, or the start of its text.</summary>
    public required string Title { get; init; }

    /// <summary>What the plan makes of it.</summary>
    public required MeasureStatus Status { get; init; }

    /// <summary>The mean over the duties (present 1, partial 0.5, absent 0), 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>The duties in the baseline's order.</summary>
    public required IReadOnlyList<DutyFinding> Duties { get; init; }

    /// <summary>The locators of the plan's clauses that carry the measure, the weightiest first.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>How the plan writes who is responsible.</summary>
    public required RoleForm RoleForm { get; init; }

    /// <summary>The units in the lead; for an undivided list all its units.</summary>
    public required UnitLists Leads { get; init; }

    /// <summary>The supporting units.</summary>
    public required UnitLists Supports { get; init; }

    /// <summary>The changes of responsibility.</summary>
    public required IReadOnlyList<UnitChange> UnitChanges { get; init; }

    /// <summary>Whether the measure is reassigned; null if it is missing or one side names nobody.</summary>
    public required bool? Reassigned { get; init; }

    /// <summary>Whether the text supports that these units belong to this measure; false in scrambled text where it does not.</summary>
    public bool UnitsCertain { get; init; } = true;

    /// <summary>How the measure maps to the plan; empty if it is missing.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>How the measure was decided by hand as a whole; null if it was not.</summary>
    public DecisionMark? Decided { get; init; }

    /// <summary>The fingerprint of the duties and their evidence, which decisions are made on; before any decision.</summary>
    public string Fingerprint => Decided?.Fingerprint ?? EvidenceFingerprint.OfMeasure(Duties.Select(duty => duty.Fingerprint));

    /// <summary>How often a status like this one holds, 0 to 1: the mean over the duties.</summary>
    public double Confidence { get; init; } = 1;
}
