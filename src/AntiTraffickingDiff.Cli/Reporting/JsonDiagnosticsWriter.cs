using System.Text.Json;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes problems as the JSON formats name them.</summary>
internal static class JsonDiagnosticsWriter
{
    /// <summary>Writes the property <c>diagnostics</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="problems">The problems in the order to keep.</param>
    /// <param name="language">The language of messages.</param>
    public static void Write(Utf8JsonWriter writer, IEnumerable<Problem> problems, ReportLanguage language)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("code", problem.Kind.Code);
            writer.WriteString("severity", KebabCase.Of(problem.Kind.Severity));
            writer.WriteText("message", problem.Message(language == ReportLanguage.Chinese));
            writer.WritePlace(problem.Line, problem.Page);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
