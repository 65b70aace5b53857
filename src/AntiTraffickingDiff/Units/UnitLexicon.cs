using System.Collections.Frozen;

namespace AntiTraffickingDiff.Units;

/// <summary>A registry made ready for looking names up.</summary>
internal sealed class UnitLexicon
{
    private readonly FrozenDictionary<char, UnitPattern[]> _patterns;

    /// <summary>Makes the lexicon of a registry.</summary>
    /// <param name="registry">The registry.</param>
    public UnitLexicon(UnitRegistry registry)
    {
        var names = new UnitEntryBuilder("name");
        var stems = new UnitEntryBuilder("stem");
        var shorts = new UnitEntryBuilder("short");
        foreach (var function in registry.Functions)
        {
            AddNames(names, function);
            stems.Add(function.Id, function.Stems.Concat(function.Former.Where(IsPlain)), AdministrativeLevel.Unknown);
            shorts.Add(function.Id, function.Shorts, AdministrativeLevel.Unknown);
        }

        var all = names.Build().ToList();
        Names = new(all.Where(item => IsPlain(item.Key)));
        Stems = new(stems.Build());
        Shorts = new(shorts.Build());
        _patterns = all.Where(item => !IsPlain(item.Key)).Select(item => new UnitPattern(item.Value))
            .GroupBy(pattern => pattern.Last)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(p => p.Entry.Text.Length).ToArray());
    }

    /// <summary>Whole names without place and level.</summary>
    public SpanTable<UnitEntry> Names { get; }

    /// <summary>Words that make names with suffixes.</summary>
    public SpanTable<UnitEntry> Stems { get; }

    /// <summary>Characters that stand for a function in merged names.</summary>
    public SpanTable<UnitEntry> Shorts { get; }

    /// <summary>The first pattern that a name matches, longest first.</summary>
    /// <param name="name">The name.</param>
    /// <param name="anchored">Whether to try the patterns that start with text of their own, or the others.</param>
    /// <param name="place">Where the place stands in it.</param>
    /// <returns>The pattern's entry or null.</returns>
    public UnitEntry? Pattern(ReadOnlySpan<char> name, bool anchored, out Range place)
    {
        place = default;
        if (name.IsEmpty || !_patterns.TryGetValue(name[^1], out var patterns))
            return null;
        foreach (var pattern in patterns)
            if (pattern.IsAnchored == anchored && pattern.Matches(name, out place))
                return pattern.Entry;
        return null;
    }

    private static bool IsPlain(string text) => !text.Contains('{', StringComparison.Ordinal);

    private static void AddNames(UnitEntryBuilder names, UnitFunction function)
    {
        names.Add(function.Id, function.National, AdministrativeLevel.National);
        names.Add(function.Id, function.Province, AdministrativeLevel.Province);
        names.Add(function.Id, function.Prefecture, AdministrativeLevel.Prefecture);
        names.Add(function.Id, function.County, AdministrativeLevel.Unknown);
        names.Add(function.Id, function.Former.Where(text => !IsPlain(text) || text.Length > 2), AdministrativeLevel.Unknown);
    }
}
