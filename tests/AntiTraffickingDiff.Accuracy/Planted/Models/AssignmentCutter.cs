using AntiTraffickingDiff.Text;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>
/// Takes a clause's assignment out of its body where there is exactly one and it stands at the start (a subject) or
/// the end (parentheses); everything else stays in the text as it is.
/// </summary>
internal static class AssignmentCutter
{
    /// <summary>Cuts a body.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="body">The clause's body.</param>
    /// <param name="assignments">What the tool found in the clause.</param>
    /// <returns>The body without the assignment, and the assignment; null where none was taken out.</returns>
    public static (string Body, ModelAssignment? Assignment) Cut(string text, TextSpan body, IReadOnlyList<Assignment> assignments)
    {
        if (assignments.Count != 1 || assignments[0].Leads.Count == 0 || !body.Contains(assignments[0].Span))
            return (body.Of(text), null);
        var (form, span) = (assignments[0].Form, assignments[0].Span);
        return form switch
        {
            RoleForm.Subject when span.Start == body.Start =>
                (text[span.End..body.End], Make(assignments[0], AssignmentShape.Subject)),
            RoleForm.Paren when EndsWith(text, body, span) =>
                (text[body.Start..span.Start], Make(assignments[0], AssignmentShape.Roles)),
            RoleForm.Undivided when EndsWith(text, body, span) =>
                (text[body.Start..span.Start], Make(assignments[0], AssignmentShape.Undivided)),
            _ => (body.Of(text), null),
        };
    }

    private static bool EndsWith(string text, TextSpan body, TextSpan span) => text[span.End..body.End].Trim(' ', '\n', '。').Length == 0;

    private static ModelAssignment Make(Assignment assignment, AssignmentShape shape) =>
        new(shape, Names(assignment.Leads), Names(assignment.Supports));

    private static List<string> Names(IReadOnlyList<UnitMention> units) => [.. units.Select(unit => unit.Name)];
}
