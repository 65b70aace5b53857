using System.Text.Encodings.Web;
using System.Text.Json;
using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>How the JSON formats are written.</summary>
internal static class JsonOutput
{
    // Chinese stays readable; the output is a file of its own and never stands inside HTML.
    public static JsonWriterOptions Options { get; } =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    // Writes a share or score.
    public static void WriteShare(this Utf8JsonWriter writer, string name, double value) =>
        writer.WriteNumber(name, Math.Round(value, 4, MidpointRounding.AwayFromZero));

    // Writes a text from a document.
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value) =>
        writer.WriteString(name, value is null ? null : WellFormed(value));

    // Writes a list of texts.
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(WellFormed(value));
        writer.WriteEndArray();
    }

    // Writes a line and a page.
    public static void WritePlace(this Utf8JsonWriter writer, int line, int? page)
    {
        writer.WriteNumber("line", line);
        if (page is { } number)
            writer.WriteNumber("page", number);
        else
            writer.WriteNull("page");
    }

    private static string WellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
            if (char.IsSurrogate(value[i]))
                return string.Concat(value.EnumerateRunes());
        return value;
    }
}

/// <summary>Writes problems as the JSON formats name them.</summary>
internal static class JsonDiagnosticsWriter
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<Problem> problems)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("code", problem.Kind.Code);
            writer.WriteString("severity", KebabCase.Of(problem.Kind.Severity));
            writer.WriteText("message", problem.Message(chinese: false));
            writer.WritePlace(problem.Line, problem.Page);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
