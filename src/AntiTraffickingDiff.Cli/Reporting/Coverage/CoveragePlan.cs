using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>All that the coverage tables say of one plan. But for the path it follows from the plan's content.</summary>
public sealed record CoveragePlan
{
    /// <summary>The plan's path as tables print it.</summary>
    public required string Path { get; init; }

    /// <summary>The plan's title; empty if it could not be read or has none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The level of government the plan is for.</summary>
    public AdministrativeLevel Level { get; init; }

    /// <summary>The place the plan is for; empty if not found.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>The mean over the coverage of all measures, 0 to 1.</summary>
    public double Coverage { get; init; }

    /// <summary>One row a measure in the baseline's order; empty if the plan could not be read.</summary>
    public IReadOnlyList<CoverageRow> Rows { get; init; } = [];

    /// <summary>What the plan adds, in its own order.</summary>
    public IReadOnlyList<CoverageAddition> Added { get; init; } = [];

    /// <summary>What there is to say of the plan from warnings on.</summary>
    public IReadOnlyList<CoverageProblem> Problems { get; init; } = [];

    /// <summary>Whether the plan could be read.</summary>
    public bool IsReadable => Problems.All(problem => problem.Severity != Severity.Error);

    /// <summary>The errors of a plan that could not be read.</summary>
    public IEnumerable<CoverageProblem> Errors => Problems.Where(problem => problem.Severity == Severity.Error);
}
