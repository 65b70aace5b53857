using System.Globalization;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>All that the coverage tables say of one plan. But for the path it follows from the plan's content.</summary>
internal sealed record CoveragePlan
{
    // The plan's path as tables print it.
    public required string Path { get; init; }

    // The plan's title; empty if it could not be read or has none.
    public string Title { get; init; } = string.Empty;

    // The level of government the plan is for.
    public AdministrativeLevel Level { get; init; }

    // The place the plan is for; empty if not found.
    public string Region { get; init; } = string.Empty;

    // What the document is; all but plans are told apart in every table.
    public PlanNature Nature
    {
        get => field != PlanNature.Plan || IsReadable ? field
            : Problems.Any(problem => problem.Code == ReadingProblems.NotAsNamed.Code) ? PlanNature.OtherContent : PlanNature.Unreadable;
        init;
    }

    // The number, date and body it was issued under; empty if not found.
    public string DocumentNumber { get; init; } = string.Empty;

    public string Date { get; init; } = string.Empty;

    public string Publisher { get; init; } = string.Empty;

    // The mean over the coverage of all measures, 0 to 1.
    public double Coverage { get; init; }

    // One row a measure in the baseline's order; empty if the plan could not be read.
    public IReadOnlyList<CoverageRow> Rows { get; init; } = [];

    // The rows that a filter leaves, by index; null for all of them. Counts and coverage are those of the whole plan.
    public IReadOnlyList<int>? Listed { get; init; }

    public IEnumerable<int> ListedRows => Listed ?? Enumerable.Range(0, Rows.Count);

    // What the plan adds, in its own order.
    public IReadOnlyList<CoverageAddition> Added { get; init; } = [];

    // The additions that a filter leaves.
    public IReadOnlyList<CoverageAddition> ListedAdditions { get => field ?? Added; init; }

    // What there is to say of the plan from warnings on.
    public IReadOnlyList<CoverageProblem> Problems { get; init; } = [];

    // Whether the plan could be read.
    public bool IsReadable => Problems.All(problem => problem.Severity != Severity.Error);

    // Whether it was measured; of what is no plan tables have no figures.
    public bool IsPlan => Nature == PlanNature.Plan;

    // The errors of a plan that could not be read.
    public IEnumerable<CoverageProblem> Errors => Problems.Where(problem => problem.Severity == Severity.Error);
}

/// <summary>What a plan makes of one measure: a row of the table coverage. All texts are printable on one line.</summary>
internal sealed record CoverageRow
{
    // What the plan makes of the measure.
    public required MeasureStatus Status { get; init; }

    // The mean over the duties, 0 to 1.
    public required double Coverage { get; init; }

    // How many duties are present.
    public required int DutiesPresent { get; init; }

    // How many duties are partial.
    public required int DutiesPartial { get; init; }

    // The function ids in the lead.
    public required IReadOnlyList<string> Leads { get; init; }

    // The leads as the plan prints them.
    public required IReadOnlyList<string> LeadNames { get; init; }

    // The function ids in support.
    public required IReadOnlyList<string> Supports { get; init; }

    // The supports as the plan prints them.
    public required IReadOnlyList<string> SupportNames { get; init; }

    // How the plan writes who is responsible.
    public required RoleForm RoleForm { get; init; }

    public required IReadOnlyList<UnitChange> Changes { get; init; }

    // The changes of responsibility, such as lead-dropped:civil-affairs.
    public IReadOnlyList<string> UnitChanges => [.. Changes.Select(change => $"{KebabCase.Of(change.Kind)}:{change.Unit}")];

    // Whether the measure is reassigned; null where nothing can be said.
    public required bool? Reassigned { get; init; }

    // Whether the text supports that these units belong to this measure.
    public required bool UnitsCertain { get; init; }

    // How the measure maps to the plan, such as split; empty if it is missing.
    public required IReadOnlyList<string> Relations { get; init; }

    // The locators of the plan's clauses that carry the measure, the weightiest first.
    public required IReadOnlyList<string> Clauses { get; init; }

    // Where the best evidence of each duty stands, such as 三（一）1 p2 L40.
    public required IReadOnlyList<string> Evidence { get; init; }

    // How often a status like this one holds, 0 to 1.
    public required double Confidence { get; init; }

    // The duties decided by hand: number, what, and by whom.
    public required IReadOnlyList<string> Decided { get; init; }
}

/// <summary>What a plan adds: a row of the table added. All texts are printable on one line.</summary>
internal sealed record CoverageAddition(
    AddedKind Kind, string Locator, string Text, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports, int Line, int? Page);

/// <summary>A problem with its message in both languages, so that a kept result serves runs in either.</summary>
internal sealed record CoverageProblem(string Code, Severity Severity, string English, string Chinese, int Line, int? Page)
{
    // Puts a problem in both languages.
    public static CoverageProblem Of(Problem problem) => new(
        problem.Kind.Code, problem.Kind.Severity, Kept(problem, chinese: false), Kept(problem, chinese: true), problem.Line, problem.Page);

    // The message in a language, on one line.
    public string Message(ReportLanguage language) => ProblemKind.InOneLine(language == ReportLanguage.Chinese, Lines(language));

    // The message in a language.
    public IReadOnlyList<string> Lines(ReportLanguage language) => (language == ReportLanguage.Chinese ? Chinese : English).Split('\n');

    // Each line is printable, so that nothing but the message's own lines part it.
    private static string Kept(Problem problem, bool chinese) => string.Join('\n', problem.Lines(chinese).Select(PrintableText.Of));
}

/// <summary>Takes from the findings on a plan what coverage tables need.</summary>
internal static class CoveragePlanBuilder
{
    public static CoveragePlan Build(PlanComparison plan) => new()
    {
        Path = PrintableText.Of(plan.Path),
        Title = PrintableText.Of(plan.Title),
        Level = plan.Level,
        Region = PrintableText.Of(plan.Region),
        Nature = plan.Nature,
        DocumentNumber = PrintableText.Of(plan.DocumentNumber),
        Date = plan.Date,
        Publisher = PrintableText.Of(plan.Publisher),
        Coverage = plan.Coverage,
        Rows = [.. plan.Measures.Select(Build)],
        Added = [.. plan.Added.Select(Build)],
        Problems = [.. plan.Diagnostics.Where(problem => problem.Kind.Severity != Severity.Info).Select(CoverageProblem.Of)],
    };

    private static CoverageRow Build(MeasureFinding measure) => new()
    {
        Status = measure.Status,
        Coverage = measure.Coverage,
        DutiesPresent = measure.Duties.Count(duty => duty.Status == DutyStatus.Present),
        DutiesPartial = measure.Duties.Count(duty => duty.Status == DutyStatus.Partial),
        Leads = measure.Leads.Plan,
        LeadNames = Printable(measure.Leads.PlanNames),
        Supports = measure.Supports.Plan,
        SupportNames = Printable(measure.Supports.PlanNames),
        RoleForm = measure.RoleForm,
        Changes = [.. measure.UnitChanges.Select(change => change with { BaselineName = Printable(change.BaselineName), PlanName = Printable(change.PlanName) })],
        Reassigned = measure.Reassigned,
        UnitsCertain = measure.UnitsCertain,
        Relations = [.. measure.Relations.Select(relation => KebabCase.Of(relation.Kind))],
        Clauses = Printable(measure.Clauses),
        Evidence = [.. measure.Duties.SelectMany(duty => duty.Evidence.Take(1)).Select(Place).Distinct()],
        Confidence = measure.Confidence,
        Decided = [.. measure.Duties.Where(duty => duty.Decided is not null).Select(Decision)],
    };

    private static string Decision(DutyFinding duty) => PrintableText.Of(string.Create(
        CultureInfo.InvariantCulture, $"{duty.Number} {KebabCase.Of(duty.Decided!.Kind)} {duty.Decided.Coder}"));

    private static CoverageAddition Build(AddedFinding added) => new(
        added.Kind, PrintableText.Of(added.Place.Locator), PrintableText.Of(added.Place.Text),
        Printable(added.Leads), Printable(added.Supports), added.Place.Line, added.Place.Page);

    private static string Place(Evidence evidence) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PrintableText.Of(evidence.Locator)} {(evidence.Page is null ? string.Empty : $"p{evidence.Page} ")}L{evidence.Line}{(evidence.IsWeak ? " weak" : string.Empty)}");

    private static string? Printable(string? text) => text is null ? null : PrintableText.Of(text);

    private static List<string> Printable(IReadOnlyList<string> texts) => [.. texts.Select(PrintableText.Of)];
}

/// <summary>The baseline as coverage tables need it.</summary>
internal sealed record CoverageBaseline(
    string Name, string Title, bool IsWorkingEdition, IReadOnlyList<CoverageMeasure> Measures, IReadOnlyDictionary<string, string> SectionTitles)
{
    // What tables over sections go by: the first two numbers of an id.
    public static string SectionOf(string id) => string.Join('.', id.Split('.').Take(2));

    // What its measures can be asked for by.
    public IReadOnlyCollection<(string Id, string Locator)> Numbers => [.. Measures.Select(measure => (measure.Id, measure.Locator))];

    // The name as tables print it, marked if it is the working edition.
    public string Label { get; } = Name + (IsWorkingEdition ? " (working edition)" : string.Empty);
}

/// <summary>What the baseline says of a measure. All texts are printable on one line.</summary>
internal sealed record CoverageMeasure(
    string Id, string Locator, string Title, int Duties, IReadOnlyList<string> Leads, IReadOnlyList<string> Supports);

/// <summary>Takes from a baseline what coverage tables need.</summary>
internal static class CoverageBaselineBuilder
{
    public static CoverageBaseline Build(Baseline baseline) => new(
        baseline.Name, PrintableText.Of(baseline.Tree.Title), baseline.IsEmbedded, [.. baseline.Measures.Select(Build)], Sections(baseline));

    private static SortedDictionary<string, string> Sections(Baseline baseline)
    {
        var asked = baseline.Measures.Select(measure => CoverageBaseline.SectionOf(measure.Id)).ToHashSet(StringComparer.Ordinal);
        var titles = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var clause in baseline.Tree.Clauses.Where(clause => asked.Contains(clause.Id)))
            titles.TryAdd(clause.Id, PrintableText.Of((clause.Title.Length > 0 ? clause.Title : clause.Body).Of(baseline.Tree.Document.Text)).TrimEnd('。', '.', '：', ':'));
        return titles;
    }

    private static CoverageMeasure Build(Measure measure)
    {
        var responsible = Responsibility.Of(measure.Assignments);
        return new CoverageMeasure(
            measure.Id, PrintableText.Of(measure.Clause.Locator), PrintableText.Of(measure.WholeTitle), measure.Duties.Count,
            UnitMention.FunctionsOf(responsible.Leads), UnitMention.FunctionsOf(responsible.Supports));
    }
}
