using System.Globalization;
using System.Text;
using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes the machine-readable report, schema atdiff/1. Fields may be added to it, never taken away; messages are
/// English whatever the language of the run, as in all forms for programs.</summary>
internal static class JsonReportWriter
{
    // The name of the schema.
    public const string Schema = "atdiff/1";

    public static void Write(Comparison comparison, Stream stream)
    {
        JsonOutput.WriteDocument(stream, writer =>
        {
            writer.WriteString("schema", Schema);
            WriteBaseline(writer, comparison.Baseline);
            writer.WriteStartArray("plans");
            foreach (var plan in comparison.Plans)
            {
                JsonPlanWriter.Write(writer, plan);
                writer.Flush();
            }

            writer.WriteEndArray();
        });
    }

    private static void WriteBaseline(Utf8JsonWriter writer, BaselineSummary baseline)
    {
        writer.WriteStartObject("baseline");
        writer.WriteText("name", baseline.Name);
        writer.WriteText("title", baseline.Title);
        writer.WriteNumber("measures", baseline.MeasureCount);
        writer.WriteBoolean("workingEdition", baseline.IsWorkingEdition);
        writer.WriteEndObject();
    }
}

/// <summary>Writes one plan of the schema atdiff/1.</summary>
internal static class JsonPlanWriter
{
    public static void Write(Utf8JsonWriter writer, PlanComparison plan)
    {
        writer.WriteStartObject();
        writer.WriteText("path", plan.Path);
        writer.WriteText("title", plan.Title);
        writer.WriteString("level", KebabCase.Of(plan.Level));
        writer.WriteText("region", plan.Region);
        writer.WriteString("nature", KebabCase.Of(plan.Nature));
        writer.WriteText("documentNumber", plan.DocumentNumber);
        writer.WriteText("date", plan.Date);
        writer.WriteText("publisher", plan.Publisher);
        writer.WriteShare("coverage", plan.Coverage);
        JsonDiagnosticsWriter.Write(writer, plan.Diagnostics);
        WriteSummary(writer, PlanCounts.Of(plan));
        writer.WriteStartArray("measures");
        foreach (var measure in plan.Measures)
            JsonMeasureWriter.Write(writer, measure);
        writer.WriteEndArray();
        writer.WriteStartArray("added");
        foreach (var added in plan.Added)
            WriteAdded(writer, added);
        writer.WriteEndArray();
        writer.WriteStartArray("local");
        foreach (var local in plan.Local)
            WriteLocal(writer, local);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter writer, PlanCounts counts)
    {
        writer.WriteStartObject("summary");
        writer.WriteNumber("covered", counts.Covered);
        writer.WriteNumber("partial", counts.Partial);
        writer.WriteNumber("missing", counts.Missing);
        writer.WriteNumber("reassigned", counts.Reassigned);
        writer.WriteNumber("added", counts.Added);
        writer.WriteEndObject();
    }

    private static void WriteLocal(Utf8JsonWriter writer, LocalFinding local)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", KebabCase.Of(local.Kind));
        writer.WriteText("locator", local.Place.Locator);
        writer.WriteText("text", local.Place.Text);
        writer.WritePlace(local.Place.Line, local.Place.Page);
        writer.WriteEndObject();
    }

    private static void WriteAdded(Utf8JsonWriter writer, AddedFinding added)
    {
        writer.WriteStartObject();
        writer.WriteText("locator", added.Place.Locator);
        writer.WriteText("text", added.Place.Text);
        writer.WriteString("kind", KebabCase.Of(added.Kind));
        writer.WriteTexts("leads", added.Leads);
        writer.WriteTexts("supports", added.Supports);
        writer.WritePlace(added.Place.Line, added.Place.Page);
        writer.WriteEndObject();
    }
}

/// <summary>Writes one measure of the schema atdiff/1.</summary>
internal static class JsonMeasureWriter
{
    public static void Write(Utf8JsonWriter writer, MeasureFinding measure)
    {
        writer.WriteStartObject();
        writer.WriteString("id", measure.Id);
        writer.WriteText("locator", measure.Locator);
        writer.WriteText("title", measure.Title);
        writer.WriteString("status", KebabCase.Of(measure.Status));
        writer.WriteShare("coverage", measure.Coverage);
        WriteDuties(writer, measure.Duties);
        writer.WriteTexts("clauses", measure.Clauses);
        writer.WriteString("roleForm", KebabCase.Of(measure.RoleForm));
        WriteUnits(writer, "leads", measure.Leads);
        WriteUnits(writer, "supports", measure.Supports);
        WriteChanges(writer, measure.UnitChanges);
        if (measure.Reassigned is { } reassigned)
            writer.WriteBoolean("reassigned", reassigned);
        else
            writer.WriteNull("reassigned");
        writer.WriteBoolean("unitsCertain", measure.UnitsCertain);
        JsonRelationWriter.Write(writer, measure.Relations);
        writer.WriteShare("confidence", measure.Confidence);
        JsonDecisionWriter.Write(writer, measure.Decided, measure.Fingerprint);
        writer.WriteEndObject();
    }

    private static void WriteDuties(Utf8JsonWriter writer, IReadOnlyList<DutyFinding> duties)
    {
        writer.WriteStartArray("duties");
        foreach (var duty in duties)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", duty.Number);
            writer.WriteText("text", duty.Text);
            writer.WriteString("status", KebabCase.Of(duty.Status));
            writer.WriteShare("score", duty.Score);
            WriteEvidence(writer, duty.Evidence);
            writer.WriteTexts("lacking", duty.Lacking);
            writer.WriteShare("confidence", duty.Confidence);
            JsonDecisionWriter.Write(writer, duty.Decided, duty.Fingerprint);
            WriteTaught(writer, duty.Taught);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // The labelled wording that had a say, only where one had.
    private static void WriteTaught(Utf8JsonWriter writer, TaughtMark? taught)
    {
        if (taught is null)
            return;
        writer.WriteStartObject("wording");
        writer.WriteText("sentence", taught.Sentence);
        writer.WriteString("label", KebabCase.Of(taught.Label));
        writer.WriteText("coder", taught.Coder);
        writer.WriteText("date", taught.Date);
        writer.WriteString("by", taught.IsByModel ? "model" : "person");
        writer.WriteShare("alike", taught.Alike);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, IReadOnlyList<Evidence> passages)
    {
        writer.WriteStartArray("evidence");
        foreach (var passage in passages)
        {
            writer.WriteStartObject();
            writer.WriteText("locator", passage.Locator);
            writer.WriteText("text", passage.Text);
            writer.WritePlace(passage.Line, passage.Page);
            if (passage.IsWeak)
                writer.WriteBoolean("weak", true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteUnits(Utf8JsonWriter writer, string name, UnitLists units)
    {
        writer.WriteStartObject(name);
        writer.WriteTexts("baseline", units.Baseline);
        writer.WriteTexts("plan", units.Plan);
        writer.WriteTexts("baselineNames", units.BaselineNames);
        writer.WriteTexts("planNames", units.PlanNames);
        writer.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter writer, IReadOnlyList<UnitChange> changes)
    {
        writer.WriteStartArray("unitChanges");
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", KebabCase.Of(change.Kind));
            writer.WriteText("unit", change.Unit);
            writer.WriteText("baselineName", change.BaselineName);
            writer.WriteText("planName", change.PlanName);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

/// <summary>Writes how a measure maps to a plan, in the schema atdiff/1.</summary>
internal static class JsonRelationWriter
{
    // Writes the relations of one measure.
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Relation> relations)
    {
        writer.WriteStartArray("relations");
        foreach (var relation in relations)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", KebabCase.Of(relation.Kind));
            writer.WriteShare("confidence", relation.Confidence);
            writer.WriteTexts("clauses", relation.Locators);
            writer.WriteTexts("details", relation.Details);
            if (relation.Words.Count > 0)
                WriteWords(writer, relation.Words);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // Of a change in degree, the words before and after.
    private static void WriteWords(Utf8JsonWriter writer, IReadOnlyList<ChangedWords> words)
    {
        writer.WriteStartArray("words");
        foreach (var change in words)
        {
            writer.WriteStartObject();
            writer.WriteText("before", change.Before);
            writer.WriteText("after", change.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

/// <summary>Writes whether a finding was decided by hand, in the schema atdiff/1.</summary>
internal static class JsonDecisionWriter
{
    // Writes the properties fingerprint and decided.
    public static void Write(Utf8JsonWriter writer, DecisionMark? mark, string fingerprint)
    {
        writer.WriteString("fingerprint", fingerprint);
        if (mark is null)
        {
            writer.WriteNull("decided");
            return;
        }

        writer.WriteStartObject("decided");
        writer.WriteString("decision", KebabCase.Of(mark.Kind));
        writer.WriteText("coder", mark.Coder);
        writer.WriteString("by", mark.IsByModel ? "model" : "person");
        writer.WriteText("note", mark.Note);
        writer.WriteEndObject();
    }
}

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
            // What is no plan was not measured: one row says what it is.
            if (!plan.IsPlan)
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
    // A column: its name and its cell for a plan and a measure; the measure is null if the document could not be read or is no plan.
    internal sealed record Column(string Name, Func<CsvRow, string> Cell);

    public static IReadOnlyList<Column> All { get; } =
    [
        new("plan", row => row.Plan.Path),
        new("plan_title", row => row.Plan.Title),
        new("level", row => KebabCase.Of(row.Plan.Level)),
        new("region", row => row.Plan.Region),
        new("plan_coverage", row => row.Plan.IsPlan ? Share(row.Plan.Coverage) : string.Empty),
        new("baseline", row => row.Baseline.Name + (row.Baseline.IsWorkingEdition ? " (working edition)" : string.Empty)),
        Of("measure", measure => measure.Id),
        Of("measure_locator", measure => measure.Locator),
        Of("measure_title", measure => measure.Title),
        new("status", row => row.Measure is null ? row.Plan.IsReadable ? KebabCase.Of(row.Plan.Nature) : "error" : KebabCase.Of(row.Measure.Status)),
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
        Of("fingerprint", measure => SpreadsheetCell.Code(measure.Fingerprint)),
        Of("decided", measure => Join(Decided(measure))),
        new("problems", row => row.Measure is null ? Join(Errors(row)) : string.Empty),
        new("nature", row => KebabCase.Of(row.Plan.Nature)),
    ];

    private static Column Of(string name, Func<MeasureFinding, string> cell) =>
        new(name, row => row.Measure is null ? string.Empty : cell(row.Measure));

    private static string Share(double value) =>
        Rounded.Of(value).ToString(CultureInfo.InvariantCulture);

    private static string Texts(MeasureFinding measure, DutyStatus status) =>
        Join(measure.Duties.Where(duty => duty.Status == status).Select(duty => duty.Text));

    private static string Quote(Evidence evidence) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{evidence.Locator} {(evidence.Page is null ? string.Empty : $"p{evidence.Page} ")}L{evidence.Line}{(evidence.IsWeak ? " weak" : string.Empty)}] {evidence.Text}");

    private static IEnumerable<string> Errors(CsvRow row) =>
        from problem in row.Plan.Diagnostics
        where problem.Kind.Severity == Severity.Error || problem == row.Plan.Obstacle
        select $"{problem.Kind.Code} {problem.Message(chinese: false)}";

    private static IEnumerable<string> Decided(MeasureFinding measure) =>
        from duty in measure.Duties
        let mark = duty.Decided
        where mark is not null
        select $"{duty.Number} {KebabCase.Of(mark.Kind)} {mark.Coder}".TrimEnd();

    private static string Join(IEnumerable<string> values) => string.Join(CsvCells.Separator, values);
}

/// <summary>What a row of the CSV format is about.</summary>
internal sealed record CsvRow(BaselineSummary Baseline, PlanComparison Plan, MeasureFinding? Measure, MessageCatalog Messages);
