using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>One plan against the baseline.</summary>
public sealed record PlanComparison
{
    /// <summary>The plan's path as given.</summary>
    public required string Path { get; init; }

    /// <summary>The plan's title; empty if it could not be read or has none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The level of government the plan is for.</summary>
    public AdministrativeLevel Level { get; init; }

    /// <summary>The place the plan is for, such as 武清区; empty if not found.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>The mean over the coverage of all measures, 0 to 1.</summary>
    public double Coverage { get; init; }

    /// <summary>What there is to say of the plan, in the order of the stages.</summary>
    public IReadOnlyList<Problem> Diagnostics { get; init; } = [];

    /// <summary>The measures in the baseline's order; empty if the plan could not be read.</summary>
    public IReadOnlyList<MeasureFinding> Measures { get; init; } = [];

    /// <summary>What the plan adds, in its own order.</summary>
    public IReadOnlyList<AddedFinding> Added { get; init; } = [];

    /// <summary>Local organisation, schedules and formal text, in the plan's own order.</summary>
    public IReadOnlyList<LocalFinding> Local { get; init; } = [];

    /// <summary>Whether the plan could be read.</summary>
    public bool IsReadable => Diagnostics.All(problem => problem.Kind.Severity != Severity.Error);
}
