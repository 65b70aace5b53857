using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// The columns of the coverage tables, the one place that says which there are; the same names in CSV and JSON, and in
/// words in a workbook (a Chinese one has headings from coverage-columns.tsv). Names are stable: columns may be added at the end,
/// never renamed, moved or taken away. What each holds stands in coverage-columns.tsv and in the README.
/// </summary>
internal static class CoverageColumns
{
    // One row a plan and measure.
    public static CoverageTable<MeasureItem> Coverage { get; } = new("coverage",
    [
        new("plan", ColumnKind.Label, (item, sink) => sink.Text(item.Plan.Path)),
        new("plan_title", ColumnKind.LongText, (item, sink) => sink.Text(item.Plan.Title)),
        new("level", ColumnKind.Text, (item, sink) => sink.Text(KebabCase.Of(item.Plan.Level)), "level-"),
        new("region", ColumnKind.Text, (item, sink) => sink.Text(item.Plan.Region)),
        new("baseline", ColumnKind.Label, (item, sink) => sink.Text(item.Baseline.Label), "baseline"),
        new("measure", ColumnKind.Text, (item, sink) => sink.Text(item.Measure.Id)),
        new("measure_locator", ColumnKind.Label, (item, sink) => sink.Text(item.Measure.Locator)),
        new("measure_title", ColumnKind.LongText, (item, sink) => sink.Text(item.Measure.Title)),
        new("status", ColumnKind.Text, (item, sink) => sink.Text(item.Plan.IsPlan ? KebabCase.Of(item.Row.Status) : KebabCase.Of(item.Plan.Nature)), "status-"),
        new("coverage", ColumnKind.Coverage, (item, sink) => Share(item.Plan, item.Row.Coverage, sink)),
        new("duties", ColumnKind.Number, (item, sink) => sink.Number(item.Measure.Duties)),
        new("duties_present", ColumnKind.Number, (item, sink) => Number(item.Plan, item.Row.DutiesPresent, sink)),
        new("duties_partial", ColumnKind.Number, (item, sink) => Number(item.Plan, item.Row.DutiesPartial, sink)),
        new("leads_baseline", ColumnKind.LongText, (item, sink) => sink.Texts(item.Measure.Leads), "unit"),
        new("leads", ColumnKind.LongText, (item, sink) => sink.Texts(item.Row.Leads), "unit"),
        new("lead_names", ColumnKind.LongText, (item, sink) => sink.Texts(item.Row.LeadNames)),
        new("supports_baseline", ColumnKind.LongText, (item, sink) => sink.Texts(item.Measure.Supports), "unit"),
        new("supports", ColumnKind.LongText, (item, sink) => sink.Texts(item.Row.Supports), "unit"),
        new("support_names", ColumnKind.LongText, (item, sink) => sink.Texts(item.Row.SupportNames)),
        new("role_form", ColumnKind.Text, (item, sink) => sink.Text(KebabCase.Of(item.Row.RoleForm)), "form-"),
        new("unit_changes", ColumnKind.LongText, (item, sink) => sink.Texts(item.Row.UnitChanges), "change"),
        new("reassigned", ColumnKind.Text, (item, sink) => sink.Flag(item.Row.Reassigned)),
        new("units_certain", ColumnKind.Text, (item, sink) => sink.Flag(item.Row.UnitsCertain)),
        new("relation", ColumnKind.Label, (item, sink) => sink.Texts(item.Row.Relations), "relation-"),
        new("clauses", ColumnKind.LongText, (item, sink) => sink.Texts(item.Row.Clauses)),
        new("evidence", ColumnKind.LongText, (item, sink) => sink.Texts(item.Row.Evidence), "place"),
        new("confidence", ColumnKind.Share, (item, sink) => Share(item.Plan, item.Row.Confidence, sink)),
        new("decided", ColumnKind.Text, (item, sink) => sink.Texts(item.Row.Decided)),
        new("nature", ColumnKind.Text, (item, sink) => sink.Text(KebabCase.Of(item.Plan.Nature)), "nature-"),
    ]);

    public static CoverageTable<PlanItem> Summary { get; } = new("summary",
    [
        new("plan", ColumnKind.Label, (item, sink) => sink.Text(item.Plan.Path)),
        new("plan_title", ColumnKind.LongText, (item, sink) => sink.Text(item.Plan.Title)),
        new("level", ColumnKind.Text, (item, sink) => sink.Text(KebabCase.Of(item.Plan.Level)), "level-"),
        new("region", ColumnKind.Text, (item, sink) => sink.Text(item.Plan.Region)),
        new("baseline", ColumnKind.Label, (item, sink) => sink.Text(item.Baseline.Label), "baseline"),
        new("coverage", ColumnKind.Coverage, (item, sink) => Share(item.Plan, item.Plan.Coverage, sink)),
        new("measures", ColumnKind.Number, (item, sink) => sink.Number(item.Plan.Rows.Count)),
        new("covered", ColumnKind.Number, (item, sink) => Number(item.Plan, Count(item, MeasureStatus.Covered), sink)),
        new("partial", ColumnKind.Number, (item, sink) => Number(item.Plan, Count(item, MeasureStatus.Partial), sink)),
        new("missing", ColumnKind.Number, (item, sink) => Number(item.Plan, Count(item, MeasureStatus.Missing), sink)),
        new("reassigned", ColumnKind.Number, (item, sink) => Number(item.Plan, item.Plan.Rows.Count(row => row.Reassigned == true), sink)),
        new("reassigned_unknown", ColumnKind.Number, (item, sink) => Number(item.Plan, item.Plan.Rows.Count(row => row.Reassigned is null), sink)),
        new("added_measures", ColumnKind.Number, (item, sink) => Number(item.Plan, Count(item, AddedKind.Measure), sink)),
        new("added_duties", ColumnKind.Number, (item, sink) => Number(item.Plan, Count(item, AddedKind.Duty), sink)),
        new("confidence", ColumnKind.Share, (item, sink) => Share(item.Plan, Confidence(item), sink)),
        new("warnings", ColumnKind.Label, (item, sink) => sink.Texts([.. item.Plan.Problems.Select(problem => problem.Code).Distinct()])),
        new("nature", ColumnKind.Text, (item, sink) => sink.Text(KebabCase.Of(item.Plan.Nature)), "nature-"),
        new("document_number", ColumnKind.Label, (item, sink) => sink.Text(item.Plan.DocumentNumber)),
        new("date", ColumnKind.Text, (item, sink) => sink.Text(item.Plan.Date)),
        new("publisher", ColumnKind.Label, (item, sink) => sink.Text(item.Plan.Publisher)),
    ]);

    public static CoverageTable<AddedItem> Added { get; } = new("added",
    [
        new("plan", ColumnKind.Label, (item, sink) => sink.Text(item.Plan.Path)),
        new("region", ColumnKind.Text, (item, sink) => sink.Text(item.Plan.Region)),
        new("kind", ColumnKind.Text, (item, sink) => sink.Text(KebabCase.Of(item.Addition.Kind)), "kind-"),
        new("locator", ColumnKind.Label, (item, sink) => sink.Text(item.Addition.Locator)),
        new("text", ColumnKind.LongText, (item, sink) => sink.Text(item.Addition.Text)),
        new("leads", ColumnKind.LongText, (item, sink) => sink.Texts(item.Addition.Leads), "unit"),
        new("supports", ColumnKind.LongText, (item, sink) => sink.Texts(item.Addition.Supports), "unit"),
        new("line", ColumnKind.Number, (item, sink) => sink.Number(item.Addition.Line)),
        new("page", ColumnKind.Number, (item, sink) => sink.Number(item.Addition.Page)),
    ]);

    // One row a change of responsibility.
    public static CoverageTable<ChangeItem> Units { get; } = new("units",
    [
        new("plan", ColumnKind.Label, (item, sink) => sink.Text(item.Plan.Path)),
        new("region", ColumnKind.Text, (item, sink) => sink.Text(item.Plan.Region)),
        new("measure", ColumnKind.Text, (item, sink) => sink.Text(item.Measure.Id)),
        new("measure_title", ColumnKind.LongText, (item, sink) => sink.Text(item.Measure.Title)),
        new("kind", ColumnKind.Label, (item, sink) => sink.Text(KebabCase.Of(item.Change.Kind)), "kind-"),
        new("unit", ColumnKind.Label, (item, sink) => sink.Text(item.Change.Unit), "unit"),
        new("baseline_name", ColumnKind.LongText, (item, sink) => sink.Text(item.Change.BaselineName ?? string.Empty)),
        new("plan_name", ColumnKind.LongText, (item, sink) => sink.Text(item.Change.PlanName ?? string.Empty)),
        new("reassigned", ColumnKind.Text, (item, sink) => sink.Flag(item.Row.Reassigned)),
        new("clauses", ColumnKind.LongText, (item, sink) => sink.Texts(item.Row.Clauses)),
    ]);

    // One row an error of a plan that could not be read.
    public static CoverageTable<ProblemItem> Problems { get; } = new("problems",
    [
        new("plan", ColumnKind.Label, (item, sink) => sink.Text(item.Plan)),
        new("severity", ColumnKind.Text, (item, sink) => sink.Text(KebabCase.Of(item.Problem.Severity)), "severity-"),
        new("code", ColumnKind.Text, (item, sink) => sink.Text(item.Problem.Code)),
        new("message", ColumnKind.LongText, (item, sink) => sink.Text(item.Problem.Message(item.Language))),
        new("line", ColumnKind.Number, (item, sink) => sink.Number(item.Problem.Line > 0 ? item.Problem.Line : null)),
        new("page", ColumnKind.Number, (item, sink) => sink.Number(item.Problem.Page)),
    ]);

    // One row a measure; after these columns comes one a plan, headed by the plan's path.
    public static CoverageTable<CoverageMeasure> Matrix { get; } = new("matrix",
    [
        new("measure", ColumnKind.Text, (measure, sink) => sink.Text(measure.Id)),
        new("measure_locator", ColumnKind.Label, (measure, sink) => sink.Text(measure.Locator)),
        new("measure_title", ColumnKind.LongText, (measure, sink) => sink.Text(measure.Title)),
    ]);

    // Nothing was measured of what is no plan: its rows have what it is for a status, and no figures.
    private static void Number(CoveragePlan plan, int value, ICellSink sink) => sink.Number(plan.IsPlan ? value : null);

    private static void Share(CoveragePlan plan, double value, ICellSink sink)
    {
        if (plan.IsPlan)
            sink.Share(value);
        else
            sink.Number(null);
    }

    private static int Count(PlanItem item, MeasureStatus status) => item.Plan.Rows.Count(row => row.Status == status);

    private static int Count(PlanItem item, AddedKind kind) => item.Plan.Added.Count(added => added.Kind == kind);

    private static double Confidence(PlanItem item) => item.Plan.Rows.Count == 0 ? 0 : item.Plan.Rows.Average(row => row.Confidence);
}

/// <summary>A table: its name (of the sheet, of the JSON array) and its columns.</summary>
internal sealed record CoverageTable<T>(string Name, IReadOnlyList<CoverageColumn<T>> Columns)
{
    // Writes the cells of a row.
    public void Write(T item, ICellSink sink)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            sink.Words = Columns[i].Words;
            Columns[i].Write(item, sink);
        }
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Words">What its values are, for forms that tell them in the reader's language: a prefix of messages, or unit, change, place or baseline.</param>
internal sealed record CoverageColumn<T>(string Name, ColumnKind Kind, Action<T, ICellSink> Write, string? Words = null);

/// <summary>What a column holds; decides its width and format in a workbook.</summary>
internal enum ColumnKind
{
    Text,

    // Some words: a path, a name, a place.
    Label,

    // Text that can be long: titles, lists, passages.
    LongText,

    Number,

    Share,

    // The coverage itself, 0 to 1: a share that is coloured.
    Coverage,
}

/// <summary>Takes the cells of a table one after the other, each by exactly one call.</summary>
internal interface ICellSink
{
    void Text(string value);

    void Texts(IReadOnlyList<string> values);

    void Number(int? value);

    void Share(double value);

    void Flag(bool? value);

    // What the values of the column are; see CoverageColumn.
    string? Words { get; set; }
}

/// <summary>What a row of the table coverage is about.</summary>
internal readonly record struct MeasureItem(CoverageBaseline Baseline, CoveragePlan Plan, int Index)
{
    public CoverageMeasure Measure => Baseline.Measures[Index];

    // What the plan makes of it.
    public CoverageRow Row => Plan.Rows[Index];

    public static IEnumerable<MeasureItem> Of(CoverageBaseline baseline, CoveragePlan plan) =>
        plan.ListedRows.Select(measure => new MeasureItem(baseline, plan, measure));
}

/// <summary>What a row of the table summary is about.</summary>
internal readonly record struct PlanItem(CoverageBaseline Baseline, CoveragePlan Plan);

/// <summary>What a row of the table added is about.</summary>
internal readonly record struct AddedItem(CoveragePlan Plan, CoverageAddition Addition);

/// <summary>What a row of the table units is about.</summary>
internal readonly record struct ChangeItem(CoveragePlan Plan, CoverageMeasure Measure, CoverageRow Row, UnitChange Change)
{
    public static IEnumerable<ChangeItem> Of(CoverageBaseline baseline, CoveragePlan plan) =>
        plan.ListedRows.SelectMany(i => plan.Rows[i].Changes.Select(change => new ChangeItem(plan, baseline.Measures[i], plan.Rows[i], change)));
}

/// <summary>What a row of the table problems is about.</summary>
internal readonly record struct ProblemItem(string Plan, CoverageProblem Problem, ReportLanguage Language);

/// <summary>The headings of a workbook's columns: the stable names in words, or Chinese ones from coverage-columns.tsv.</summary>
internal static class CoverageHeadings
{
    private static readonly Lazy<Dictionary<string, string>> Chinese = new(() =>
        EmbeddedText.Rows("coverage-columns.tsv", typeof(CoverageHeadings).Assembly).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    // The heading of a column.
    public static string Of(string column, ReportLanguage language) =>
        language == ReportLanguage.Chinese ? Chinese.Value[column] : DecisionFile.InWords(column);
}
