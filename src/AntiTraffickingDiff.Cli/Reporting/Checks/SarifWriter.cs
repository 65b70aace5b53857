using System.Text.Json;
using AntiTraffickingDiff.Cli.Policies;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a check as SARIF 2.1.0 (OASIS standard of 27 March 2020; the section numbers here are of it).</summary>
public static class SarifWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes a check.</summary>
    /// <param name="report">The check.</param>
    /// <param name="stream">Where to: UTF-8 without BOM; stays open.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(CheckReport report, Stream stream, ReportLanguage language)
    {
        var chinese = language == ReportLanguage.Chinese;
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("$schema", Schema);
        writer.WriteString("version", "2.1.0");
        writer.WriteStartArray("runs");
        writer.WriteStartObject();
        WriteTool(writer, report.ToolVersion, chinese);
        writer.WriteString("columnKind", "utf16CodeUnits");
        WriteInvocation(writer, report, chinese);
        writer.WriteStartArray("results");
        foreach (var item in report.Plans.SelectMany(plan => plan.Findings))
            SarifResultWriter.Write(writer, item, chinese);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    // 3.18 tool, 3.19 toolComponent.
    private static void WriteTool(Utf8JsonWriter writer, string version, bool chinese)
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", "atdiff");
        writer.WriteString("fullName", "AntiTraffickingDiff");
        writer.WriteString("semanticVersion", version);
        writer.WriteString("language", chinese ? "zh-CN" : "en-US");
        writer.WriteStartArray("rules");
        foreach (var rule in FindingRules.All)
            SarifRuleWriter.Write(writer, rule.Kind, chinese);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // 3.20 invocation: plans that could not be read are notifications (3.58), not results.
    private static void WriteInvocation(Utf8JsonWriter writer, CheckReport report, bool chinese)
    {
        writer.WriteStartArray("invocations");
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful", report.Plans.All(plan => plan.Plan.IsReadable));
        writer.WriteStartArray("toolExecutionNotifications");
        foreach (var plan in report.Plans)
            foreach (var problem in plan.Plan.Diagnostics.Where(problem => problem.Kind.Severity != Severity.Info))
                SarifResultWriter.WriteNotification(writer, plan.Plan.Path, problem, chinese);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
