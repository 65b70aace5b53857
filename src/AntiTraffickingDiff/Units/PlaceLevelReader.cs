namespace AntiTraffickingDiff.Units;

/// <summary>Says what level a place is of, from its name and the level character after it.</summary>
internal static class PlaceLevelReader
{
    private static readonly string[] Municipalities = ["北京", "上海", "天津", "重庆"];

    /// <summary>The level of a place.</summary>
    /// <param name="place">The name without the level character, such as 武清 or 广西壮族自治.</param>
    /// <param name="level">The level character: 省市区县州盟旗镇乡, or 街 for 街道.</param>
    /// <returns>The level.</returns>
    public static AdministrativeLevel Read(ReadOnlySpan<char> place, char level) => level switch
    {
        '省' => AdministrativeLevel.Province,
        '市' => IsMunicipality(place) ? AdministrativeLevel.Municipality : AdministrativeLevel.Prefecture,
        '区' when place.EndsWith("自治") => AdministrativeLevel.Province,
        '区' when place.EndsWith("地") && place.Length > 2 => AdministrativeLevel.Prefecture,
        '区' => AdministrativeLevel.District,
        '县' or '旗' => AdministrativeLevel.County,
        '州' or '盟' => AdministrativeLevel.Prefecture,
        '镇' or '乡' or '街' => AdministrativeLevel.Township,
        _ => AdministrativeLevel.Unknown,
    };

    /// <summary>How much of a place is its own name, without 自治 and the like.</summary>
    /// <param name="place">The name without the level character.</param>
    /// <param name="level">The level character.</param>
    /// <returns>The length.</returns>
    public static int NameLength(ReadOnlySpan<char> place, char level) =>
        place.EndsWith("自治") ? place.Length - 2 : level == '区' && place.EndsWith("地") && place.Length > 2 ? place.Length - 1 : place.Length;

    /// <summary>Whether a place is a city directly under the central government; there are four.</summary>
    /// <param name="place">The name without 市.</param>
    /// <returns>True for those four.</returns>
    public static bool IsMunicipality(ReadOnlySpan<char> place)
    {
        foreach (var name in Municipalities)
            if (place.SequenceEqual(name))
                return true;
        return false;
    }
}
