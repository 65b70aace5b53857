using System.Globalization;
using System.Text;
using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Matching;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>
/// Writes the report for spreadsheets: one row a plan and measure, or one row of status error for a plan that
/// could not be read.
/// </summary>
internal static class CsvReportWriter
{
    public static void Write(Comparison comparison, Stream stream)
    {
        stream.Write(Encoding.UTF8.Preamble);
        var cells = new CsvCells();
        foreach (var column in CsvColumns.All)
            cells.Text(column.Name);
        cells.EndRow();
        foreach (var row in Rows(comparison, MessageCatalog.ForReports(ReportLanguage.English)))
        {
            foreach (var column in CsvColumns.All)
                cells.Raw(column.Cell(row));
            cells.EndRow();
            stream.Write(cells.TakeBytes());
        }

        stream.Write(cells.TakeBytes());
    }

    private static IEnumerable<CsvRow> Rows(Comparison comparison, MessageCatalog messages)
    {
        foreach (var plan in comparison.Plans)
        {
            if (!plan.IsReadable)
                yield return new CsvRow(comparison.Baseline, plan, null, messages);
            else
                foreach (var measure in plan.Measures)
                    yield return new CsvRow(comparison.Baseline, plan, measure, messages);
        }
    }
}

/// <summary>The columns of the CSV format, in order. The names are the same in every language, for programs that read them.</summary>
internal static class CsvColumns
{
    private const string Separator = "；";

    // A column: its name and its cell for a plan and a measure; the measure is null if the plan could not be read.
    internal sealed record Column(string Name, Func<CsvRow, string> Cell);

    public static IReadOnlyList<Column> All { get; } =
    [
        new("plan", row => row.Plan.Path),
        new("plan_title", row => row.Plan.Title),
        new("level", row => KebabCase.Of(row.Plan.Level)),
        new("region", row => row.Plan.Region),
        new("plan_coverage", row => row.Plan.IsReadable ? Share(row.Plan.Coverage) : string.Empty),
        new("baseline", row => row.Baseline.Name + (row.Baseline.IsWorkingEdition ? " (working edition)" : string.Empty)),
        Of("measure", measure => measure.Id),
        Of("measure_locator", measure => measure.Locator),
        Of("measure_title", measure => measure.Title),
        new("status", row => row.Measure is null ? "error" : KebabCase.Of(row.Measure.Status)),
        Of("coverage", measure => Share(measure.Coverage)),
        Of("duties", measure => measure.Duties.Count.ToString(CultureInfo.InvariantCulture)),
        Of("duties_absent", measure => Texts(measure, DutyStatus.Absent)),
        Of("duties_partial", measure => Texts(measure, DutyStatus.Partial)),
        Of("lacking", measure => Join(measure.Duties.SelectMany(duty => duty.Lacking))),
        Of("clauses", measure => Join(measure.Clauses)),
        Of("evidence", measure => Join(measure.Duties.SelectMany(duty => duty.Evidence.Take(1)).Select(Quote).Distinct())),
        Of("role_form", measure => KebabCase.Of(measure.RoleForm)),
        Of("leads_baseline", measure => Join(measure.Leads.BaselineNames)),
        Of("leads_plan", measure => Join(measure.Leads.PlanNames)),
        Of("supports_baseline", measure => Join(measure.Supports.BaselineNames)),
        Of("supports_plan", measure => Join(measure.Supports.PlanNames)),
        Of("reassigned", measure => measure.Reassigned switch { true => "true", false => "false", null => string.Empty }),
        new("unit_changes", row => row.Measure is null ? string.Empty : Join(UnitChangeWording.Lines(row.Measure, row.Messages))),
        Of("changes", measure => Join(measure.Relations.Where(relation => relation.IsChangeOfWords)
            .SelectMany(relation => relation.Details, (relation, words) => $"{KebabCase.Of(relation.Kind)}: {words}"))),
        Of("fingerprint", measure => measure.Fingerprint),
        Of("decided", measure => Join(Decided(measure))),
        new("problems", row => row.Measure is null ? Join(Errors(row)) : string.Empty),
        new("nature", row => KebabCase.Of(row.Plan.Nature)),
    ];

    private static Column Of(string name, Func<MeasureFinding, string> cell) =>
        new(name, row => row.Measure is null ? string.Empty : cell(row.Measure));

    private static string Share(double value) =>
        Math.Round(value, 4, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    private static string Texts(MeasureFinding measure, DutyStatus status) =>
        Join(measure.Duties.Where(duty => duty.Status == status).Select(duty => duty.Text));

    private static string Quote(Evidence evidence) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{evidence.Locator} {(evidence.Page is null ? string.Empty : $"p{evidence.Page} ")}L{evidence.Line}{(evidence.IsWeak ? " weak" : string.Empty)}] {evidence.Text}");

    private static IEnumerable<string> Errors(CsvRow row) =>
        from problem in row.Plan.Diagnostics
        where problem.Kind.Severity == Severity.Error
        select $"{problem.Kind.Code} {problem.Message(chinese: false)}";

    private static IEnumerable<string> Decided(MeasureFinding measure) =>
        from duty in measure.Duties
        let mark = duty.Decided
        where mark is not null
        select $"{duty.Number} {KebabCase.Of(mark.Kind)} {mark.Coder}".TrimEnd();

    private static string Join(IEnumerable<string> values) => string.Join(Separator, values);
}

/// <summary>What a row of the CSV format is about.</summary>
internal sealed record CsvRow(BaselineSummary Baseline, PlanComparison Plan, MeasureFinding? Measure, MessageCatalog Messages);
