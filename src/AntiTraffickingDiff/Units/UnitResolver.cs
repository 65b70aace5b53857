namespace AntiTraffickingDiff.Units;

/// <summary>
/// Resolves printed unit names by grammar: place and level words are taken off the front one by one until the rest is a
/// known name, a stem with a suffix, a part of a known body, or a pattern. Keeps no cache; thread-safe.
/// </summary>
public sealed class UnitResolver : IUnitResolver
{
    private readonly UnitNameGrammar _grammar;

    /// <summary>Makes a resolver.</summary>
    /// <param name="registry">The functions to resolve to; null for the built-in ones.</param>
    public UnitResolver(UnitRegistry? registry = null)
    {
        Registry = registry ?? UnitRegistry.Default;
        _grammar = new UnitNameGrammar(new UnitLexicon(Registry), UnitWords.Default);
    }

    /// <summary>The functions that names are resolved to.</summary>
    public UnitRegistry Registry { get; }

    /// <inheritdoc/>
    public UnitResolution Resolve(string name)
    {
        var text = UnitNameCleaner.Clean(name);
        if (text.IsEmpty)
            return Unknown(name, "there is no name");
        if (_grammar.TryParse(text, out var found))
            return Resolution(name, text, found);
        if (InBrackets(name, text) is { } both)
            return both;
        return Doubled(text) && _grammar.TryParse(text[..(text.Length / 2)], out found)
            ? Resolution(name, text, found)
            : Unknown(name, $"no row of the registry explains {text}");
    }

    private static UnitResolution Resolution(string name, ReadOnlySpan<char> text, UnitNameParse found) =>
        new(name, found.Functions, found.Level, found.Place.Equals(default(Range)) ? string.Empty : text[found.Place].ToString(), found.Reason);

    private static UnitResolution Unknown(string name, string reason) =>
        new(name, [], AdministrativeLevel.Unknown, string.Empty, reason);

    // 区政府办（外办）: one body with two signs.
    private UnitResolution? InBrackets(string name, ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('（');
        if (open < 1 || text[^1] != '）')
            return null;
        var outer = Resolve(text[..open].ToString());
        var inner = Resolve(text[(open + 1)..^1].ToString());
        return outer.IsKnown
            ? outer with { Name = name, Functions = [.. outer.Functions.Union(inner.Functions)], Reason = $"{outer.Reason}; in brackets: {inner.Reason}" }
            : null;
    }

    private static bool Doubled(ReadOnlySpan<char> text) =>
        text.Length % 2 == 0 && text[..(text.Length / 2)].SequenceEqual(text[(text.Length / 2)..]);
}
