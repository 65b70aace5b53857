using AntiTraffickingDiff.Units;

namespace AntiTraffickingDiff.Findings;

/// <summary>The functions in each role on one side, with the name each is printed under.</summary>
internal sealed class RoleTable
{
    /// <summary>Tabulates one side.</summary>
    /// <param name="responsibility">Who is responsible.</param>
    /// <param name="known">The other side, which a merged bureau's functions are chosen by; null for the baseline.</param>
    public RoleTable(Responsibility responsibility, RoleTable? known)
    {
        foreach (var unit in responsibility.Leads)
            foreach (var function in Standing(unit, known))
                Leads.TryAdd(function, unit.Name);
        foreach (var unit in responsibility.Supports)
            foreach (var function in Standing(unit, known))
                if (!Leads.ContainsKey(function))
                    Supports.TryAdd(function, unit.Name);
    }

    /// <summary>The leading functions with their printed names, in the order printed.</summary>
    public OrderedDictionary<string, string> Leads { get; } = new(StringComparer.Ordinal);

    /// <summary>The supporting functions with their printed names, in the order printed.</summary>
    public OrderedDictionary<string, string> Supports { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a function has any role.</summary>
    /// <param name="function">The function's id.</param>
    /// <returns>True if it leads or supports.</returns>
    public bool Knows(string function) => Leads.ContainsKey(function) || Supports.ContainsKey(function);

    private static IEnumerable<string> Standing(UnitMention unit, RoleTable? known)
    {
        var functions = unit.Resolution.Functions;
        if (known is null || functions.Count < 2)
            return functions;
        var shared = functions.Where(known.Knows).ToList();
        return shared.Count > 0 ? shared : functions.Take(1);
    }
}
