using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Reads the assignments that stand in a clause itself.</summary>
internal sealed class AssignmentParser
{
    private readonly WrittenAssignmentFinder _written;
    private readonly SubjectAssignmentFinder _subjects;
    private readonly TableAssignmentFinder _tables;

    /// <summary>Makes a parser.</summary>
    /// <param name="resolver">Says what unit names mean.</param>
    public AssignmentParser(UnitResolver resolver)
    {
        var splitter = new UnitListSplitter(resolver);
        _written = new WrittenAssignmentFinder(splitter);
        _subjects = new SubjectAssignmentFinder(new SubjectFinder(splitter, resolver.Registry), new LedOpeningFinder(splitter));
        _tables = new TableAssignmentFinder(splitter);
    }

    /// <summary>Reads a clause's own assignments.</summary>
    /// <param name="text">The normalized text that the clause's spans refer to.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="tableHeader">The header row of the table that a row belongs to, or null.</param>
    /// <returns>The assignments in the order they are written. A unit named inside a duty is none.</returns>
    public IReadOnlyList<Assignment> Parse(string text, Clause clause, Clause? tableHeader = null)
    {
        if (clause.Kind is ClauseKind.Document or ClauseKind.Letterhead or ClauseKind.TableHeader or ClauseKind.MemberList)
            return [];
        if (clause.Kind == ClauseKind.TableRow && _tables.Find(text, clause, tableHeader) is { } row)
            return [row];
        var content = TextSpan.Between(clause.Number?.Span.End ?? clause.Span.Start, clause.Span.End);
        var written = Scoped(text, content, _written.Find(text, content));
        if (clause.Kind is ClauseKind.Preamble or ClauseKind.Annex)
            return written;
        var rest = TextSpan.Between(written.Count > 0 ? written[^1].Span.End : content.Start, content.End);
        return [.. written, .. rest.Length > 0 ? _subjects.Find(text, rest) : []];
    }

    private static List<Assignment> Scoped(string text, TextSpan content, IReadOnlyList<WrittenAssignment> written)
    {
        var assignments = new List<Assignment>();
        var start = content.Start;
        foreach (var item in written)
        {
            assignments.Add(item.Units.ToAssignment(RoleForm.Paren, item.Span, TextScanner.Trim(text, start, item.Span.Start)));
            start = item.Span.End;
            while (start < content.End && text[start] is '。' or '；')
                start++;
        }

        return assignments;
    }
}
