using System.Text.Json;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Problems;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a clause tree for programs, schema atdiff-tree/1; spans count UTF-16 code units of the normalized text, texts are as the plan prints them.</summary>
internal static class ClauseTreeJsonWriter
{
    // The name of the schema.
    public const string Schema = "atdiff-tree/1";

    /// <summary>Writes one plan's tree, or those of several as a list under <c>plans</c>.</summary>
    /// <param name="repairs">Whether what normalizing changed is written, too.</param>
    public static void Write(IReadOnlyList<ParsedPlan> plans, bool repairs, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, JsonOutput.Options);
        if (plans.Count == 1)
        {
            Write(writer, plans[0], repairs);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteString("schema", "atdiff-trees/1");
            writer.WriteStartArray("plans");
            foreach (var plan in plans)
            {
                Write(writer, plan, repairs);
                writer.Flush();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.Flush();
        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, ParsedPlan plan, bool repairs)
    {
        var tree = plan.Tree;
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteText("path", tree.Document.Source.Path);
        writer.WriteString("format", KebabCase.Of(tree.Document.Source.Format));
        writer.WriteText("title", tree.PrintedTitle);
        JsonDiagnosticsWriter.Write(writer, plan.Problems);
        new JsonClauseWriter(writer, tree.Document, plan.Assignments.ByClause).Write("clauses", tree.Root.Children);
        if (repairs)
            WriteRepairs(writer, plan.Normalized.Repairs);
        writer.WriteEndObject();
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

/// <summary>Writes clauses of the schema atdiff-tree/1.</summary>
internal sealed class JsonClauseWriter(
    Utf8JsonWriter writer, NormalizedDocument document, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> assignments)
{
    // Writes a list of clauses with everything below them.
    public void Write(string name, IReadOnlyList<Clause> clauses)
    {
        writer.WriteStartArray(name);
        foreach (var clause in clauses)
            Write(clause);
        writer.WriteEndArray();
    }

    private void Write(Clause clause)
    {
        writer.WriteStartObject();
        writer.WriteString("id", clause.Id);
        writer.WriteText("locator", clause.Locator);
        writer.WriteString("kind", KebabCase.Of(clause.Kind));
        WriteNumber(clause.Number);
        writer.WriteText("title", clause.Title.Of(document.Printed));
        writer.WriteText("text", clause.Span.Of(document.Printed));
        WriteSpan("span", clause.Span);
        writer.WriteTexts("cells", clause.Cells.Select(cell => cell.Span.Of(document.Printed)));
        writer.WriteStartArray("assignments");
        foreach (var assignment in assignments.GetValueOrDefault(clause, []))
            Write(assignment);
        writer.WriteEndArray();
        Write("children", clause.Children);
        writer.WriteEndObject();
    }

    private void WriteNumber(ClauseNumber? number)
    {
        if (number is null)
        {
            writer.WriteNull("number");
            return;
        }

        writer.WriteStartObject("number");
        writer.WriteString("family", KebabCase.Of(number.Family));
        writer.WriteNumber("value", number.Value);
        writer.WriteText("printed", number.Printed);
        writer.WriteEndObject();
    }

    private void Write(Assignment assignment)
    {
        writer.WriteStartObject();
        writer.WriteString("form", KebabCase.Of(assignment.Form));
        WriteUnits("leads", assignment.Leads);
        WriteUnits("supports", assignment.Supports);
        WriteSpan("span", assignment.Span);
        WriteSpan("scope", assignment.Scope);
        writer.WriteEndObject();
    }

    private void WriteUnits(string name, IReadOnlyList<UnitMention> units)
    {
        writer.WriteStartArray(name);
        foreach (var unit in units)
        {
            writer.WriteStartObject();
            writer.WriteText("name", unit.Name);
            writer.WriteTexts("functions", unit.Resolution.Functions);
            writer.WriteString("level", KebabCase.Of(unit.Resolution.Level));
            writer.WriteText("place", unit.Resolution.Place);
            WriteSpan("span", unit.Span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void WriteSpan(string name, TextSpan span)
    {
        var position = document.Locate(span.Start);
        writer.WriteStartObject(name);
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("length", span.Length);
        writer.WritePlace(position.Line, position.Page);
        writer.WriteEndObject();
    }
}
