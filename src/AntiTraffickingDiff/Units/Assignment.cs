using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>Who is responsible for a piece of text.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Leads">The units in the lead; for an undivided list all its units.</param>
/// <param name="Supports">The supporting units; none for an undivided list.</param>
/// <param name="Span">Where the assignment is written: the parentheses, the subject, the cells.</param>
/// <param name="Scope">The text it holds for: the sentences before the parentheses, the sentence of the subject, the row.</param>
public sealed record Assignment(
    RoleForm Form, IReadOnlyList<UnitMention> Leads, IReadOnlyList<UnitMention> Supports, TextSpan Span, TextSpan Scope)
{
    /// <summary>All its units, those in the lead first.</summary>
    public IEnumerable<UnitMention> Units => Leads.Concat(Supports);
}
