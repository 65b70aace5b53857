using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a check for programs, schema atdiff-check/1.</summary>
internal static class CheckJsonWriter
{
    public static void Write(CheckReport report, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", "atdiff-check/1");
        writer.WriteBoolean("passed", report.Passed);
        writer.WriteStartArray("plans");
        foreach (var plan in report.Plans)
            WritePlan(writer, plan);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    private static void WritePlan(Utf8JsonWriter writer, PlanCheck plan)
    {
        writer.WriteStartObject();
        writer.WriteText("path", plan.Plan.Path);
        writer.WriteText("title", plan.Plan.Title);
        writer.WriteText("policy", plan.Policy.File);
        writer.WriteText("baseline", plan.Baseline.Name);
        writer.WriteBoolean("passed", plan.Passed);
        writer.WriteShare("coverage", plan.Plan.Coverage);
        JsonDiagnosticsWriter.Write(writer, plan.Plan.Diagnostics);
        writer.WriteStartArray("findings");
        foreach (var finding in plan.Findings)
            WriteFinding(writer, finding);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, JudgedFinding item)
    {
        var finding = item.Finding;
        writer.WriteStartObject();
        writer.WriteString("code", finding.Kind.Code);
        writer.WriteString("name", finding.Kind.Name);
        writer.WriteString("level", KebabCase.Of(item.Level));
        writer.WriteText("message", finding.Message(chinese: false));
        writer.WriteText("file", finding.Plan);
        writer.WriteText("measure", finding.Measure.Length > 0 ? finding.Measure : null);
        writer.WriteText("locator", finding.Locator.Length > 0 ? finding.Locator : null);
        writer.WritePlace(finding.Line, finding.Page);
        writer.WriteText("text", finding.Excerpt.Length > 0 ? finding.Excerpt : null);
        writer.WriteString("fingerprint", finding.Fingerprint);
        WriteSuppression(writer, item.Suppression);
        writer.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter writer, Suppression? suppression)
    {
        if (suppression is null)
        {
            writer.WriteNull("ignored");
            return;
        }

        writer.WriteStartObject("ignored");
        writer.WriteText("reason", suppression.Reason);
        writer.WriteText("entry", suppression.Place.Path);
        writer.WriteEndObject();
    }
}
