using System.Text.Json;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes one plan of the schema <c>atdiff/1</c>.</summary>
internal static class JsonPlanWriter
{
    /// <summary>Writes a plan.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="plan">The plan; one that could not be read keeps its path, diagnostics and empty lists.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(Utf8JsonWriter writer, PlanComparison plan, ReportLanguage language)
    {
        writer.WriteStartObject();
        writer.WriteText("path", plan.Path);
        writer.WriteText("title", plan.Title);
        writer.WriteString("level", KebabCase.Of(plan.Level));
        writer.WriteText("region", plan.Region);
        writer.WriteShare("coverage", plan.Coverage);
        JsonDiagnosticsWriter.Write(writer, plan.Diagnostics, language);
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
