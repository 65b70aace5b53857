namespace AntiTraffickingDiff.Units;

/// <summary>Takes the level word off a place that a pattern found, and its level from it: 柳溪区 in 共青团柳溪区委.</summary>
internal static class PatternPlace
{
    private const string LevelCharacters = "省市区县州盟旗镇乡";

    /// <summary>Corrects place and level of a head.</summary>
    /// <param name="name">The name the head's place refers to.</param>
    /// <param name="head">The head as the pattern gives it.</param>
    /// <returns>The head with the bare place; a level of its own is kept.</returns>
    public static UnitHead Apply(ReadOnlySpan<char> name, UnitHead head)
    {
        var place = name[head.Place];
        if (place.Length < 3 || !LevelCharacters.Contains(place[^1]))
            return head;
        var bare = place[..^1];
        var start = head.Place.Start.Value;
        return head with
        {
            Place = start..(start + PlaceLevels.NameLength(bare, place[^1])),
            Level = head.Level == AdministrativeLevel.Unknown ? PlaceLevels.Read(bare, place[^1]) : head.Level,
        };
    }
}
