namespace AntiTraffickingDiff.Units;

/// <summary>Takes place and level words off the front of a name, one at a time. Places are told by the level word after them.</summary>
internal sealed class UnitPrefixParser(UnitWords words)
{
    private const int LongestPlace = 16;

    /// <summary>Takes one more word off.</summary>
    /// <param name="name">The whole name.</param>
    /// <param name="prefix">What has been taken off so far.</param>
    /// <returns>The longer prefix, or null if the rest starts with no such word.</returns>
    public UnitPrefix? Next(ReadOnlySpan<char> name, UnitPrefix prefix)
    {
        var rest = name[prefix.End..];
        if (words.Groups.LongestPrefix(rest, out _) is > 0 and var group && group < rest.Length)
            return prefix with { End = prefix.End + group };
        if (words.Levels.LongestPrefix(rest, out var level) is > 0 and var length && length < rest.Length && (length > 2 || !StartsPlace(rest)))
            return prefix with { End = prefix.End + length, Level = level.Level };
        if (prefix.Level != AdministrativeLevel.Unknown && Organ(rest) is > 0 and var organ)
            return prefix with { End = prefix.End + organ };
        return Place(rest, prefix);
    }

    private int Organ(ReadOnlySpan<char> rest)
    {
        var length = words.Organs.LongestPrefix(rest, out _);
        return length < rest.Length ? length : 0;
    }

    // 镇江市, 乡宁县, 旗…: a level character that starts a place's name.
    private static bool StartsPlace(ReadOnlySpan<char> rest) =>
        rest.Length > 3 && rest[0] is '镇' or '乡' or '州' or '旗' or '盟' && rest[2] is '市' or '区' or '县';

    private static UnitPrefix? Place(ReadOnlySpan<char> rest, UnitPrefix prefix)
    {
        var end = PlaceEnd(rest);
        if (end < 0)
            return null;
        var place = rest[..end];
        if (!UnitPlaceRule.CouldBePlace(place))
            return null;
        var level = PlaceLevels.Read(place, rest[end]);
        var width = rest[end..].StartsWith("街道") ? 2 : 1;
        var start = prefix.End;
        return new UnitPrefix(start + end + width, level, start..(start + PlaceLevels.NameLength(place, rest[end])));
    }

    private static int PlaceEnd(ReadOnlySpan<char> rest)
    {
        for (var at = 1; at < Math.Min(rest.Length - 1, LongestPlace); at++)
            if (IsLevel(rest, at))
                return at + 1 < rest.Length - 1 && rest[at] is '州' or '乡' or '镇' or '旗' or '盟' && rest[at + 1] is '市' or '区' or '县' or '州'
                    ? at + 1
                    : at;
        return -1;
    }

    private static bool IsLevel(ReadOnlySpan<char> rest, int at) =>
        rest[at] is '省' or '市' or '区' or '县' or '州' or '盟' or '旗' or '镇' or '乡' || rest[at..].StartsWith("街道");
}
