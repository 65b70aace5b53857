using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a plan makes of one measure: a row of the table <c>coverage</c>. All texts are printable on one line.</summary>
public sealed record CoverageRow
{
    /// <summary>What the plan makes of the measure.</summary>
    public required MeasureStatus Status { get; init; }

    /// <summary>The mean over the duties, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>How many duties are present.</summary>
    public required int DutiesPresent { get; init; }

    /// <summary>How many duties are partial.</summary>
    public required int DutiesPartial { get; init; }

    /// <summary>The function ids in the lead.</summary>
    public required IReadOnlyList<string> Leads { get; init; }

    /// <summary>The leads as the plan prints them.</summary>
    public required IReadOnlyList<string> LeadNames { get; init; }

    /// <summary>The function ids in support.</summary>
    public required IReadOnlyList<string> Supports { get; init; }

    /// <summary>The supports as the plan prints them.</summary>
    public required IReadOnlyList<string> SupportNames { get; init; }

    /// <summary>How the plan writes who is responsible.</summary>
    public required RoleForm RoleForm { get; init; }

    /// <summary>The changes of responsibility, such as lead-dropped:civil-affairs.</summary>
    public required IReadOnlyList<string> UnitChanges { get; init; }

    /// <summary>Whether the measure is reassigned; null where nothing can be said.</summary>
    public required bool? Reassigned { get; init; }

    /// <summary>Whether the text supports that these units belong to this measure.</summary>
    public required bool UnitsCertain { get; init; }

    /// <summary>How the measure maps to the plan, such as split; empty if it is missing.</summary>
    public required IReadOnlyList<string> Relations { get; init; }

    /// <summary>The locators of the plan's clauses that carry the measure, the weightiest first.</summary>
    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>Where the best evidence of each duty stands, such as 三（一）1 p2 L40.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>How often a status like this one holds, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The duties decided by hand: number, what, and by whom.</summary>
    public required IReadOnlyList<string> Decided { get; init; }
}
