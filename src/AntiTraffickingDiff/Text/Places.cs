namespace AntiTraffickingDiff.Text;

/// <summary>
/// Names of places with their level: 中山市, 于都县, 双江拉祜族佤族布朗族傣族自治县, 阿里地区, and masked ones (**市, ××县). By
/// form, not by a list: a name and the first level character behind it that does not go on (郑州市 is no 郑州).
/// </summary>
internal static class Places
{
    /// <summary>The longest name before its level: 积石山保安族东乡族撒拉族自治县 has 14, the longest zones 16.</summary>
    private const int LongestName = 18;

    /// <summary>The longest name that is not of an autonomous area or a zone, in characters.</summary>
    private const int LongestPlain = 7;

    /// <summary>The characters of the levels from province to county.</summary>
    public const string Levels = "省市区县州盟旗";
    private const string Mask = "*＊×✕XxＸｘ○〇□△某";

    /// <summary>The longest name of a town before its level.</summary>
    private const int LongestTown = 6;

    // What a zone is called: where it has no name of its own, and what the name of one ends with. A 新区 may be a district.
    private static readonly string[] ZoneKinds = ["开发区", "高新区", "示范区", "经开区", "保税区", "综保区", "度假区", "管理区", "合作区", "试验区"];
    private static readonly WordList BareZones = new([.. ZoneKinds, "新区", "经济开发区", "旅游度假区", "工业园区", "产业园区"]);
    private static readonly WordList Zones = new([.. ZoneKinds, "园区"]);

    // What no town's name contains: 各乡镇, 进城返乡, 城市街道.
    private static readonly WordList NoTowns = new("乡镇", "城镇", "村镇", "集镇", "城乡", "返乡", "回乡", "下乡", "老乡", "城市", "全乡", "全镇", "本镇", "本乡", "等镇", "等乡", "镇街");

    // Words that end in a level character and are no places.
    private static readonly WordList Common = new(
        "我省", "我市", "我区", "我县", "我州", "我盟", "我旗", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗", "本省", "本市", "本区", "本县",
        "各省", "各市", "各区", "各县", "各州", "各盟", "各旗", "外省", "外市", "两省", "两市", "市区", "市县", "区县", "县区", "县市", "旗县", "旗区",
        "社区", "辖区", "地区", "山区", "灾区", "校区", "园区", "林区", "牧区", "景区", "片区", "小区", "边区", "库区", "疫区", "城市", "超市", "上市",
        "门市", "都市", "联盟", "同盟", "红旗", "国旗", "旌旗", "反省", "节省", "城区", "自治区", "自治州", "自治县", "自治旗", "直辖市", "特区",
        "开发区", "高新区", "新区", "示范区", "特别行政区", "行政区");

    // What no place's name contains.
    private static readonly WordList Foreign = new(
        "关于", "印发", "人民", "政府", "办公", "委员", "反对", "反拐", "打拐", "拐卖", "行动", "计划", "工作", "实施", "方案", "人口", "公安", "妇女", "儿童",
        "中国", "全国", "国家", "国务院", "通知", "公告", "各", "我", "的", "在", "对", "跨", "请", "是", "省级", "市级", "县级", "进一步", "做好", "加强", "推进", "开展", "召开", "举办", "举行", "成立");

    private static readonly WordList ZoneEnds = new("开发", "示范", "新", "管理", "度假", "名胜", "功能", "保税", "产业", "园", "高新", "试验", "合作", "林", "特", "矿");
    private static readonly WordList ZoneStarts = new("工业园", "经济", "高新", "技术", "产业园", "综合保税");

    /// <summary>Whether a character says of what level a place is: 省 to 旗, 镇, 乡.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True if so.</returns>
    public static bool IsLevel(char c) => c is '镇' or '乡' || Levels.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a place is a development zone or the like: 云湖市高新区, 柳溪产业园区.</summary>
    /// <param name="place">The place's name.</param>
    /// <returns>True if so.</returns>
    public static bool IsZone(ReadOnlySpan<char> place) => Zones.EndOf(place) is not null;

    /// <summary>The length of the place's name at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length with the level character; 0 if the text starts with none.</returns>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        const string corps = "新疆生产建设兵团";
        if (text.StartsWith(corps))
            return corps.Length;
        var masked = text.IndexOfAnyExcept(Mask);
        if (masked is > 0 and < 8 && Levels.Contains(text[masked], StringComparison.Ordinal) && !(masked == 1 && text[0] == 'x'))
            return masked + 1;
        for (var at = 1; at < text.Length && at <= LongestName; at++)
        {
            if (!Characters.IsHan(text[at]) && text[at] != '·' || !Characters.IsHan(text[0]))
                return 0;
            if (!Levels.Contains(text[at], StringComparison.Ordinal) || GoesOn(text, at))
                continue;
            return IsName(text[..at], text[..(at + 1)]) ? at + 1 : 0;
        }
        return 0;
    }

    /// <summary>The lowest of the places that stand one behind the other at the start of a text (四川省成都市武侯区), and where they end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">The end of the last one.</param>
    /// <returns>The name with its level character; empty if there is none.</returns>
    public static string LowestAt(ReadOnlySpan<char> text, out int end)
    {
        var place = string.Empty;
        end = 0;
        while (true)
        {
            var rest = text[end..];
            var length = DivisionAt(rest) is > 0 and var division ? division : LengthAt(rest);
            // 云湖市高新区: a zone that has no name of its own.
            if (length == 0 && place.Length > 0 && BareZones.StartOf(rest) is { } zone)
                length = zone.Length;
            if (length == 0)
                return place;
            var next = rest[..length].ToString();
            place = place.Length > 0 && (ZoneStarts.StartOf(next) is not null || BareZones.Contains(next)) ? place + next : next;
            end += length;
        }
    }

    /// <summary>The length of the name of a town, township or street at the start of a text: 河口镇, 城南街道.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The length with the level word; 0 if the text starts with none.</returns>
    public static int TownLengthAt(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length && at <= LongestTown && Characters.IsHan(text[at]); at++)
        {
            var end = text[at..].StartsWith("街道") ? at + 2 : text[at] is '镇' or '乡' ? at + 1 : 0;
            if (end > 0 && !(end < text.Length && text[end] is '镇' or '乡' or '村' or '街'))
                return at > 1 && !Foreign.AnyIn(text[..at]) && !NoTowns.AnyIn(text[..end]) ? end : 0;
        }
        return 0;
    }

    // 第八师, 第八师石河子市: the divisions of the corps, with the city each of them runs.
    private static int DivisionAt(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith("第") ? 1 + text[1..].IndexOfAnyExcept("一二三四五六七八九十") : 0;
        if (end < 2 || end >= text.Length || text[end] != '师' || text[(end + 1)..].StartsWith("范"))
            return 0;
        var city = LengthAt(text[(end + 1)..]);
        return end + 1 + (city > 0 && text[end + city] == '市' ? city : 0);
    }

    // 郑州市, 通州区, 贵州省, 沙市区: a level character inside a place's name.
    private static bool GoesOn(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && (text[at + 1] is '市' or '区' or '县' && (text[at] is '州' or '盟' or '旗' || at == 1 && text[at] == '市')
            || text[at] == '州' && text[at + 1] == '省' && !text[(at + 1)..].StartsWith("省级"));

    private static bool IsName(ReadOnlySpan<char> name, ReadOnlySpan<char> whole) =>
        !Common.Contains(whole) && !Foreign.AnyIn(name)
        && (name.Length <= LongestPlain || name.EndsWith("自治") || whole[^1] == '区' && ZoneEnds.EndOf(name) is not null);
}
