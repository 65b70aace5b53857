using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Matching.Passages;

/// <summary>
/// Takes the passages that can carry a duty out of a clause tree: titles and bodies of clauses, without letterhead,
/// member lists, table headers, and the words that only say who is responsible.
/// </summary>
internal sealed class PassageExtractor(PassageSplitter splitter)
{
    private static readonly ClauseKind[] Carrying =
        [ClauseKind.Preamble, ClauseKind.Numbered, ClauseKind.Heading, ClauseKind.Paragraph, ClauseKind.TableRow];

    /// <summary>Extracts the passages of a plan.</summary>
    /// <param name="tree">The plan's clause tree.</param>
    /// <param name="assignments">The assignments written in each clause; their spans are left out of the passages.</param>
    /// <param name="cancellationToken">Stops between two clauses.</param>
    /// <returns>The passages in document order, with their indexes.</returns>
    public IReadOnlyList<Passage> Extract(
        ClauseTree tree, ClauseAssignments assignments, CancellationToken cancellationToken = default)
    {
        var passages = new List<Passage>();
        foreach (var clause in tree.Clauses.Where(clause => Carrying.Contains(clause.Kind)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var passage in OfClause(tree.Document.Text, clause, assignments.Own(clause)))
                passages.Add(passage with { Index = passages.Count });
        }

        return passages;
    }

    /// <summary>Extracts the passages of one clause's own text.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="assignments">The assignments written in it.</param>
    /// <returns>The passages in document order; their indexes are not set.</returns>
    public IEnumerable<Passage> OfClause(string text, Clause clause, IReadOnlyList<Assignment> assignments)
    {
        var title = splitter.Split(text, clause, clause.Title, isTitle: true);
        return clause.Kind == ClauseKind.TableRow
            ? title.Concat(clause.Cells.SelectMany(cell => OfBody(text, clause, cell.Span, assignments)))
            : title.Concat(OfBody(text, clause, clause.Body, assignments));
    }

    private IEnumerable<Passage> OfBody(
        string text, Clause clause, TextSpan body, IReadOnlyList<Assignment> assignments) =>
        Without(body, assignments).SelectMany(piece => splitter.Split(text, clause, piece, isTitle: false, ActorsOf(assignments)));

    private static List<TextSpan> ActorsOf(IReadOnlyList<Assignment> assignments) =>
        [.. assignments.Where(assignment => assignment.Form == RoleForm.Subject).Select(assignment => assignment.Span)];

    // A subject stays: 公安机关应当… is part of what the sentence says. Parentheses and unit cells go.
    private static IEnumerable<TextSpan> Without(TextSpan body, IReadOnlyList<Assignment> assignments)
    {
        var start = body.Start;
        foreach (var cut in assignments
            .Where(assignment => assignment.Form != RoleForm.Subject)
            .SelectMany(Cuts)
            .Where(body.Contains)
            .OrderBy(span => span.Start))
        {
            if (cut.Start > start)
                yield return TextSpan.Between(start, cut.Start);
            start = Math.Max(start, cut.End);
        }
        if (start < body.End)
            yield return TextSpan.Between(start, body.End);
    }

    private static IEnumerable<TextSpan> Cuts(Assignment assignment) =>
        assignment.Form == RoleForm.Table
            ? assignment.Leads.Concat(assignment.Supports).Select(unit => unit.Span)
            : [assignment.Span];
}
