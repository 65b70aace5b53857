using System.Text.Json;
using AntiTraffickingDiff.Findings;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes how a measure maps to a plan, in the schema <c>atdiff/1</c>.</summary>
internal static class JsonRelationWriter
{
    /// <summary>Writes the relations of one measure.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="relations">The relations.</param>
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
