using AntiTraffickingDiff.Clauses;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Says from where an assignment stands in its clause what more it holds for.</summary>
internal static class AssignmentPlace
{
    /// <summary>Whether a clause's assignment also holds for the clauses before it.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="assignments">Its own assignments.</param>
    /// <param name="isLast">Whether it is the last of its siblings.</param>
    /// <returns>
    /// True for a paragraph that is nothing but an assignment, and for the last item with one that says so (以上工作由…牵头) or a
    /// labelled one on a line of its own.
    /// </returns>
    public static bool HoldsBack(string text, Clause clause, IReadOnlyList<Assignment> assignments, bool isLast)
    {
        if (assignments.Count != 1 || assignments[0].Form is RoleForm.Subject or RoleForm.Table)
            return false;
        if (clause.Kind == ClauseKind.Paragraph && assignments[0].Scope.Length == 0)
            return true;
        return isLast && clause.Kind == ClauseKind.Numbered && assignments[0].Scope.Length > 0
            && (SaysAbove(assignments[0].Span.In(text)) || StartsLine(text, assignments[0].Span));
    }

    private static bool SaysAbove(ReadOnlySpan<char> assignment) => assignment.StartsWith("以上") || assignment.StartsWith("上述");

    // Brackets on a new line may only be broken text; a label (责任单位：) there is meant.
    private static bool StartsLine(string text, TextSpan span)
    {
        var offset = span.Start;
        if (RoleSectionCutter.Label(span.In(text), out _) == 0)
            return false;
        while (offset > 0 && text[offset - 1] is ' ' or '\u3000' or '\t')
            offset--;
        return offset > 0 && text[offset - 1] == '\n';
    }
}
