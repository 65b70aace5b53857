using System.Text.Json;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a clause tree for programs, schema <c>atdiff-tree/1</c>; spans count UTF-16 code units of the normalized text.</summary>
public static class ClauseTreeJsonWriter
{
    /// <summary>The name of the schema.</summary>
    public const string Schema = "atdiff-tree/1";

    /// <summary>Writes a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="assignments">Who is responsible, by clause.</param>
    /// <param name="problems">What the stages have to say.</param>
    /// <param name="repairs">The repairs to write, or null to leave the property out.</param>
    /// <param name="stream">Where to: UTF-8 without BOM; stays open.</param>
    /// <param name="options">The language of messages.</param>
    public static void Write(
        ClauseTree tree,
        IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> assignments,
        IReadOnlyList<Problem> problems,
        IReadOnlyList<Repair>? repairs,
        Stream stream,
        ReportOptions options)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteText("path", tree.Document.Source.Path);
        writer.WriteString("format", KebabCase.Of(tree.Document.Source.Format));
        writer.WriteText("title", tree.Title);
        JsonDiagnosticsWriter.Write(writer, problems, options.Language);
        var clauseWriter = new JsonClauseWriter(writer, tree.Document, assignments);
        clauseWriter.Write("clauses", tree.Root.Children);
        if (repairs is not null)
            WriteRepairs(writer, repairs);
        writer.WriteEndObject();
        writer.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteRepairs(Utf8JsonWriter writer, IReadOnlyList<Repair> repairs)
    {
        writer.WriteStartArray("repairs");
        foreach (var repair in repairs)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", KebabCase.Of(repair.Kind));
            writer.WritePlace(repair.Position.Line, repair.Position.Page);
            writer.WriteNumber("column", repair.Position.Column);
            writer.WriteText("before", repair.Before);
            writer.WriteText("after", repair.After);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
