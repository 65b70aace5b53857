using System.Text.Json;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes the machine-readable report, schema <c>atdiff/1</c>. Fields may be added to it, never taken away.</summary>
public static class JsonReportWriter
{
    /// <summary>The name of the schema.</summary>
    public const string Schema = "atdiff/1";

    /// <summary>Writes a comparison.</summary>
    /// <param name="comparison">What to write.</param>
    /// <param name="stream">Where to: UTF-8 without BOM; stays open.</param>
    /// <param name="options">The language of diagnostics' messages.</param>
    public static void Write(Comparison comparison, Stream stream, ReportOptions options)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        WriteBaseline(writer, comparison.Baseline);
        writer.WriteStartArray("plans");
        foreach (var plan in comparison.Plans)
        {
            JsonPlanWriter.Write(writer, plan, options.Language);
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
