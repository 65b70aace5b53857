namespace AntiTraffickingDiff.Units;

/// <summary>The grammar of unit names: (place level)* (organ)? head. See unit-words.tsv for its words.</summary>
internal sealed class UnitNameGrammar(UnitLexicon lexicon, UnitWords words)
{
    private const int ShortestBarePlace = 2;
    private const int LongestBarePlace = 4;
    private readonly UnitHeadMatcher _heads = new(lexicon, words);
    private readonly UnitPartMatcher _parts = new(new UnitHeadMatcher(lexicon, words), words);
    private readonly UnitPrefixParser _prefixes = new(words);

    /// <summary>Parses a name.</summary>
    /// <param name="name">The cleaned name.</param>
    /// <param name="found">What it means.</param>
    /// <returns>Whether the whole of it is explained.</returns>
    public bool TryParse(ReadOnlySpan<char> name, out UnitNameParse found)
    {
        UnitPrefix? prefix = default(UnitPrefix);
        while (prefix is { } at)
        {
            if (Head(name, at, out found))
                return true;
            prefix = _prefixes.Next(name, at);
        }

        for (prefix = default(UnitPrefix); prefix is { } at; prefix = _prefixes.Next(name, at))
            if (Remainder(name, at, out found))
                return true;
        found = default;
        return false;
    }

    private bool Head(ReadOnlySpan<char> name, UnitPrefix prefix, out UnitNameParse found)
    {
        var rest = name[prefix.End..];
        found = default;
        if (!_heads.Match(rest, out var head) && !_heads.BareStem(rest, out head))
            return Pattern(name, prefix, anchored: true, out found);
        found = Parse(prefix, head);
        return true;
    }

    private bool Pattern(ReadOnlySpan<char> name, UnitPrefix prefix, bool anchored, out UnitNameParse found)
    {
        found = default;
        if (lexicon.Pattern(name[prefix.End..], anchored, out var place) is not { } entry)
            return false;
        found = Parse(prefix, PatternPlace.Apply(name[prefix.End..], new UnitHead(entry.Functions, entry.Level, entry.Reason, place)));
        return true;
    }

    private bool Remainder(ReadOnlySpan<char> name, UnitPrefix prefix, out UnitNameParse found)
    {
        var rest = name[prefix.End..];
        if (_parts.Match(rest, out var head))
        {
            found = Parse(prefix, head);
            return true;
        }

        return Pattern(name, prefix, anchored: false, out found) || BarePlace(name, prefix, out found);
    }

    // 武清公安分局: a place without its level word, taken as such if what follows is a whole known name.
    private bool BarePlace(ReadOnlySpan<char> name, UnitPrefix prefix, out UnitNameParse found)
    {
        var rest = name[prefix.End..];
        for (var length = ShortestBarePlace; length <= Math.Min(LongestBarePlace, rest.Length - 2); length++)
            if (IsBarePlace(rest[..length]) && _heads.Match(rest[length..], out var head))
            {
                found = Parse(prefix, head with { Place = 0..length });
                return true;
            }

        found = default;
        return false;
    }

    private bool IsBarePlace(ReadOnlySpan<char> text) =>
        UnitPlaceRule.CouldBePlace(text) && !lexicon.Stems.Contains(text) && !lexicon.Names.Contains(text);

    private static UnitNameParse Parse(UnitPrefix prefix, UnitHead head)
    {
        var inside = !head.Place.Equals(default(Range));
        var place = inside
            ? (prefix.End + head.Place.Start.Value)..(prefix.End + head.Place.End.Value)
            : prefix.HasPlace ? prefix.Place : default;
        var level = (inside || prefix.Level == AdministrativeLevel.Unknown) && head.Level != AdministrativeLevel.Unknown
            ? head.Level
            : prefix.Level;
        return new UnitNameParse(OfLevel(head.Functions, level), level, place, head.Reason);
    }

    // 青山镇人民政府: the government of a town is not that of the plan's territory.
    private static IReadOnlyList<string> OfLevel(IReadOnlyList<string> functions, AdministrativeLevel level) =>
        level == AdministrativeLevel.Township && functions is ["local-government"] ? Township : functions;

    private static readonly IReadOnlyList<string> Township = ["township-government"];
}
