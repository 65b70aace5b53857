using System.Collections.Concurrent;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Cli.Reporting;
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

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _meant = new(StringComparer.Ordinal);
    private readonly UnitRegistry _registry = UnitRegistry.Default;
    private readonly Lazy<UnitNames> _names = new(() => new UnitNames());

    /// <summary>The functions of this run, with the user's own rows.</summary>
    public required UnitRegistry Registry
    {
        get => _registry;
        init => (_registry, _names, _meant) = (value, new(() => new UnitNames(value)), new(StringComparer.Ordinal));
    }

    /// <summary>
    /// The places, sections or units that nothing has fitted so far: slips of the pen, as a rule. Units are looked for in
    /// sections and sections in plans, so that those of the widest kind that has any are the cause.
    /// </summary>
    public IReadOnlyList<(string Option, string Value)> Idle => new[] { ("--region", Regions), ("--section", Sections), ("--unit", Units) }
        .Select(part => (IReadOnlyList<(string, string)>)[.. part.Item2.Where(value => !_fitted.ContainsKey((part.Item2, value))).Select(value => (part.Item1, value))])
        .FirstOrDefault(idle => idle.Count > 0) ?? [];

    /// <summary>Lets everything through.</summary>
    public static ListFilter None { get; } = new([], [], [], [], []) { Registry = UnitRegistry.Default };

    /// <summary>The states of a measure in a plan.</summary>
    public static IReadOnlyList<string> MeasureStates { get; } =
        ["covered", "partial", "missing", "reassigned", .. Enum.GetValues<UnitChangeKind>().Select(KebabCase.Of), .. Enum.GetValues<RelationKind>().Select(KebabCase.Of)];

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
        || Fits(Sections, part => IsUnder(id, locator, part));

    /// <summary>Whether a measure stands in a section.</summary>
    /// <param name="id">Its id; null for something that belongs to no measure.</param>
    /// <param name="locator">Its printed number.</param>
    /// <param name="section">The start of an id or printed number.</param>
    public static bool IsUnder(string? id, string? locator, string section) =>
        id is not null && Policy.Means(section, id) || locator is { Length: > 0 } && locator.StartsWith(section, StringComparison.Ordinal);

    /// <summary>Whether an id is one of several, or stands under one.</summary>
    public static bool IsUnderAny(string id, IReadOnlyCollection<string> sections) => sections.Any(section => Policy.Means(section, id));

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
    /// Whether a measure in a plan passes. With a unit and a change of units among the states, the change must be that
    /// unit's: 民政 dropped as lead, not 民政 beside somebody who was.
    /// </summary>
    /// <param name="row">The measure in the plan.</param>
    /// <returns>True if it does.</returns>
    public bool Has(ListRow row)
    {
        // Units are asked for before states: one that stands in the section is no slip of the pen, whatever its state.
        if (!HasMeasure(row.Id, row.Locator) || !HasUnit(row.Units.Concat(row.Changes.Select(change => change.Unit)), row.Names) || !HasStatus(row.States))
            return false;
        var changes = row.Changes.Where(change => Statuses.Contains(change.Kind) || Statuses.Contains("reassigned") && change.Kind is not ("support-dropped" or "support-added")).ToList();
        return changes.Count == 0 || HasUnit(changes.Select(change => change.Unit), changes.SelectMany(change => change.Names).OfType<string>());
    }

    /// <summary>Whether something that a plan adds passes; it is of no measure and in no state.</summary>
    /// <param name="units">Its functions.</param>
    /// <returns>True if it does.</returns>
    public bool HasAddition(IEnumerable<string> units) => Sections.Count + Statuses.Count == 0 && HasUnit(units, []);

    /// <summary>A plan of a table with the rows that pass.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="baseline">The baseline.</param>
    /// <returns>Null if nothing of it passes.</returns>
    public CoveragePlan? Of(CoveragePlan plan, CoverageBaseline baseline)
    {
        if (IsEmpty || !plan.IsReadable)
            return plan;
        if (!HasPlan(plan.Level, plan.Region))
            return null;
        if (Units.Count + Sections.Count + Statuses.Count == 0)
            return plan;
        // What is no plan is in none of the states.
        if (!plan.IsPlan && Statuses.Count > 0)
            return null;
        List<int> listed = [.. Enumerable.Range(0, plan.Rows.Count).Where(i => Has(ListRow.Of(plan.Rows[i], baseline.Measures[i])))];
        List<CoverageAddition> added = [.. plan.Added.Where(addition => HasAddition(addition.Leads.Concat(addition.Supports)))];
        return listed.Count + added.Count == 0 ? null : plan with { Listed = listed, ListedAdditions = added };
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

    /// <summary>Whether a unit that was asked for is one that the run's registry knows, by whatever name.</summary>
    public bool IsKnownUnit(string part) => Meant(part).Count > 0 || Registry.Functions.Any(function => IsFunction(function.Id, part));

    // What a whole name means: 区教体局 is asked for as its functions, however the plan prints them.
    private IReadOnlyList<string> Meant(string part) => _meant.GetOrAdd(part, static (part, names) => names.Value.Resolve(part).Functions, _names);

    private bool IsFunction(string id, string part)
    {
        if (id == part || Meant(part).Contains(id))
            return true;
        return Registry.Find(id) is { } function
            && (function.Chinese.Contains(part, StringComparison.Ordinal) || function.English.Equals(part, StringComparison.OrdinalIgnoreCase)
                || function.Stems.Contains(part) || function.Shorts.Contains(part) || function.National.Contains(part));
    }
}

/// <summary>A measure in a plan as filters see it.</summary>
/// <param name="Id">The measure's id.</param>
/// <param name="Locator">Its printed number.</param>
/// <param name="States">What it is: its status, reassigned, changes of units and words.</param>
/// <param name="Changes">The changes of units: kind, function, names in baseline and plan.</param>
/// <param name="Units">The functions on both sides.</param>
/// <param name="Names">The printed names.</param>
internal sealed record ListRow(
    string Id, string Locator, IEnumerable<string> States, IReadOnlyList<(string Kind, string Unit, IEnumerable<string?> Names)> Changes, IEnumerable<string> Units, IEnumerable<string> Names)
{
    /// <summary>A row of a coverage table.</summary>
    public static ListRow Of(CoverageRow row, CoverageMeasure measure) => new(
        measure.Id, measure.Locator,
        [KebabCase.Of(row.Status), .. Reassigned(row.Reassigned), .. row.Changes.Select(change => KebabCase.Of(change.Kind)), .. row.Relations],
        [.. row.Changes.Select(change => (KebabCase.Of(change.Kind), change.Unit, (IEnumerable<string?>)[change.BaselineName, change.PlanName]))],
        [.. measure.Leads, .. measure.Supports, .. row.Leads, .. row.Supports], [.. row.LeadNames, .. row.SupportNames]);

    /// <summary>A finding of a comparison; <paramref name="more"/> are further states of it.</summary>
    public static ListRow Of(MeasureFinding measure, params IEnumerable<string> more) => new(
        measure.Id, measure.Locator,
        [
            KebabCase.Of(measure.Status), .. Reassigned(measure.Reassigned), .. measure.UnitChanges.Select(change => KebabCase.Of(change.Kind)),
            .. measure.Relations.Select(relation => KebabCase.Of(relation.Kind)), .. more,
        ],
        [.. measure.UnitChanges.Select(change => (KebabCase.Of(change.Kind), change.Unit, (IEnumerable<string?>)[change.BaselineName, change.PlanName]))],
        [.. measure.Leads.Baseline, .. measure.Leads.Plan, .. measure.Supports.Baseline, .. measure.Supports.Plan],
        [.. measure.Leads.BaselineNames, .. measure.Leads.PlanNames, .. measure.Supports.BaselineNames, .. measure.Supports.PlanNames]);

    /// <summary>A measure of a plan's sheet.</summary>
    public static ListRow Of(SheetMeasure own, SurveyMeasure measure) => new(
        measure.Id, measure.Locator, own.States,
        [.. own.Changes.Select(change => (KebabCase.Of(change.Kind), change.Unit, (IEnumerable<string?>)[change.PlanName]))],
        [.. measure.Leads, .. measure.Supports, .. own.Leads, .. own.Supports],
        [.. measure.LeadNames, .. measure.SupportNames, .. own.LeadNames, .. own.SupportNames]);

    private static string[] Reassigned(bool? reassigned) => reassigned == true ? ["reassigned"] : [];
}

/// <summary>Hands a writer of coverage tables only what passes a filter; where nothing does, the text says so and why.</summary>
internal sealed class FilteredCoverageWriter(ListFilter filter, CoverageBaseline baseline, ICoverageWriter writer, Wording words) : ICoverageWriter
{
    private readonly Dictionary<AdministrativeLevel, int> _levels = [];
    private readonly (string Option, ListFilter Filter)[] _alone =
    [
        .. new[]
        {
            (NothingPasses.Told("--section", filter.Sections), ListFilter.None with { Sections = filter.Sections }), (NothingPasses.Told("--unit", filter.Units), ListFilter.None with { Units = filter.Units, Registry = filter.Registry }),
            (NothingPasses.Told("--status", filter.Statuses), ListFilter.None with { Statuses = filter.Statuses }),
        }.Where(part => !part.Item2.IsEmpty),
    ];

    private readonly int[] _fits = new int[3];
    private int _fitting;
    private bool _isAny;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Render(CoveragePlan plan) => filter.Of(plan, baseline) is { } listed ? writer.Render(listed) : default;

    /// <inheritdoc/>
    public void Append(CoveragePlan plan, ReadOnlyMemory<byte> rendered)
    {
        if (filter.Of(plan, baseline) is { } listed)
        {
            _isAny = true;
            writer.Append(listed, rendered);
        }
        else
            Count(plan);
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (!_isAny && writer is CoverageTextWriter text)
            text.TellNothing(Why());
        else
            writer.Complete();
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void Count(CoveragePlan plan)
    {
        _levels[plan.Level] = _levels.GetValueOrDefault(plan.Level) + 1;
        if (!filter.HasPlan(plan.Level, plan.Region))
            return;
        _fitting++;
        for (var part = 0; part < _alone.Length; part++)
            _fits[part] += Enumerable.Range(0, plan.Rows.Count).Count(i => _alone[part].Filter.Has(ListRow.Of(plan.Rows[i], baseline.Measures[i])));
    }

    private IEnumerable<string> Why() => NothingPasses.Why(words, filter, _levels, _fitting, [.. _alone.Select((part, i) => (part.Option, _fits[i]))]);
}

/// <summary>Says that nothing passes a filter, and why: each part of it by itself, which fits nothing, or that only all of them together do.</summary>
internal static class NothingPasses
{
    /// <param name="levels">How many plans of each level were looked at.</param>
    /// <param name="fitting">How many of them fit by level and region.</param>
    /// <param name="alone">The other parts, each with how many measures of these plans it fits alone.</param>
    public static IEnumerable<string> Why(
        Wording words, ListFilter filter, IReadOnlyDictionary<AdministrativeLevel, int> levels, int fitting, IReadOnlyList<(string Option, int Fits)> alone)
    {
        var seen = levels.Values.Sum();
        yield return words.Format("nothing-passes", string.Join(' ', new[] { Told("--level", filter.Levels.Select(KebabCase.Of)), Told("--region", filter.Regions) }
            .Concat(alone.Select(part => part.Option)).Where(option => option.Length > 0)));
        yield return words.Format("nothing-plans", seen, fitting);
        if (fitting == 0 && seen > 0)
            yield return words.Format("nothing-levels", words.List(levels.OrderBy(level => level.Key).Select(level => words.Format("counted-plans", words.Level(level.Key), level.Value))));
        if (fitting > 0)
            foreach (var (option, fits) in alone)
                yield return words.Format("nothing-alone", option, fits);
    }

    /// <summary>A part of a filter as it was asked for; empty if it was not.</summary>
    public static string Told(string option, IEnumerable<string> values) => string.Join(' ', values.Select(value => option + " " + PrintableText.Of(value)));
}
