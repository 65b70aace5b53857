using System.Globalization;
using System.Text.Json;
using AntiTraffickingDiff.Text;
using Spectre.Console;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a clause tree for reading: counts, then one line a clause with its units under it, set in by depth.</summary>
internal static class ClauseTreeReportWriter
{
    public static void Write(
        ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> assignments, TextWriter writer, ReportOptions options)
    {
        writer.WriteLine(PrintableText.Line(PrintableText.Of(tree.Title.Length > 0 ? tree.PrintedTitle : options.Messages["no-title"])));
        writer.WriteLine(PrintableText.Line(PrintableText.Of(tree.Document.Source.Path)));
        foreach (var line in ClauseCounts.Lines(tree, assignments, options.Messages))
            writer.WriteLine(line);
        writer.WriteLine();
        foreach (var child in tree.Root.Children)
            WriteClause(child, 0);

        void WriteClause(Clause clause, int depth)
        {
            var indent = new string(' ', 2 * depth);
            writer.WriteLine(PrintableText.Line(indent + ClauseLine.Of(clause, tree.Document, options, options.Width - indent.Length)));
            foreach (var assignment in assignments.GetValueOrDefault(clause, []))
                writer.WriteLine($"{indent}    {AssignmentLine.Of(assignment, tree.Document, options)}");
            foreach (var child in clause.Children)
                WriteClause(child, depth + 1);
        }
    }
}

/// <summary>One line on a clause.</summary>
internal static class ClauseLine
{
    private const int LeastText = 24;

    public static string Of(Clause clause, NormalizedDocument document, ReportOptions options, int cells)
    {
        var head = Head(clause, options.Messages);
        var position = document.Locate(clause.Span.Start);
        var place = PlaceWording.Of(position.Line, position.Page, options.Messages);
        var tail = string.Create(CultureInfo.InvariantCulture, $" · {place} @{clause.Span.Start}+{clause.Span.Length}");
        var room = Math.Max(cells - head.GetCellWidth() - tail.GetCellWidth(), LeastText);
        return head + Shortened.To(OwnText(clause, document.Printed), room) + tail;
    }

    private static string Head(Clause clause, MessageCatalog messages)
    {
        var kind = messages["kind-" + KebabCase.Of(clause.Kind)];
        if (clause.Kind == ClauseKind.Numbered)
            return PrintableText.Of(clause.Locator) + " ";
        return clause.Kind is ClauseKind.TableRow or ClauseKind.Annex
            ? $"{PrintableText.Of(clause.Locator)} [{kind}] "
            : $"[{kind}] ";
    }

    private static string OwnText(Clause clause, string text)
    {
        if (clause.Cells.Count > 0)
            return string.Join(" | ", clause.Cells.Select(cell => cell.Span.Of(text).Trim()));
        return clause.Title.Length + clause.Body.Length == 0
            ? clause.Span.Of(text)
            : $"{clause.Title.Of(text)} {clause.Body.Of(text)}";
    }
}

/// <summary>One line on an assignment.</summary>
internal static class AssignmentLine
{
    public static string Of(Assignment assignment, NormalizedDocument document, ReportOptions options)
    {
        var messages = options.Messages;
        var roles = new List<string>(2);
        if (assignment.Leads.Count > 0)
            roles.Add(messages.Format(assignment.Form == RoleForm.Undivided ? "role-undivided" : "role-lead", Names(assignment.Leads, options)));
        if (assignment.Supports.Count > 0)
            roles.Add(messages.Format("role-support", Names(assignment.Supports, options)));
        var position = document.Locate(assignment.Span.Start);
        return messages.Format(
            "assignment",
            string.Join(messages["clause-separator"], roles),
            messages["form-" + KebabCase.Of(assignment.Form)],
            PlaceWording.Of(position.Line, position.Page, messages));
    }

    private static string Names(IReadOnlyList<UnitMention> units, ReportOptions options) =>
        options.Messages.List(units.Select(unit => Name(unit, options)));

    private static string Name(UnitMention unit, ReportOptions options) =>
        $"{PrintableText.Of(unit.Name)} [{(unit.Resolution.IsKnown ? options.Messages.List(unit.Resolution.Functions.Select(options.UnitName)) : "?")}]";
}

/// <summary>How many clauses of each kind, number family and form of assignment a tree has.</summary>
internal static class ClauseCounts
{
    public static IEnumerable<string> Lines(
        ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> assignments, MessageCatalog messages)
    {
        var clauses = tree.Clauses.ToList();
        yield return messages.Format("count-kinds", clauses.Count, Counts(clauses.Select(clause => clause.Kind), "kind-", messages));
        var families = clauses.Where(clause => clause.Number is not null).Select(clause => clause.Number!.Family);
        yield return messages.Format("count-families", Counts(families, "family-", messages));
        var forms = from clause in clauses
                    from form in assignments.GetValueOrDefault(clause, []).Select(assignment => assignment.Form).Distinct()
                    select form;
        var assigned = clauses.Count(clause => assignments.GetValueOrDefault(clause, []).Count > 0);
        yield return messages.Format("count-forms", assigned, Counts(forms, "form-", messages));
    }

    private static string Counts<T>(IEnumerable<T> values, string prefix, MessageCatalog messages)
        where T : struct, Enum =>
        messages.List(values.CountBy(value => value).OrderBy(pair => pair.Key)
            .Select(pair => messages.Format("count", messages[prefix + KebabCase.Of(pair.Key)], pair.Value)));
}

/// <summary>Writes a clause tree for programs, schema atdiff-tree/1; spans count UTF-16 code units of the normalized text, texts are as the plan prints them.</summary>
internal static class ClauseTreeJsonWriter
{
    // The name of the schema.
    public const string Schema = "atdiff-tree/1";

    /// <summary>Writes one plan's tree, or those of several as a list under <c>plans</c>.</summary>
    /// <param name="repairs">Whether what normalizing changed is written, too.</param>
    public static void Write(IReadOnlyList<ParsedPlan> plans, bool repairs, Stream stream) => JsonOutput.WriteDocument(stream, writer =>
    {
        if (plans.Count == 1)
        {
            WriteMembers(writer, plans[0], repairs);
            return;
        }

        writer.WriteString("schema", "atdiff-trees/1");
        writer.WriteStartArray("plans");
        foreach (var plan in plans)
        {
            writer.WriteStartObject();
            WriteMembers(writer, plan, repairs);
            writer.WriteEndObject();
            writer.Flush();
        }

        writer.WriteEndArray();
    });

    private static void WriteMembers(Utf8JsonWriter writer, ParsedPlan plan, bool repairs)
    {
        var tree = plan.Tree;
        writer.WriteString("schema", Schema);
        writer.WriteText("path", tree.Document.Source.Path);
        writer.WriteString("format", KebabCase.Of(tree.Document.Source.Format));
        writer.WriteText("title", tree.PrintedTitle);
        JsonDiagnosticsWriter.Write(writer, plan.Problems);
        new JsonClauseWriter(writer, tree.Document, plan.Assignments.ByClause).Write("clauses", tree.Root.Children);
        if (repairs)
            WriteRepairs(writer, plan.Normalized.Repairs);
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

/// <summary>
/// Writes a document's text as its reader gives it, with a form feed between pages. Running headers, footers and page
/// numbers that the format or the layout sets apart are left out, as they interrupt the text.
/// </summary>
internal static class DocumentTextWriter
{
    public static void Write(Document document, TextWriter writer)
    {
        var text = document.Text.AsSpan();
        var written = 0;
        foreach (var block in document.Blocks)
        {
            if (block.Role is BlockRole.Body or BlockRole.Note)
                continue;
            writer.Write(text[written..block.Span.Start]);
            written = Math.Min(block.Span.End + 1, text.Length);
        }

        writer.Write(text[written..]);
    }
}

/// <summary>Writes a normalized document's text with a form feed between pages.</summary>
internal static class NormalizedTextWriter
{
    public static void Write(NormalizedDocument document, TextWriter writer)
    {
        int? page = null;
        foreach (var block in document.Blocks)
        {
            var next = document.Locate(block.Span.Start).Page;
            if (page is not null && next > page)
                writer.Write('\f');
            page = next ?? page;
            writer.Write(block.Span.In(document.Text));
            writer.Write('\n');
        }
    }
}

/// <summary>Writes what normalizing changed: counts by kind, then each change with its place.</summary>
internal static class RepairsReportWriter
{
    private const string LineBreak = "⏎";

    public static void Write(NormalizedDocument document, TextWriter writer, ReportOptions options)
    {
        var messages = options.Messages;
        writer.WriteLine(messages.Format("repairs", document.Repairs.Count));
        foreach (var (kind, count) in document.Repairs.CountBy(repair => repair.Kind).OrderBy(pair => pair.Key))
            writer.WriteLine("  " + messages.Format("count", messages["repair-" + KebabCase.Of(kind)], count));
        foreach (var repair in document.Repairs)
            writer.WriteLine(Line(repair, messages));
    }

    private static string Line(Repair repair, MessageCatalog messages) => messages.Format(
        repair.After.Length == 0 ? "repair-out" : "repair",
        PlaceWording.Of(repair.Position.Line, repair.Position.Page, messages),
        messages["repair-" + KebabCase.Of(repair.Kind)],
        repair.Kind == RepairKind.LineJoined && repair.Before.Length == 0 ? LineBreak : VisibleText.Of(repair.Before),
        repair.Kind == RepairKind.PageFurniture ? Furniture(repair.After, messages) : VisibleText.Of(repair.After));

    // What a line was set apart as is the name of its role.
    private static string Furniture(string role, MessageCatalog messages) =>
        Enum.TryParse<BlockRole>(role, out var known) ? messages["furniture-" + KebabCase.Of(known)] : VisibleText.Of(role);
}
