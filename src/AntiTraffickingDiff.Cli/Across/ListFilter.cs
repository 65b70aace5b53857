using System.Collections.Concurrent;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// Which plans, measures and findings a list is to have. Every part that is empty lets everything through; values of one
/// part are alternatives, parts go together: <c>--level district --unit 民政 --status lead-dropped</c> asks which districts
/// dropped civil affairs as lead.
/// </summary>
/// <param name="Units">Functions (by id or name) or words of printed unit names.</param>
/// <param name="Sections">Starts of ids (2.1) or printed numbers of the baseline.</param>
/// <param name="Levels">Levels of plans.</param>
/// <param name="Regions">Words in the names of plans' places.</param>
/// <param name="Statuses">States: covered, missing, reassigned, lead-dropped, and whatever the list calls its rows.</param>
internal sealed record ListFilter(
    IReadOnlyList<string> Units, IReadOnlyList<string> Sections, IReadOnlyList<AdministrativeLevel> Levels, IReadOnlyList<string> Regions, IReadOnlyList<string> Statuses)
{
    // Values that something has fitted; several threads may ask.
    private readonly ConcurrentDictionary<(IReadOnlyList<string> Part, string Value), bool> _fitted = new();

    /// <summary>The units, sections and places that nothing has fitted so far: slips of the pen, as a rule.</summary>
    public IEnumerable<(string Option, string Value)> Idle =>
        from part in new[] { ("--unit", Units), ("--section", Sections), ("--region", Regions) }
        from value in part.Item2
        where !_fitted.ContainsKey((part.Item2, value))
        select (part.Item1, value);

    /// <summary>Lets everything through.</summary>
    public static ListFilter None { get; } = new([], [], [], [], []);

    /// <summary>Whether everything passes.</summary>
    public bool IsEmpty => Units.Count + Sections.Count + Levels.Count + Regions.Count + Statuses.Count == 0;

    /// <summary>Whether a plan passes by level and place.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="region">Its place.</param>
    /// <returns>True if it does.</returns>
    public bool HasPlan(AdministrativeLevel level, string region) =>
        (Levels.Count == 0 || Levels.Contains(level)) && (Regions.Count == 0 || Fits(Regions, part => region.Contains(part, StringComparison.Ordinal)));

    /// <summary>Whether a measure of the baseline passes.</summary>
    /// <param name="id">Its id; null for something that belongs to no measure.</param>
    /// <param name="locator">Its printed number.</param>
    /// <returns>True if it does.</returns>
    public bool HasMeasure(string? id, string? locator = null) => Sections.Count == 0
        || Fits(Sections, part => id is not null && (id == part || id.StartsWith(part + ".", StringComparison.Ordinal))
            || locator is { Length: > 0 } && locator.StartsWith(part, StringComparison.Ordinal));

    /// <summary>Whether one of the units passes.</summary>
    /// <param name="functions">Function ids.</param>
    /// <param name="names">Printed names.</param>
    /// <returns>True if one does.</returns>
    public bool HasUnit(IEnumerable<string> functions, IEnumerable<string> names) => Units.Count == 0
        || Fits(Units, part => functions.Any(id => IsFunction(id, part)) || names.Any(name => name.Contains(part, StringComparison.Ordinal)));

    /// <summary>Whether one of the states passes.</summary>
    /// <param name="states">The states of a row.</param>
    /// <returns>True if one does.</returns>
    public bool HasStatus(params IEnumerable<string> states) => Statuses.Count == 0 || states.Any(state => Statuses.Contains(state));

    /// <summary>
    /// Whether a plan's measure passes. With a unit and a change of units among the states, the change must be that
    /// unit's: 民政 dropped as lead, not 民政 beside somebody who was.
    /// </summary>
    /// <param name="measure">What the plan makes of it.</param>
    /// <param name="id">The measure's id.</param>
    /// <param name="locator">Its printed number.</param>
    /// <returns>True if it does.</returns>
    public bool Has(SheetMeasure measure, string id, string locator)
    {
        if (!HasMeasure(id, locator) || !HasStatus(measure.States))
            return false;
        if (Units.Count == 0)
            return true;
        var changes = measure.Changes.Where(change => Statuses.Contains(Reporting.KebabCase.Of(change.Kind))).ToList();
        return changes.Count > 0
            ? HasUnit(changes.Select(change => change.Unit), changes.Select(change => change.PlanName ?? string.Empty))
            : HasUnit([.. measure.Leads, .. measure.Supports, .. measure.Changes.Select(change => change.Unit)], [.. measure.LeadNames, .. measure.SupportNames]);
    }

    // Every value is asked, so that none seems idle only because another one fits before it.
    private bool Fits(IReadOnlyList<string> part, Func<string, bool> fits)
    {
        var any = false;
        foreach (var value in part)
            if (fits(value))
                any = _fitted[(part, value)] = true;
        return any;
    }

    private static bool IsFunction(string id, string part)
    {
        if (id == part)
            return true;
        return UnitRegistry.Default.Find(id) is { } function
            && (function.Chinese.Contains(part, StringComparison.Ordinal) || function.English.Equals(part, StringComparison.OrdinalIgnoreCase)
                || function.Stems.Contains(part) || function.Shorts.Contains(part) || function.National.Contains(part));
    }
}
