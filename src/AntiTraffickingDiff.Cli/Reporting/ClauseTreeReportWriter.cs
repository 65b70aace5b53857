using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Writes a clause tree for reading: counts, then one line a clause with its units under it, set in by depth.</summary>
public static class ClauseTreeReportWriter
{
    /// <summary>Writes a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="assignments">Who is responsible, by clause.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">Language and width; colour is not used.</param>
    public static void Write(
        ClauseTree tree, IReadOnlyDictionary<Clause, IReadOnlyList<Assignment>> assignments, TextWriter writer, ReportOptions options)
    {
        writer.WriteLine(PrintableText.Of(tree.Title.Length > 0 ? tree.Title : options.Messages["no-title"]));
        writer.WriteLine(PrintableText.Of(tree.Document.Source.Path));
        foreach (var line in ClauseCounts.Lines(tree, assignments, options.Messages))
            writer.WriteLine(line);
        writer.WriteLine();
        foreach (var child in tree.Root.Children)
            WriteClause(child, 0);

        void WriteClause(Clause clause, int depth)
        {
            var indent = new string(' ', 2 * depth);
            writer.WriteLine(indent + ClauseLine.Of(clause, tree.Document, options, options.Width - indent.Length));
            foreach (var assignment in assignments.GetValueOrDefault(clause, []))
                writer.WriteLine($"{indent}    {AssignmentLine.Of(assignment, tree.Document, options.Messages)}");
            foreach (var child in clause.Children)
                WriteClause(child, depth + 1);
        }
    }
}
