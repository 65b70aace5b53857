using System.Globalization;
using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Units;
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
            string.Join(messages["role-separator"], roles),
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
