using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>
/// A project file (<c>atdiff.json</c>): what a plan must fulfil, and the tables of units and decisions that go with it. Its
/// form is <c>docs/atdiff.schema.json</c>; <see cref="PolicyFile"/> reads it.
/// </summary>
internal sealed record Policy
{
    public static Policy Empty { get; } = new() { File = string.Empty };

    public required string File { get; init; }

    // What plans are measured against: a baseline's name or a path; null for the default.
    public string? Baseline { get; init; }

    public IReadOnlyList<string> UnitFiles { get; init; } = [];

    public IReadOnlyList<string> DecisionFiles { get; init; } = [];

    public IReadOnlyList<string> WordingFiles { get; init; } = [];

    // Shares from 0 to 1.
    public double? MinimumCoverage { get; init; }

    public IReadOnlyList<SectionMinimum> SectionMinimums { get; init; } = [];

    public IReadOnlyList<RequiredMeasure> Required { get; init; } = [];

    // Changes of responsibility that are not reported, and such as fail; what is both is forbidden.
    public IReadOnlyList<ReassignmentEntry> Allowed { get; init; } = [];

    public IReadOnlyList<ReassignmentEntry> Forbidden { get; init; } = [];

    // By code; kinds that are not named keep their own level.
    public IReadOnlyDictionary<string, FindingLevel> Levels { get; init; } = new Dictionary<string, FindingLevel>();

    public IReadOnlyList<IgnoredFinding> Ignored { get; init; } = [];

    // All files that it names; they are inputs, too.
    public IEnumerable<string> Files => [File, .. Baseline is { } baseline ? [baseline] : Array.Empty<string>(), .. UnitFiles, .. DecisionFiles, .. WordingFiles];

    public FindingLevel LevelOf(FindingKind kind) => Levels.TryGetValue(kind.Code, out var level) ? level : kind.Level;

    /// <summary>Whether an entry's pattern means a measure: <c>*</c> all, an id itself and everything below it.</summary>
    public static bool Means(string pattern, string measure) =>
        pattern == "*" || pattern == measure
        || (measure.Length > pattern.Length && measure[pattern.Length] == '.' && measure.StartsWith(pattern, StringComparison.Ordinal));

    /// <summary>Keeps the policy from asking for measures that do not exist, which would never fail.</summary>
    /// <exception cref="UnusableInputException">It names one that the baseline does not have.</exception>
    public void CheckMeasures(string baseline, IReadOnlyCollection<string> measures)
    {
        IEnumerable<(string Pattern, PolicyPlace Place)> patterns =
        [
            .. SectionMinimums.Select(entry => (entry.Section, entry.Place)),
            .. Required.Select(entry => (entry.Measure, entry.Place)),
            .. Allowed.Concat(Forbidden).Select(entry => (entry.Measure, entry.Place)),
            .. Ignored.Where(entry => entry.Measure is not null).Select(entry => (entry.Measure!, entry.Place)),
        ];
        foreach (var (pattern, place) in patterns)
            if (!measures.Any(measure => Means(pattern, measure)))
                throw new UnusableInputException(Problem.InFile(PolicyProblems.UnknownMeasure, File, place.Line, place.Path, pattern, baseline));
    }
}

/// <summary>Where an entry stands in a policy.</summary>
/// <param name="Path">Its JSON path.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record PolicyPlace(string Path, int Line);

/// <summary>The least coverage of a section of the baseline, 0 to 1.</summary>
internal sealed record SectionMinimum(string Section, double Minimum, PolicyPlace Place);

/// <summary>A measure that must not be missing, or must be covered.</summary>
internal sealed record RequiredMeasure(string Measure, bool MustBeCovered, PolicyPlace Place);

/// <summary>Changes of responsibility that a policy allows or forbids.</summary>
/// <param name="Measure">A measure, a section or <c>*</c>.</param>
/// <param name="Unit">The id of a function or <c>*</c>.</param>
/// <param name="Kinds">The kinds of change; none for all.</param>
internal sealed record ReassignmentEntry(string Measure, string Unit, IReadOnlyList<UnitChangeKind> Kinds, string Reason, PolicyPlace Place)
{
    public bool Matches(string measure, UnitChange change) =>
        Policy.Means(Measure, measure) && (Unit == "*" || Unit == change.Unit) && (Kinds.Count == 0 || Kinds.Contains(change.Kind));
}

/// <summary>Findings that a policy ignores. What is not given (null) does not matter.</summary>
/// <param name="Plan">The file name of the plan.</param>
/// <param name="Expires">The last day on which the entry holds.</param>
internal sealed record IgnoredFinding(
    string? Code, string? Measure, string? Fingerprint, string? Plan, string Reason, DateOnly? Expires, PolicyPlace Place)
{
    // Whether a finding is meant, whatever the date.
    public bool Matches(Finding finding) =>
        (Code is null || Code == finding.Kind.Code)
        && (Measure is null || Policy.Means(Measure, finding.Measure))
        && (Fingerprint is null || Fingerprint == finding.Fingerprint)
        && (Plan is null || Plan == Path.GetFileName(finding.Plan));
}
