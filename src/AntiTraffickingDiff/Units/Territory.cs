using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Units;

/// <summary>The territory a plan is for.</summary>
/// <param name="Level">Its level.</param>
/// <param name="Region">Its name with the level word, such as 武清区; empty if unknown.</param>
/// <param name="IsTown">Whether it is a town, township or street; the level is then that of the county or district it belongs to.</param>
internal sealed record PlanTerritory(AdministrativeLevel Level, string Region, bool IsTown = false);

/// <summary>
/// The territory that a plan is for: its name from the title, else from the letterhead and the signature; its level from
/// the name, else from the units it names.
/// </summary>
internal static class Territory
{
    /// <summary>How many lines of letterhead and headings are looked at.</summary>
    private const int MostHeads = 12;

    private static readonly WordList National = new("中国", "国务院", "中华人民共和国", "全国");

    // What may stand before a region's name at the start of a title.
    private static readonly WordList Introductions = new(
        "关于", "公开", "征集", "征求", "印发", "转发", "批转", "下发", "公布", "发布", "颁布", "通过", "批准", "中共", "《", "〈", "“", "（", "(", "*", "#", "：", ":", "、");

    // Where in a title a region's name may stand.
    private static readonly WordList Openings = new("《", "〈", "印发", "转发", "批转", "关于");

    // A city that speaks of its counties and districts is a prefecture; one that only speaks of towns is a county-level city.
    private static readonly WordList CountiesBelow = new(
        "各县、区", "各县（区", "各县（市", "各县(市", "各县(区", "各县区", "各区县", "各区（县", "各县、自治县", "各县、市", "各旗县", "各县市区", "各区市县", "各市区",
        "县（市、区）人民政府", "各市、县", "各区、县", "各县市", "各区、市", "各县（自治县");

    private static readonly WordList TownsBelow = new("各镇", "各乡", "各街道", "镇街", "各办事处");

    /// <summary>Finds level and region of a plan.</summary>
    /// <param name="tree">The plan's clauses.</param>
    /// <param name="assignments">The plan's assignments, whose names' prefixes help where there is no title; may be null.</param>
    /// <returns>The territory; unknown and empty where nothing tells.</returns>
    public static PlanTerritory Of(ClauseTree tree, ClauseAssignments? assignments = null)
    {
        var (region, town, isBelowPrefecture) = RegionOf(tree);
        if (town.Length > 0)
            return new PlanTerritory(LevelAbove(region, town, tree, assignments), town, IsTown: true);
        var level = isBelowPrefecture ? AdministrativeLevel.County : region.Length > 1 ? LevelOf(region, tree.Document.Text) : AdministrativeLevel.Unknown;
        if (level == AdministrativeLevel.Unknown && assignments is not null)
            level = LevelOfUnits(assignments, tree.Document.Text);
        return new PlanTerritory(level, region);
    }

    /// <summary>The level of a region.</summary>
    /// <param name="region">Its name with the level word.</param>
    /// <param name="text">The plan's text, which tells a prefecture-level city from a county-level one.</param>
    /// <returns>The level.</returns>
    public static AdministrativeLevel LevelOf(string region, string text)
    {
        if (region == "中国")
            return AdministrativeLevel.National;
        if (region.EndsWith("兵团", StringComparison.Ordinal))
            return AdministrativeLevel.Province;
        // A division of the corps runs its city as a prefecture does.
        if (region.StartsWith('第') && region.Contains('师', StringComparison.Ordinal))
            return AdministrativeLevel.Prefecture;
        var level = PlaceLevels.Read(region.AsSpan(0, region.Length - 1), region[^1]);
        return level == AdministrativeLevel.Prefecture && region[^1] == '市' ? LevelOfCity(text) : level;
    }

    // The region's name in a title or a line of a letterhead, the lowest where several stand one behind the other, and its town's.
    private static (string Region, string Town, bool IsBelowPrefecture) RegionIn(string line)
    {
        var text = line.AsSpan().Trim();
        if (RegionAt(text) is var first && IsFound(first))
            return first;
        for (var at = Openings.IndexIn(text); at >= 0 && at < text.Length; )
        {
            text = text[(at + Openings.StartOf(text[at..])!.Length)..];
            if (RegionAt(text) is var region && IsFound(region))
                return region;
            at = Openings.IndexIn(text);
        }
        // 中国反对拐卖人口行动计划（2021—2030年）云岚市任务分解表.
        var behind = line.AsSpan().LastIndexOfAny('）', '》') + 1;
        return behind > 0 ? RegionAt(line.AsSpan(behind)) : default;
    }

    private static bool IsFound((string Region, string Town, bool IsBelowPrefecture) found) => found is { Region.Length: > 0 } or { Town.Length: > 0 };

    // The region, and where it is one of its towns that has the plan, the town.
    private static (string Region, string Town, bool IsBelowPrefecture) RegionOf(ClauseTree tree)
    {
        var text = tree.Document.Text;
        if (RegionIn(tree.Title) is var titled && IsFound(titled))
            return titled.Region.Length > 0 ? titled : (RegionOfFrame(tree, text).Region ?? string.Empty, titled.Town, false);
        if (National.StartOf(tree.Title) is not null)
            return ("中国", string.Empty, false);
        return RegionOfFrame(tree, text);
    }

    // The region in publisher, letterhead and signature.
    private static (string Region, string Town, bool IsBelowPrefecture) RegionOfFrame(ClauseTree tree, string text)
    {
        var heads = tree.Clauses.Where(clause => clause.Kind is ClauseKind.Letterhead or ClauseKind.Heading)
            .SelectMany(clause => clause.Span.Of(text).Split('\n'));
        if (RegionIn(tree.Publisher) is var publisher && IsFound(publisher))
            return publisher;
        // Lines of letterhead name towns as addressees; only a region in them is the plan's.
        foreach (var line in heads.Take(MostHeads))
            if (RegionIn(line) is { Region.Length: > 0 } found)
                return (found.Region, string.Empty, found.IsBelowPrefecture);
        // The signature at the end: 棠湾区人民政府办公室.
        foreach (var clause in tree.Clauses.Where(clause => clause.Kind == ClauseKind.Letterhead).Reverse().Take(MostHeads))
            if (RegionAt(clause.Span.In(text).Trim()) is { Region.Length: > 0 } found)
                return (found.Region, string.Empty, found.IsBelowPrefecture);
        return (string.Empty, string.Empty, false);
    }

    // The level of the county or district that a town belongs to.
    private static AdministrativeLevel LevelAbove(string region, string town, ClauseTree tree, ClauseAssignments? assignments)
    {
        var level = region.Length > 1 ? LevelOf(region, tree.Document.Text) : AdministrativeLevel.Unknown;
        if (level == AdministrativeLevel.Unknown && assignments is not null)
            level = LevelOfUnits(assignments, tree.Document.Text);
        return level switch
        {
            AdministrativeLevel.District or AdministrativeLevel.County => level,
            AdministrativeLevel.Municipality => AdministrativeLevel.District,
            // Right below a city, a town is one of a county-level city.
            AdministrativeLevel.Prefecture when region.Length > 0 => AdministrativeLevel.County,
            _ => town.EndsWith("街道", StringComparison.Ordinal) ? AdministrativeLevel.District : AdministrativeLevel.County,
        };
    }

    private static (string Region, string Town, bool IsBelowPrefecture) RegionAt(ReadOnlySpan<char> text)
    {
        for (; ; text = text.TrimStart())
        {
            if (text.StartsWith("**") || text.StartsWith("＊＊"))
                break;
            if (Introductions.StartOf(text) is { } word)
                text = text[word.Length..];
            else if (YearsAt(text) is > 0 and var years)
                text = text[years..];
            else
                break;
        }
        if (National.StartOf(text) is not null)
            return (string.Empty, string.Empty, false);
        var region = Places.LowestAt(text, out var end);
        // 白石彝族自治州棠溪市: a city below a prefecture is one of the level of counties.
        var isBelowPrefecture = region.EndsWith('市') && end > region.Length && IsPrefecture(text[..(end - region.Length)]);
        // 柳溪区人民政府城南街道办事处.
        end += region.Length > 0 && text[end..].StartsWith("人民政府") ? "人民政府".Length : 0;
        return (region, Places.TownLengthAt(text[end..]) is > 0 and var town ? text.Slice(end, town).ToString() : string.Empty, isBelowPrefecture);

        static bool IsPrefecture(ReadOnlySpan<char> above) =>
            above[^1] is '市' or '州' or '盟' || above.EndsWith("地区");
    }

    // 2024年, 2021—2030年: the years before a place.
    private static int YearsAt(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept("0123456789年—－-–~～至到");
        return end > 4 && text[end - 1] == '年' && char.IsAsciiDigit(text[0]) ? end : 0;
    }

    private static AdministrativeLevel LevelOfCity(string text) =>
        !CountiesBelow.AnyIn(text) && TownsBelow.AnyIn(text) ? AdministrativeLevel.County : AdministrativeLevel.Prefecture;

    private static AdministrativeLevel LevelOfUnits(ClauseAssignments assignments, string text)
    {
        var most = assignments.All.SelectMany(assignment => assignment.Units)
            .Select(unit => unit.Resolution.Level).Where(level => level is not (AdministrativeLevel.Unknown or AdministrativeLevel.Township))
            .GroupBy(level => level).OrderByDescending(group => group.Count()).FirstOrDefault();
        return most is null ? AdministrativeLevel.Unknown
            : most.Key == AdministrativeLevel.Prefecture ? LevelOfCity(text) : most.Key;
    }
}

/// <summary>What level a place is of, from its name and the level character after it.</summary>
internal static class PlaceLevels
{
    /// <summary>The four cities directly under the central government.</summary>
    private static readonly WordList Municipalities = new("北京", "上海", "天津", "重庆");

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

    /// <summary>Whether a place is a city directly under the central government.</summary>
    /// <param name="place">The name without 市.</param>
    /// <returns>True for those four.</returns>
    private static bool IsMunicipality(ReadOnlySpan<char> place) => Municipalities.Contains(place);
}
