using System.Text.Json;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes whether a finding was decided by hand, in the schema <c>atdiff/1</c>.</summary>
internal static class JsonDecisionWriter
{
    /// <summary>Writes the properties <c>fingerprint</c> and <c>decided</c>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="mark">The decision; written as null if there is none.</param>
    /// <param name="fingerprint">What a decision would be made on.</param>
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
        writer.WriteText("note", mark.Note);
        writer.WriteEndObject();
    }
}
