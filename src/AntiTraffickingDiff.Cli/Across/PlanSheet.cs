using System.Collections.Concurrent;
using AntiTraffickingDiff.Cli.Reporting;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>What a sheet is to have; the more, the more work a plan is.</summary>
[Flags]
internal enum SheetParts
{
    /// <summary>Title, level, place and date only.</summary>
    None = 0,

    /// <summary>What the plan makes of the baseline's measures, and what it adds.</summary>
    Findings = 1,

    /// <summary>Deadlines, frequencies and quantities.</summary>
    Targets = 2,

    /// <summary>The plan's own words, clause by clause.</summary>
    Words = 4,
}

/// <summary>
/// One plan as the questions across plans need it: small enough that thousands fit in memory, and kept in the cache as a
/// whole. All texts are printable.
/// </summary>
internal sealed record PlanSheet
{
    /// <summary>The path as given.</summary>
    public required string Path { get; init; }

    /// <summary>The title; empty if there is none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The level of government.</summary>
    public AdministrativeLevel Level { get; init; }

    /// <summary>The place the plan is for; empty if not found.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>
    /// Whether the general office of the place's government is a 办公厅, as a province's is. A city's is a 办公室; one that has a
    /// 办公厅 is a municipality or a sub-provincial city, and of which province the latter is its text must say.
    /// </summary>
    public bool HasProvincialOffice { get; init; }

    /// <summary>The day of issue, ISO 8601 (the first of January where only the year of the document's number is known); null if not found.</summary>
    public string? Issued { get; init; }

    /// <summary>The mean over the coverage of all measures.</summary>
    public double Coverage { get; init; }

    /// <summary>The baseline's measures in its order; empty without <see cref="SheetParts.Findings"/>.</summary>
    public IReadOnlyList<SheetMeasure> Measures { get; init; } = [];

    /// <summary>What the plan adds.</summary>
    public IReadOnlyList<SheetAddition> Added { get; init; } = [];

    /// <summary>Its deadlines, frequencies and quantities.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>Its clauses' own words.</summary>
    public IReadOnlyList<SheetClause> Words { get; init; } = [];

    /// <summary>The units it names, each once with its first place; with its words only.</summary>
    public IReadOnlyList<SheetUnit> Units { get; init; } = [];

    /// <summary>Warnings and errors.</summary>
    public IReadOnlyList<CoverageProblem> Problems { get; init; } = [];

    /// <summary>Why it could not be read; null if it could. Not kept: what could not be read never is.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Problem? Failure { get; init; }

    /// <summary>Whether the plan could be read.</summary>
    public bool IsReadable => Problems.All(problem => problem.Severity != Severity.Error);

    /// <summary>What the document is; all but plans are named and not counted. A sheet without findings is taken for one of a plan.</summary>
    public PlanNature Nature { get; init; }

    /// <summary>Whether the plan could be read and, with findings, was measured.</summary>
    public bool IsPlan => IsReadable && Nature == PlanNature.Plan;

    /// <summary>The year of issue; null if not known.</summary>
    public int? Year => Issued is null ? null : int.Parse(Issued.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How lists name the plan.</summary>
    public string Name => OverviewRow.NameOf(Region, Title, Path);

    /// <summary>Makes the sheet of a plan.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="findings">What it makes of the baseline, or null.</param>
    /// <param name="targets">Its targets.</param>
    /// <param name="withWords">Whether its words are wanted.</param>
    /// <returns>The sheet.</returns>
    public static PlanSheet Of(string path, ParsedPlan plan, PlanComparison? findings, IReadOnlyList<Target> targets, bool withWords)
    {
        // A plan that is not compared with a baseline has level and place as a comparison gives them.
        var territory = findings is null ? Territory.Of(plan.Tree, plan.Assignments) is var own ? (own.Level, own.Region) : default : (findings.Level, findings.Region);
        var problems = findings?.Diagnostics ?? plan.Problems;
        var isPlan = findings?.IsPlan ?? true;
        return new PlanSheet
        {
            Path = PrintableText.Of(path),
            Title = PrintableText.Of(plan.Tree.PrintedTitle),
            Level = territory.Level,
            Region = PrintableText.Of(territory.Region),
            HasProvincialOffice = territory.Region.Length > 1 && plan.Tree.Document.Text.AsSpan(0, Math.Min(plan.Tree.Document.Text.Length, Hierarchy.Opening)).Contains(territory.Region + "人民政府办公厅", StringComparison.Ordinal),
            Issued = OfficialDates.OfIssue(plan.Tree) is { } day ? OfficialDates.Iso(day) : null,
            Nature = findings?.Nature ?? PlanNature.Plan,
            Coverage = isPlan ? findings?.Coverage ?? 0 : 0,
            Measures = [.. (isPlan ? findings?.Measures ?? [] : []).Select(SheetMeasure.Of)],
            Added = [.. (isPlan ? findings?.Added ?? [] : []).Select(SheetAddition.Of)],
            Targets = isPlan ? targets : [],
            Units = withWords ? SheetUnit.AllOf(plan) : [],
            Words = withWords ? SheetClause.AllOf(plan.Tree) : [],
            Problems = [.. problems.Where(problem => problem.Kind.Severity != Severity.Info).Select(CoverageProblem.Of)],
        };
    }

    /// <summary>What <c>targets</c> needs of it.</summary>
    public PlanSheet TargetsOnly() => this with { Measures = [], Added = [] };

    /// <summary>What <c>gaps</c> needs of it: states and additions, none of the words that show them.</summary>
    public PlanSheet StatesOnly() => this with { Measures = [.. Measures.Select(measure => measure.Bare())] };

    /// <summary>What <c>compare</c> needs of it.</summary>
    /// <param name="baseline">What the plan is measured against.</param>
    /// <param name="ids">The measures that are asked for, or sections.</param>
    public PlanSheet MeasuresOnly(SurveyBaseline baseline, IReadOnlyCollection<string> ids) => this with
    {
        Measures = [.. Measures.Select((measure, i) => ListFilter.IsUnderAny(baseline.Measures[i].Id, ids) ? measure : measure.Bare())], Added = [],
        Targets = [.. Targets.Where(target => target.Measure is not null && ListFilter.IsUnderAny(target.Measure, ids))],
    };

    /// <summary>
    /// What <c>cascade</c> needs of it: of its words those at its start, which name the plan above, and of its targets the
    /// values that belong to measures.
    /// </summary>
    /// <param name="withEvidence">Whether the words that carry duties are asked for.</param>
    public PlanSheet WithOpening(bool withEvidence)
    {
        var characters = 0;
        return (this with
        {
            Words = [.. Words.TakeWhile(clause => (characters += clause.Text.Length) - clause.Text.Length < Hierarchy.Opening)], Units = [],
            Measures = [.. Measures.Select(measure => measure with { Duties = withEvidence ? measure.Duties : SheetDuty.BareOf(measure.Duties), Changes = [] })],
            Targets = [.. Targets.Where(target => target.Measure is not null && target.Line > 0).Select(target => new Target(target.Kind, target.Value, default) { Measure = target.Measure, Line = target.Line })],
        }).Pooled();
    }

    /// <summary>The same with names, places and lists of them that other plans have too held once.</summary>
    public PlanSheet Pooled() => this with { Measures = [.. Measures.Select(measure => measure.Pooled())] };

    /// <summary>What a comparison with the plan above it needs of it: how much of that plan's measures is here, in which words, and what is new.</summary>
    public PlanSheet DutiesOnly() => this with
    {
        Measures = [.. Measures.Select(measure => measure with { Locators = [], Leads = [], LeadNames = [], Supports = [], SupportNames = [], Changes = [] })],
    };

    /// <summary>A plan that could not be read.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="problem">Why.</param>
    /// <returns>A sheet with the problem only.</returns>
    public static PlanSheet Unreadable(string path, Problem problem) =>
        new() { Path = PrintableText.Of(path), Nature = problem.Kind == ReadingProblems.NotAsNamed ? PlanNature.OtherContent : PlanNature.Unreadable, Failure = problem, Problems = [CoverageProblem.Of(problem)] };
}

/// <summary>What a plan makes of one measure.</summary>
/// <param name="Status">Covered, partial or missing.</param>
/// <param name="Coverage">The mean over its duties.</param>
/// <param name="Duties">The duties in the baseline's order.</param>
/// <param name="Locators">The clauses that carry it, the weightiest first.</param>
/// <param name="RoleForm">How the plan names units.</param>
/// <param name="Leads">The functions in the lead.</param>
/// <param name="LeadNames">The units in the lead as printed.</param>
/// <param name="Supports">The functions in support.</param>
/// <param name="SupportNames">The supporting units as printed.</param>
/// <param name="Changes">The changes of responsibility.</param>
/// <param name="Reassigned">Whether it is reassigned; null if nothing can be said.</param>
internal sealed record SheetMeasure(
    MeasureStatus Status, double Coverage, IReadOnlyList<SheetDuty> Duties, IReadOnlyList<string> Locators, RoleForm RoleForm,
    IReadOnlyList<string> Leads, IReadOnlyList<string> LeadNames, IReadOnlyList<string> Supports, IReadOnlyList<string> SupportNames,
    IReadOnlyList<SheetChange> Changes, bool? Reassigned)
{
    /// <summary>Whether it shows which units belong to the measure; not in scrambled text.</summary>
    public bool AreUnitsCertain { get; init; } = true;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Lists = new(StringComparer.Ordinal);

    /// <summary>The same with lists that other plans have too held once.</summary>
    public SheetMeasure Pooled() => this with
    {
        Locators = Pooled(Locators), Leads = Pooled(Leads), LeadNames = Pooled(LeadNames), Supports = Pooled(Supports), SupportNames = Pooled(SupportNames),
    };

    // Lists of a few names only: long ones are a plan's own.
    private static IReadOnlyList<string> Pooled(IReadOnlyList<string> list) =>
        list.Count switch { 0 => [], > 6 => list, _ => Lists.GetOrAdd(string.Join('\n', list), static (_, list) => list, list) };

    /// <summary>The same without names, places and words.</summary>
    public SheetMeasure Bare() => this with
    {
        Duties = SheetDuty.BareOf(Duties), Locators = [], Leads = [], LeadNames = [], Supports = [], SupportNames = [],
    };

    /// <summary>The words that a filter on states knows: the status, reassigned, and the changes of units.</summary>
    public IEnumerable<string> States =>
        [KebabCase.Of(Status), .. Reassigned == true ? ["reassigned"] : Array.Empty<string>(), .. Changes.Select(change => KebabCase.Of(change.Kind)).Distinct()];

    /// <summary>Makes it from a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>What questions across plans need of it.</returns>
    public static SheetMeasure Of(MeasureFinding finding) => new(
        finding.Status, finding.Coverage, [.. finding.Duties.Select(SheetDuty.Of)], Printable(finding.Clauses), finding.RoleForm,
        finding.Leads.Plan, Printable(finding.Leads.PlanNames), finding.Supports.Plan, Printable(finding.Supports.PlanNames),
        [.. finding.UnitChanges.Select(change => new SheetChange(change.Kind, change.Unit, change.PlanName is null ? null : PrintableText.Of(change.PlanName))
        {
            BaselineName = change.BaselineName is null ? null : PrintableText.Of(change.BaselineName),
        })],
        finding.Reassigned)
    {
        AreUnitsCertain = finding.UnitsCertain,
    };

    private static List<string> Printable(IReadOnlyList<string> texts) => [.. texts.Select(PrintableText.Of)];
}

/// <summary>What a plan makes of one duty, with the best place.</summary>
/// <param name="Status">Present, partial or absent.</param>
/// <param name="Locator">The clause; empty if absent.</param>
/// <param name="Text">The words; empty if absent.</param>
/// <param name="Line">The line or paragraph.</param>
/// <param name="Page">The page, or null.</param>
internal sealed record SheetDuty(DutyStatus Status, string Locator, string Text, int Line, int? Page)
{
    /// <summary>By status, one without a place.</summary>
    public static IReadOnlyList<SheetDuty> Bare { get; } = [.. Enum.GetValues<DutyStatus>().Order().Select(status => new SheetDuty(status, string.Empty, string.Empty, 0, null))];

    /// <summary>Duties without places and words.</summary>
    public static IReadOnlyList<SheetDuty> BareOf(IReadOnlyList<SheetDuty> duties) => [.. duties.Select(duty => Bare[(int)duty.Status])];

    /// <summary>The language model that decided it; null if none did.</summary>
    public string? Model { get; init; }

    /// <summary>Whether the words are hardly legible in a recognised plan.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Makes it from a finding.</summary>
    /// <param name="duty">The finding.</param>
    /// <returns>What questions across plans need of it.</returns>
    public static SheetDuty Of(DutyFinding duty) => (duty.Evidence is [var best, ..]
        ? new SheetDuty(duty.Status, PrintableText.Of(best.Locator), PrintableText.Of(best.Text), best.Line, best.Page) { IsWeak = best.IsWeak }
        : new SheetDuty(duty.Status, string.Empty, string.Empty, 0, null)) with
    {
        Model = duty.Decided is { IsByModel: true } decided ? PrintableText.Of(decided.Coder[CoderNames.ModelPrefix.Length..]) : null,
    };
}

/// <summary>A change of responsibility.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Unit">The function.</param>
/// <param name="PlanName">The unit as the plan prints it, or null.</param>
internal sealed record SheetChange(UnitChangeKind Kind, string Unit, string? PlanName)
{
    /// <summary>The unit as the baseline prints it, or null.</summary>
    public string? BaselineName { get; init; }
}

/// <summary>Something a plan adds.</summary>
/// <param name="Kind">A whole clause or a part of one.</param>
/// <param name="Locator">The clause.</param>
/// <param name="Text">The added words.</param>
/// <param name="Leads">The functions in the lead.</param>
/// <param name="Supports">The functions in support.</param>
/// <param name="Line">The line or paragraph.</param>
/// <param name="Page">The page, or null.</param>
internal sealed record SheetAddition(
    AddedKind Kind, string Locator, string Text, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports, int Line, int? Page)
{
    /// <summary>Makes it from a finding.</summary>
    /// <param name="added">The finding.</param>
    /// <returns>What questions across plans need of it.</returns>
    public static SheetAddition Of(AddedFinding added) => new(
        added.Kind, PrintableText.Of(added.Place.Locator), PrintableText.Of(added.Place.Text), added.Leads, added.Supports, added.Place.Line, added.Place.Page);
}

/// <summary>A clause's own words.</summary>
/// <param name="Locator">Its printed number.</param>
/// <param name="Text">Title and body without the number.</param>
/// <param name="Line">The line or paragraph.</param>
/// <param name="Page">The page, or null.</param>
internal sealed record SheetClause(string Locator, string Text, int Line, int? Page)
{
    /// <summary>The clauses of a plan that say something of their own: no letterhead, member lists and table headers.</summary>
    /// <param name="tree">The plan.</param>
    /// <returns>The clauses in document order.</returns>
    public static IReadOnlyList<SheetClause> AllOf(ClauseTree tree)
    {
        var text = tree.Document.Text;
        var clauses = new List<SheetClause>();
        foreach (var clause in tree.Clauses)
        {
            if (clause.Kind is ClauseKind.Letterhead or ClauseKind.MemberList or ClauseKind.TableHeader or ClauseKind.Document)
                continue;
            var start = clause.Title.Length > 0 ? clause.Title.Start : clause.Body.Start;
            var end = Math.Max(clause.Body.End, clause.Title.End);
            if (end <= start)
                continue;
            var place = tree.Document.Locate(start);
            clauses.Add(new SheetClause(PrintableText.Of(clause.Locator), PrintableText.Of(text[start..end]), place.Line, place.Page));
        }

        return clauses;
    }
}

/// <summary>A unit that a plan names.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Functions">What it stands for.</param>
/// <param name="Level">The level that the name itself shows, or unknown.</param>
/// <param name="Place">The place in the name; empty if none.</param>
/// <param name="Locator">The clause it stands in first.</param>
/// <param name="Line">The line.</param>
/// <param name="Page">The page, or null.</param>
internal sealed record SheetUnit(string Name, IReadOnlyList<string> Functions, AdministrativeLevel Level, string Place, string Locator, int Line, int? Page)
{
    /// <summary>The units of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Each name once, in the order of first places.</returns>
    public static IReadOnlyList<SheetUnit> AllOf(ParsedPlan plan)
    {
        var units = new List<SheetUnit>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clause in plan.Tree.Clauses)
            foreach (var unit in plan.Assignments.Own(clause).SelectMany(assignment => assignment.Units))
                if (seen.Add(unit.Name))
                {
                    var place = plan.Normalized.Locate(unit.Span.Start);
                    units.Add(new SheetUnit(
                        PrintableText.Of(unit.Name), unit.Resolution.Functions, unit.Resolution.Level, PrintableText.Of(unit.Resolution.Place), PrintableText.Of(clause.Locator), place.Line, place.Page));
                }

        return units;
    }
}
