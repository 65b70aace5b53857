
namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>
/// A project file (<c>atdiff.json</c>): what a plan must fulfil, and the unit tables and decisions that go with it. Its
/// form is <c>docs/atdiff.schema.json</c>.
/// </summary>
public sealed record Policy
{
    /// <summary>A policy that asks for nothing.</summary>
    public static Policy Empty { get; } = new() { File = string.Empty };

    /// <summary>The file's path.</summary>
    public required string File { get; init; }

    /// <summary>What plans are measured against: a baseline's name or a path; null for the default.</summary>
    public string? Baseline { get; init; }

    /// <summary>The paths of unit tables.</summary>
    public IReadOnlyList<string> UnitFiles { get; init; } = [];

    /// <summary>The paths of decision files.</summary>
    public IReadOnlyList<string> DecisionFiles { get; init; } = [];

    /// <summary>The least coverage of a plan, 0 to 1; null for none.</summary>
    public double? MinimumCoverage { get; init; }

    /// <summary>The least coverage of sections.</summary>
    public IReadOnlyList<SectionMinimum> SectionMinimums { get; init; } = [];

    /// <summary>The measures that must be there.</summary>
    public IReadOnlyList<RequiredMeasure> Required { get; init; } = [];

    /// <summary>Changes of responsibility that are allowed, so that they are not reported.</summary>
    public IReadOnlyList<ReassignmentEntry> Allowed { get; init; } = [];

    /// <summary>Changes of responsibility that are forbidden; also where they are allowed.</summary>
    public IReadOnlyList<ReassignmentEntry> Forbidden { get; init; } = [];

    /// <summary>The level of each kind of finding by code; kinds that are not named keep their own.</summary>
    public IReadOnlyDictionary<string, FindingLevel> Levels { get; init; } = new Dictionary<string, FindingLevel>();

    /// <summary>The findings that are ignored.</summary>
    public IReadOnlyList<IgnoredFinding> Ignored { get; init; } = [];

    /// <summary>The level of a kind of finding.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The policy's, or the kind's own.</returns>
    public FindingLevel LevelOf(FindingKind kind) => Levels.TryGetValue(kind.Code, out var level) ? level : kind.Level;
}
