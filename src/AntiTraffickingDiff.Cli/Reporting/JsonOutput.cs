using System.Text.Encodings.Web;
using System.Text.Json;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>How the JSON formats are written.</summary>
internal static class JsonOutput
{
    /// <summary>Chinese stays readable; the output is a file of its own and never stands inside HTML.</summary>
    public static JsonWriterOptions Options { get; } =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes a share or score.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="value">The value, 0 to 1; written with at most 4 digits after the point.</param>
    public static void WriteShare(this Utf8JsonWriter writer, string name, double value) =>
        writer.WriteNumber(name, Math.Round(value, 4, MidpointRounding.AwayFromZero));

    /// <summary>Writes a text from a document.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="value">The text; broken surrogates become U+FFFD, which JSON can carry. Null is written as null.</param>
    public static void WriteText(this Utf8JsonWriter writer, string name, string? value) =>
        writer.WriteString(name, value is null ? null : WellFormed(value));

    /// <summary>Writes a list of texts.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="values">The texts.</param>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(WellFormed(value));
        writer.WriteEndArray();
    }

    /// <summary>Writes a line and a page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="line">The line.</param>
    /// <param name="page">The page; written as null where there is none.</param>
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
