using System.Text.Json;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes one measure of the schema <c>atdiff/1</c>.</summary>
internal static class JsonMeasureWriter
{
    /// <summary>Writes a measure.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="measure">The measure.</param>
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
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
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
