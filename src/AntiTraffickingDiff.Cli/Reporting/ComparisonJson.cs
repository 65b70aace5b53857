using System.Text.Json;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes the machine-readable report, schema atdiff/1. Fields may be added to it, never taken away; messages are
/// English whatever the language of the run, as in all forms for programs.</summary>
internal static class JsonReportWriter
{
    // The name of the schema.
    public const string Schema = "atdiff/1";

    public static void Write(Comparison comparison, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        WriteBaseline(writer, comparison.Baseline);
        writer.WriteStartArray("plans");
        foreach (var plan in comparison.Plans)
        {
            JsonPlanWriter.Write(writer, plan);
            writer.Flush();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
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
