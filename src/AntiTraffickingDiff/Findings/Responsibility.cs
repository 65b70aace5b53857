using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>Who is responsible for a measure on one side.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Leads">The units in the lead; for an undivided list all its units.</param>
/// <param name="Supports">The supporting units.</param>
internal sealed record Responsibility(
    RoleForm Form, IReadOnlyList<UnitMention> Leads, IReadOnlyList<UnitMention> Supports)
{
    /// <summary>Nobody is named.</summary>
    public static Responsibility Nobody { get; } = new(RoleForm.None, [], []);

    /// <summary>Whether nobody is named.</summary>
    public bool IsEmpty => Leads.Count == 0 && Supports.Count == 0;

    /// <summary>Whether a name that could not be read may stand for a function.</summary>
    /// <param name="function">The function's id.</param>
    /// <returns>True if it may.</returns>
    public bool MayName(string function) => Leads.Concat(Supports).Any(unit => unit.Resolution.Possible.Contains(function));

    /// <summary>Joins assignments that hold together.</summary>
    /// <param name="assignments">The assignments, in document order.</param>
    /// <returns>All their units; the form of the first one that names a lead.</returns>
    public static Responsibility Of(IReadOnlyList<Assignment> assignments)
    {
        if (assignments.Count == 0)
            return Nobody;
        var form = assignments.FirstOrDefault(assignment => assignment.Leads.Count > 0)?.Form ?? assignments[0].Form;
        var leads = Distinct(assignments.SelectMany(assignment => assignment.Leads));
        var supports = Distinct(assignments.SelectMany(assignment => assignment.Supports));
        return new Responsibility(form, leads, supports);
    }

    private static List<UnitMention> Distinct(IEnumerable<UnitMention> units) => [.. units.DistinctBy(unit => unit.Name)];
}
