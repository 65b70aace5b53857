using AntiTraffickingDiff.Findings;
using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Tests.Findings;

/// <summary>Makes responsibilities out of printed names, which the real registry resolves.</summary>
internal static class Responsibilities
{
    private static readonly UnitNames Resolver = new();

    public static Responsibility Paren(string leads, string supports = "") => new(RoleForm.Paren, Units(leads), Units(supports));

    public static Responsibility Undivided(string units) => new(RoleForm.Undivided, Units(units), []);

    public static IReadOnlyList<UnitMention> Units(string names) =>
        [.. names.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(name => new UnitMention(name, default, Resolver.Resolve(name)))];

    public static Assignment Assignment(string leads, string supports = "", RoleForm form = RoleForm.Paren) =>
        new(form, Units(leads), Units(supports), default, default);
}
