using AntiTraffickingDiff.Normalizing;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>One line on an assignment.</summary>
internal static class AssignmentLine
{
    /// <summary>Makes the line.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="document">What its spans refer to.</param>
    /// <param name="messages">The language.</param>
    /// <returns>The units by role, each with its functions in square brackets ([?] if not known), the form and the place.</returns>
    public static string Of(Assignment assignment, NormalizedDocument document, MessageCatalog messages)
    {
        var roles = new List<string>(2);
        if (assignment.Leads.Count > 0)
            roles.Add(messages.Format(assignment.Form == RoleForm.Undivided ? "role-undivided" : "role-lead", Names(assignment.Leads, messages)));
        if (assignment.Supports.Count > 0)
            roles.Add(messages.Format("role-support", Names(assignment.Supports, messages)));
        var position = document.Locate(assignment.Span.Start);
        return messages.Format(
            "assignment",
            string.Join(messages["role-separator"], roles),
            messages["form-" + KebabCase.Of(assignment.Form)],
            PlaceWording.Of(position.Line, position.Page, messages));
    }

    private static string Names(IReadOnlyList<UnitMention> units, MessageCatalog messages) => messages.List(units.Select(Name));

    private static string Name(UnitMention unit) =>
        $"{PrintableText.Of(unit.Name)} [{(unit.Resolution.IsKnown ? string.Join(' ', unit.Resolution.Functions) : "?")}]";
}
