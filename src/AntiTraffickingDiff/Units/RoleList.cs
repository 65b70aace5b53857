using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>The units of a piece of text by their roles, while it is read.</summary>
internal sealed class RoleList
{
    private readonly List<UnitMention>[] _byRole = [[], [], [], []];

    /// <summary>Whether any word gave a role.</summary>
    public bool HasRole { get; set; }

    /// <summary>All units in the order of their roles.</summary>
    public IEnumerable<UnitMention> All => _byRole.SelectMany(units => units);

    /// <summary>Whether at least one unit is known.</summary>
    public bool HasKnown => All.Any(unit => unit.Resolution.IsKnown);

    /// <summary>Adds units in a role.</summary>
    /// <param name="role">The role.</param>
    /// <param name="units">The units.</param>
    public void Add(UnitRole role, IEnumerable<UnitMention> units) => _byRole[(int)role].AddRange(units);

    /// <summary>Adds the units of another list in the same roles.</summary>
    /// <param name="other">The other list.</param>
    public void Add(RoleList other)
    {
        for (var role = 0; role < _byRole.Length; role++)
            _byRole[role].AddRange(other._byRole[role]);
        HasRole |= other.HasRole;
    }

    /// <summary>Makes an assignment of the list: 责任单位 beside 牵头单位 is a support, beside 配合单位 a lead.</summary>
    /// <param name="form">The form where roles are given.</param>
    /// <param name="span">Where it is written.</param>
    /// <param name="scope">What it holds for.</param>
    /// <returns>The assignment.</returns>
    public Assignment ToAssignment(RoleForm form, TextSpan span, TextSpan scope)
    {
        var leads = Of(UnitRole.Lead).ToList();
        var supports = Of(UnitRole.Support).ToList();
        var others = Of(UnitRole.Undivided).ToList();
        var isUndivided = leads.Count + supports.Count + Of(UnitRole.Duty).Count == 0;
        (leads.Count == 0 ? leads : supports).AddRange(Of(UnitRole.Duty));
        (leads.Count == 0 ? leads : supports).AddRange(others);
        return new Assignment(isUndivided ? RoleForm.Undivided : form, Ordered(leads), Ordered(supports), span, scope);
    }

    private List<UnitMention> Of(UnitRole role) => _byRole[(int)role];

    private static IReadOnlyList<UnitMention> Ordered(List<UnitMention> units) => [.. units.OrderBy(unit => unit.Span.Start)];
}
