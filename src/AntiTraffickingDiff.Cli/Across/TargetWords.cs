using System.Globalization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// The words of deadlines, frequencies and quantities as patterns; what a match means is read by <see cref="TargetGrammar"/> and <see cref="TargetQuantities"/>.
/// </summary>
internal static partial class TargetWords
{
    private const string Han = "\\u4e00-\\u9fff";
    private const string N = WrittenNumbers.Pattern;

    /// <summary>What stands between the two figures of a range: 3至5次, 3-5名.</summary>
    private const string To = "(?:次|名|人|个)?(?:至|到|[-—~～－–]{1,2})";
    private const string Least = "不少于|不得少于|不低于|不得低于|不小于|至少|最少|≥|≧";
    private const string AtLeast = Least + "|达到|达";
    private const string AtMost = "不超过|不得超过|不多于|不高于|不得高于|不大于|最多|控制在|≤|≦";
    private const string Over = "高于|超过|大于|多于|＞|>";
    private const string Under = "低于|小于|少于|＜|<";
    private const string Occurrence = "次(?!数(?!据))|场|期|遍|轮|回(?!访)|堂|课(?!时)";
    private const string Counted = "人次|名|人|个(?!工作日|小时|星期|季度|学期|半?月|百分点)|支|所|家|处|份|条|篇|部|件|户|套|台|辆|门|课时|学时|小时|万元|亿元|元|平方米|间|张|块|种|起|例|宗|批|村|社区|学校";

    // By how much: 2个百分点, 5%, 百分之三.
    private const string Step = "了?(?:约|近|不低于|不少于)?(?:[0-9０-９.]+(?:[-—~至][0-9.]+)? ?(?:[%％]|个百分点)|百分之|[一二三四五六七八九十]个百分点|[一二三四五六七八九]成)";

    // The end of a span in the year: 3月至5月, 5月20日至25日, 3月1日—4月15日.
    private const string UntilThen = "(?:[—\\-－~～至到]{1,2}(?:次年|翌年)?(?:(?<m2>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?:(?<d2>3[01]|[12][0-9]|0?[1-9]) ?[日号])?|(?<d2>3[01]|[12][0-9]|0?[1-9]) ?[日号]))";
    private const string Until = UntilThen + "?";

    private const string Falling = "下降|降低|减少|压降|递减";
    private const string Rising = "上升|增长|增加|提高|提升|递增|上涨";

    /// <summary>What the words of comparing before a figure mean; 达到 and 达 only name it.</summary>
    internal static IReadOnlyDictionary<string, string> Signs { get; } =
        new (string Sign, string Words)[] { (">=", Least), ("<=", AtMost + "|最高"), (">", Over), ("<", Under), ("-", Falling + "|降幅"), ("+", Rising + "|新增|增幅|涨幅"), ("~", "约|近") }
            .SelectMany(pair => pair.Words.Split('|'), (pair, word) => KeyValuePair.Create(word, pair.Sign)).ToDictionary(StringComparer.Ordinal);

    // Days that official prose calls by name and that are the same each year; 春节 and the like are none of these.
    private const string Feast = "元旦|三八|妇女节|五一|劳动节|六一|儿童节|国庆|禁毒日|宪法日";

    /// <summary>The day of such a feast.</summary>
    internal static (int Month, int Day)? FeastDay(string name) => name switch
    {
        "元旦" => (1, 1),
        "三八" or "妇女节" => (3, 8),
        "五一" or "劳动节" => (5, 1),
        "六一" or "儿童节" => (6, 1),
        "禁毒日" => (6, 26),
        "国庆" => (10, 1),
        "宪法日" => (12, 4),
        _ => null,
    };

    // By a day at the latest, said before it.
    private const string Latest = "不得?[迟晚]于|最[迟晚](?:不[迟晚]于|不超过|于|在|到)?|至迟(?:于|在)?";

    // Of each year, also those that have no fixed date.
    private const string Feasts = "(?:元旦|春节|清明|五一|端午|中秋|国庆|六一|三八|寒假|暑假)节?";

    // What is done with a number of things.
    private const string Verbs = "配备|配齐|配置|安装|购置|组建|新建|改建|扩建|改造|培养|选树|推出|创作|编印|印制|播放|推送|开设|资助|帮扶|走访|抽查|设立|设置|建立|建成|建设|指定|明确|确定|培训|组织|开展|举办|制作|发放|完成|新增|打造|创建|选派|聘请|招募|命名|侦破|印发|张贴|召开|进行|评选|培育|表彰|评定";

    // Who is measured: 覆盖率, 知晓率, 破案率, 满意度, 比例.
    private const string Share = "率|比例|比重|覆盖面|满意度|占比";

    [GeneratedRegex("《[^《》]{0,80}》(?:（[^（）]{0,30}）)?|[（(](?:19|20)[0-9]{2} ?年?[—\\-－~～至]{1,2} ?(?:19|20)[0-9]{2} ?年?[）)]|[〔\\[［](?:19|20)[0-9]{2}[〕\\]］][0-9 ]{0,5}号", RegexOptions.CultureInvariant)]
    internal static partial Regex Names();

    [GeneratedRegex("(?:" + N + "|半)(?:个月|个?季度|年|天|日|周)(?:以?内|之内)?(?:连续|累计|又|再次?|再度)?(?:发生|出现|受到|被)[^，。；]{0,8}?" + N + "(?:起|次|例|件|宗|名|人)(?:及?以上)?|" + N + "(?:起|次|例|件|宗|名|人|个)及?以上[^，。；0-9]{0,12}的(?=[，、])|" + N + "个?(?:年|月|周|天|日)及?以上的(?=[，、]|除外)|(?<=由|经)" + N + "(?:名|人|个)以上", RegexOptions.CultureInvariant)]
    internal static partial Regex Conditions();

    [GeneratedRegex(OfficialDates.Date, RegexOptions.CultureInvariant)]
    internal static partial Regex Date();

    [GeneratedRegex("^" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?", RegexOptions.CultureInvariant)]
    internal static partial Regex MonthDay();

    [GeneratedRegex("(?:自|在|从)[^，。；]{0,10}(?:印发|发布|公布|下发|签发|接到|收到|发现)[^，。；]{0,6}(?:之日|后|时)起?(?:的)?(?<n>" + N + "|半)个?(?<unit>工作日|小时|分钟|天|日|周|星期|月|年)(?<in>内|以内|之内)", RegexOptions.CultureInvariant)]
    internal static partial Regex PromulgationDuration();

    [GeneratedRegex("自(?:[^，。；自]{0,12})?(?:印发|发布|公布|下发|签发|颁布|通过|发文|出台|批准|施行|实施)之日起(?:正式)?(?:施行|实施|执行|生效|试行)?", RegexOptions.CultureInvariant)]
    internal static partial Regex Promulgation();

    [GeneratedRegex(
        "(?:每[隔逢]?|逢(?=[双单]月|双周|周[一二三四五六日天])|(?<=全)(?=年[^。；，]{0,12}?(?:" + Least + "|" + AtMost + ")" + N + "(?:" + Occurrence + "))|(?=[年月]均[^。；，]{0,12}?" + N + "(?:" + Occurrence + ")))(?<every>" + N + "|半)?个?(?<unit>年度|年|学年|学期|半年|季度|季|双月|单月|双周|月|旬|周|星期|礼拜|日|天)(?!(?:平均|稳步|至少)?(?:" + Falling + "|" + Rising + ")" + Step + ")(?:的?第?(?<q>[一二三四1-4])(?<more>(?:[、和及与]第?[一二三四1-4])+)?季度|(?<h>[上下])(?:半年(?<both>[、和及与]?[上下]半年)?|(?<both>[、和及与]?下)半年)|" + OfficialDates.Month + "(?<more>(?:[、和及与](?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月)+)?(?:" + OfficialDates.Day + "(?<more>(?:[^，。；、和及与0-9]{0,8}[、和及与](?:1[0-2]|[1-9])月(?:3[01]|[12][0-9]|[1-9])[日号])+)?)?" + Until + "|" + OfficialDates.Day + "(?<more>(?:[、和及与](?:3[01]|[12][0-9]|[1-9]) ?[日号])+)?|(?<=周|星期|礼拜)(?<w>[一二三四五六日天])(?=前|之前|以前|上午|下午|晚|、|和|召开|组织|向|将|报送|上报)|[“\"]?(?:(?:国际|全国|国家)?(?<f>" + Feast + ")|(?<m>1[0-2]|0?[1-9])[·.．](?<d>3[01]|[12][0-9]|0?[1-9]))[”\"]?(?:国际|全国|世界)?(?:[" + Han + "]{0,6}[节日])?|" + Feasts + "(?<more>(?:[、和及与]" + Feasts + ")+)|(?<end>年?[底末])|(?<start>年?初))?(?<monthend>底|末)?(?<before>以前|之前|前夕|前(?!后))?"
        + "(?:[^。；;\n\t，,0-9]{0,18}?[，,]?[^。；;\n\t，,0-9一二三四五六七八九十两]{0,10}(?:(?<low>" + N + ")" + To + ")?(?<count>" + N + ")(?<counted>" + Occurrence + "|" + Counted + ")(?!性|工作日|小时|月|星期)(?<over>以上|及以上)?)?",
        RegexOptions.CultureInvariant)]
    internal static partial Regex Every();

    [GeneratedRegex(
        "(?<![每0-9一二三四五六七八九十〇○])(?:(?<every>一|半|两|二|三|1|2|3)个?(?<unit>年|季度|季|月|周|星期|日|天)|(?<unit>双月|双周))(?:内)?(?:开展|召开|组织|进行|举办)?(?:" + AtLeast + ")?(?<count>[一二两三四五六1-9])(?:次|报告|报|调度|通报|研判|会商|分析|考核|总结|检查|督查|督导|例会|评比|轮训|回访|汇总|小结)(?<over>以上)?"
        // 一日一巡、一周一查: whatever is done.
        + "|(?<=^|[，、；。：“到行立施])(?<every>[一半两])(?<unit>日|周|旬|月|季|年)(?<count>一)(?![日号])[" + Han + "]{1,2}(?=[、，。；”]|制度|机制|$)",
        RegexOptions.CultureInvariant)]
    internal static partial Regex OncePer();

    // 不少于2次/年, 1200元/月.
    [GeneratedRegex("(?:" + Least + "|" + AtMost + ")?(?:(?<low>" + N + ")" + To + ")?(?<count>" + N + ")(?<counted>" + Occurrence + "|" + Counted + ")(?<over>及?以上)? ?[/／]每?(?<every>半)?(?<unit>年度|年|学年|学期|季度|季|月|旬|周|天|日)(?![0-9])", RegexOptions.CultureInvariant)]
    internal static partial Regex RatePer();

    [GeneratedRegex("次月(?<d>3[01]|[12][0-9]|[1-9]) ?[日号](?<before>以前|之前|前(?!后))?", RegexOptions.CultureInvariant)]
    internal static partial Regex NextMonth();

    [GeneratedRegex("(?:按|逐)(?<unit>年度|年|半年|季度|季|月|周)(?:度)?[^。；，,\n\t]{0,8}?(?:报告|报送|上报|通报|调度|汇总|评估|考核|统计|分析|研判|开展|检查)", RegexOptions.CultureInvariant)]
    internal static partial Regex ByPeriod();

    [GeneratedRegex("(?<=[，、；。“：行立施])(?<unit>日|周|旬|月|季|年)(?:调度|通报|会商|研判|小结|分析|督查|报告|报送|考核|点评|盘点|巡查|巡逻|检查|排查|监测|评估|评比|总结|汇总|清零)", RegexOptions.CultureInvariant)]
    internal static partial Regex FourCharacter();

    [GeneratedRegex("(?<!上一?|本|纳入|下一?|落实)年度(?:(?:具体|重点)?(?:实施方案|工作方案|工作计划|工作要点|实施计划|行动计划|计划|工作报告|报告|总结|评估|考核|检查|自查)|(?<report>[^，。；\n\t]{0,12}情况[^。；\n\t]{0,24}(?:汇总|上报|报送|报告)))", RegexOptions.CultureInvariant)]
    internal static partial Regex Annual();

    [GeneratedRegex("(?:制定|编制|拟定|拟订|出台|开展|进行|组织|提交|报送|形成|实行|撰写|完成)[^。；]{0,60}$", RegexOptions.CultureInvariant)]
    internal static partial Regex AnnualVerb();

    [GeneratedRegex("(?<not>不)?(?<!一)定期(?!限|存款|报刊)", RegexOptions.CultureInvariant)]
    internal static partial Regex Regularly();

    [GeneratedRegex("(?<yearly>逐年|同比|年均)(?:有所|稳步|持续|明显|显著|大幅)?(?<way>" + Falling + "|" + Rising + ")(?!" + Step + ")", RegexOptions.CultureInvariant)]
    internal static partial Regex YearlyTrend();

    [GeneratedRegex("(?<subject>(?<![0-9〇○])(?!年?[底末初]|(?<=[底末])以?前)[" + Han + "]{0,10}(?:率|比例|比重|占比|满意度|知晓度|安全感|覆盖面|发案数|发案量|案件数|案件量|数量|人数|起数))(?:实现)?(?:明显|显著|大幅度?|持续|稳步|进一步|有效|稳中)?(?:有)?(?<way>下降|减少|降低|压降|上升|提高|提升|增长|增加|(?<=稳中有)[降升])(?!到|至)", RegexOptions.CultureInvariant)]
    internal static partial Regex ShareTrend();

    [GeneratedRegex("上升|提高|提升|增长|增加|递增|上涨|^升", RegexOptions.CultureInvariant)]
    internal static partial Regex TrendUp();

    [GeneratedRegex("(?:从|自|于|在)?(?<one>" + OfficialDates.Date + "|(?:19|20)[0-9]{2})起? ?(?:[—\\-－~～]{1,2}|至|到) ?(?<two>" + OfficialDates.Date + "|" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?|(?:19|20)[0-9]{2}(?![0-9.年]))(?:期间|间|内|止)?", RegexOptions.CultureInvariant)]
    internal static partial Regex DateRange();

    [GeneratedRegex("(?<before>(?<latest>" + Latest + ")|从|自|到|至|截至|截止到|截止|在|于)?(?:力争|确保)?(?<date>" + OfficialDates.Date + ")(?<after>底?以前|底?之前|底?前(?!后)|内|之内|以内|起始|起|开始|始|以后|之后|后(?![续期勤备台]))?", RegexOptions.CultureInvariant)]
    internal static partial Regex AbsoluteDate();

    [GeneratedRegex("^\\s*(?<date>20[0-9]{2})\\s*$", RegexOptions.CultureInvariant)]
    internal static partial Regex CellYear();

    [GeneratedRegex("^\\s*" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?(?<end>[底末])?[。；]?\\s*$", RegexOptions.CultureInvariant)]
    internal static partial Regex CellMonth();

    [GeneratedRegex("^\\s*按(?<unit>年度|年|半年|季度|季|月|周)度?(?:推进|实施|开展|完成|进行|报送|上报)?[。；]?\\s*$", RegexOptions.CultureInvariant)]
    internal static partial Regex CellPeriod();

    // 2025年完成改造, 2024年全部建成: the year is what the words are about.
    [GeneratedRegex("^(?:全面|全部|基本|如期|按期|力争|实现|争取)*(?:完成|建成|办结|达标|竣工|达到|达|分别|为[^，。；]{1,8}阶段)", RegexOptions.CultureInvariant)]
    internal static partial Regex Done();

    [GeneratedRegex("[到至](?:19|20)[0-9]{2}年[、和及与]$", RegexOptions.CultureInvariant)]
    internal static partial Regex ByYearBefore();

    [GeneratedRegex("^[、和及与](?:19|20)[0-9]{2}年", RegexOptions.CultureInvariant)]
    internal static partial Regex BesideYear();

    [GeneratedRegex("^[^，。；]{0,2}(?:以来|印发|施行|发布|公布|修订|修正|通过|召开的|版|出台|颁布|至今|发生)", RegexOptions.CultureInvariant)]
    internal static partial Regex Reported();

    [GeneratedRegex("[“\"]?(?<plan>十[二三四五六七]五)[”\"]?(?:规划)?(?<when>期间|时期|期末|末期|末)", RegexOptions.CultureInvariant)]
    internal static partial Regex FiveYearPlan();

    [GeneratedRegex("(?<![0-9〇○零一二三四五六七八九十每半两])(?:(?:今年|本年度?|当年)?(?<end>年[底末])(?<after>以前|之前|前)?|(?:今年|本年度?|当年)(?:[底末](?:前|之前|以前)?|内)|年内|(?<next>明年|次年|翌年)(?:" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?|年?[底末])(?<after>以前|之前|前)?)|(?:今年|本年度?|当年|(?<![年0-9一二三四五六七八九十每]))" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?(?<end>[底末])?(?<after>以前|之前|前)|(?:" + Latest + ")(?:今年|本年度?|当年)?" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?(?<end>[底末])?", RegexOptions.CultureInvariant)]
    internal static partial Regex RelativeDate();

    [GeneratedRegex("(?:" + Latest + ")$", RegexOptions.CultureInvariant)]
    internal static partial Regex LatestBefore();

    [GeneratedRegex(OfficialDates.Year, RegexOptions.CultureInvariant)]
    internal static partial Regex SentenceYear();

    [GeneratedRegex("(?<![年0-9〇每各、和及])(?:(?<this>今年|本年度?|当年)|(?<next>明年|次年|翌年))?(?:第?(?<q>[一二三四1-4])季度|(?<h>[上下])半年)(?<end>[底末])?(?<after>以前|之前|前(?!后)|内)?", RegexOptions.CultureInvariant)]
    internal static partial Regex RelativePart();

    [GeneratedRegex("(?<![年月0-9一二三四五六七八九十每、和及与])" + OfficialDates.Month + "(?:(?<part>[上中下]旬)(?<after>以前|之前|前(?!后))?|(?:" + OfficialDates.Day + ")?" + UntilThen + ")|(?:今年|本年|当年|(?<next>明年|次年|翌年))" + OfficialDates.Month + "(?:(?:" + OfficialDates.Day + ")?" + Until + "|(?<part>[上中下]旬)(?<after>以前|之前|前(?!后))?)", RegexOptions.CultureInvariant)]
    internal static partial Regex RelativeMonths();

    [GeneratedRegex("(?<![月0-9一二三四五六七八九十每年])本?月底(?:以前|之前|前)", RegexOptions.CultureInvariant)]
    internal static partial Regex RelativeMonthEnd();

    [GeneratedRegex("[“\"]?(?<f>" + Feast + ")[”\"]?节?(?:以前|之前|前夕|前(?!后))", RegexOptions.CultureInvariant)]
    internal static partial Regex BeforeFeast();

    [GeneratedRegex("(?<way>年满|已满|不满|未满|不足|满)?(?<n>" + N + ")(?:周?岁)?(?<side>（含）|及?以上|及?以下|以内)*(?:(?:(?<way2>至|—|-)|[、，]?但?(?<way2>不满|未满|不足))(?<n2>" + N + "))?周?岁(?:（含[^（）]{0,6}）)?(?<side>及?以上|及?以下|以内)?(?:[、，]?(?<way2>不满|未满|不足|至)(?<n2>" + N + ")周?岁(?<side2>及?以上|及?以下|以内)?)?", RegexOptions.CultureInvariant)]
    internal static partial Regex Ages();

    [GeneratedRegex(
        "(?:[由从][^，。；%％]{0,12}?[0-9０-９]+(?:[.．][0-9０-９]+)? ?[%％](?:左右)?)?(?<compare>" + AtLeast + "|" + AtMost + "|" + Over + "|" + Under + "|" + Falling + "|" + Rising + "|约|近)?(?<to>到|至)?(?:在|了| )?(?:约|近)?(?:"
        + "(?:(?<low>[0-9０-９]+(?:[.．][0-9０-９]+)?) ?[%％]?" + To + ")?(?<percent>[0-9０-９]+(?:[.．][0-9０-９]+)?) ?(?:[%％]|(?<points>个百分点))|百分之(?:(?<low>" + N + ")" + To + "(?:百分之)?)?(?<hundredths>" + N + ")(?:点(?<point>[〇零一二三四五六七八九]+))?|(?<tenths>[一二三四五六七八九十]|(?<![0-9.．])(?:[1-9]|10))成(?!立|为|员|果|效|本|长|年|熟|人)(?<tenth>[一二三四五六七八九半](?![0-9一二三四五六七八九十个名次年月]))?|(?<over>" + N + ")分之(?<part>" + N + ")|(?<half>(?<=超过|过|" + AtLeast + ")(?:半数|一半)|(?:半数|一半)(?=及?以上))|(?<whole>(?<=实现|达到|做到|确保|力争)(?:(?![年月周日天时][以之]?内)[^，。；]){0,16}全覆盖|(?<=(?:实现|达到|做到|确保|力争)[^，。；]{0,12}[年月周日天时][以之]?内)[^，。；]{0,16}全覆盖))(?<after>及?以上|以下|以内|左右)?",
        RegexOptions.CultureInvariant)]
    internal static partial Regex Shares();

    // 每名, 每个社区, 每案: for each, not how often; kept from being read as counts by the rules after it.
    [GeneratedRegex("每(?:一)?(?:名|个|位|案|起|次|所|村|户)(?![0-9])", RegexOptions.CultureInvariant)]
    internal static partial Regex EveryBody();

    [GeneratedRegex("(?<![第0-9])(?:" + N + To + ")?(?<n>" + N + "|半)(?<unit>个工作日|工作日|个?自然日|小时|分钟|天(?<half>半)?|日|周|星期|个星期|个(?<half>半)?月|年(?<half>半)?)(?<in>内|以内|之内)", RegexOptions.CultureInvariant)]
    internal static partial Regex WithinTime();

    [GeneratedRegex("(?<compare>不超过|不得超过|至少|不少于|不得少于|不低于|为期|期(?:限|间)?(?:一般|原则上)?为|有效期限?为?|试行|保存|保留|留存)(?:保存|保留|留存|为)?(?:期限)?(?:(?<low>" + N + ")" + To + ")?(?<n>" + N + "|半)(?:个(?<half>半(?=月))?)?(?<unit>工作日|小时|分钟|秒|天|日|周|星期|月|年)(?<half>(?<=[年天])半)?(?!级|度|龄|[0-9]{1,2} ?[日号])(?<over>以上)?", RegexOptions.CultureInvariant)]
    internal static partial Regex ForTime();

    // 用三年时间, 未来三年.
    [GeneratedRegex("(?<![第0-9])(?:(?:用|利用|经过)(?:约|近)?)?(?:(?<low>" + N + ")" + To + ")?(?<n>" + N + ")个?(?<unit>年|月|周|天)(?<half>半)?(?:左右)?的?时间|满(?<n>" + N + ")个?(?<unit>年|月|日|天)(?=后|以后|之后)|(?:未来|今后)(?<n>" + N + ")个?(?<unit>年|月)(?=，|间|时间)|(?<=^|[，。；起])连续(?<n>" + N + ")个?(?<unit>年|月|周)(?=开展|组织|实施|举办|推进)|(?<=力争|争取|计划)(?<n>" + N + ")个?(?<unit>年|月)左右", RegexOptions.CultureInvariant)]
    internal static partial Regex UsingTime();

    [GeneratedRegex("(?<compare>" + AtLeast + "|" + AtMost + "|超过|最高|奖励|给予|补助|补贴|发放)[^，。；0-9]{0,6}?(?:(?<low>[0-9]+(?:[.．][0-9]+)?[万亿]?|[一二两三四五六七八九十百千万]+)元?(?:至|到|[-—~～－–]{1,2}))?(?<n>[0-9]+(?:[.．][0-9]+)?[万亿]?|[一二两三四五六七八九十百千万]+|[壹贰叁肆伍陆柒捌玖拾佰仟万]+)(?<counted>元)(?<after>以上|以下|以内|左右)?", RegexOptions.CultureInvariant)]
    internal static partial Regex Money();

    // 翻一番, 增长1.5倍.
    [GeneratedRegex("翻(?:了|上)?(?<fold>" + N + ")番|(?:" + Rising + ")了?(?<times>" + N + ")倍(?<after>及?以上|以内|左右)?", RegexOptions.CultureInvariant)]
    internal static partial Regex Multiples();

    // 力争实现零发案.
    [GeneratedRegex("(?<=(?:实现|保持|力争|确保|做到|达到)[^，。；]{0,12})(?<zero>零)(?<counted>发案|发生|案发|事故|失踪|失联|积案|报案)", RegexOptions.CultureInvariant)]
    internal static partial Regex NoneAtAll();

    [GeneratedRegex("(?<compare>" + AtLeast + "|" + AtMost + "|超过|多于|高于|＞|>)(?:[" + Han + "]{0,4}?)(?<n>" + N + ")余?(?<counted>" + Occurrence + "|" + Counted + ")(?!性)(?<after>及?以上|以下|以内|左右)?|(?<n>" + N + ")(?<counted>" + Occurrence + "|" + Counted + ")(?<after>及?以上|以内)(?!层次)", RegexOptions.CultureInvariant)]
    internal static partial Regex Compared();

    // Numbers that a verb of doing asks for. 一个, 一批 and the like are articles, not counts.
    [GeneratedRegex("(?:(?<!已|已经|先后)(?:" + Verbs + ")(?:好|了)?|(?<=(?:" + Verbs + ")[^，。；、]{0,12}(?:" + Counted + ")(?:以上)?[、和])[" + Han + "]{0,4}?)[^，。；、0-9一二两三四五六七八九十]{0,6}?(?:(?<low>[0-9]+|[一二两三四五六七八九十]+)" + To + ")?(?<n>[0-9]+[万]?|[一二两三四五六七八九十百千万]+)余?(?<counted>(?<=[一])(?:名|次|场|期|堂|遍|轮)|(?<![一])(?:" + Occurrence + "|" + Counted + "))(?!性|行动)(?<after>及?以上|以内|左右)?", RegexOptions.CultureInvariant)]
    internal static partial Regex Verbal();

    [GeneratedRegex("(?:持续推进(?:落实)?，?)?(?:长期|常年)(?:坚持|推进|开展|执行|有效|抓好|巩固|保持|落实|实施)", RegexOptions.CultureInvariant)]
    internal static partial Regex Lasting();

    [GeneratedRegex("持续推进|持续开展|持续实施|^(?:立即|即时|及时)?[，、]?(?:持续|长期|常年|常态化)(?:推进|开展|实施|落实|坚持|执行|进行|加强|抓好)。?$|^(?:长期|全年|持续|常年|常态化|贯穿始终|长期工作|经常性工作|长期性工作)。?$", RegexOptions.CultureInvariant)]
    internal static partial Regex LastingCell();

    [GeneratedRegex("(?:" + Falling + "|" + Rising + "|降幅|增幅|涨幅)$", RegexOptions.CultureInvariant)]
    internal static partial Regex StepBefore();

    // 2020年以来破案率达96%, 全年发案12起: what has been.
    [GeneratedRegex("年以来|近年来|全年(?:共|累计)?(?:发案|发生|破获|破案|立案)", RegexOptions.CultureInvariant)]
    internal static partial Regex HasBeen();

    // 每年2月底前制定年度要点 says once how often.
    [GeneratedRegex("每年[^，。；]*$", RegexOptions.CultureInvariant)]
    internal static partial Regex EachYearBefore();

    [GeneratedRegex("(?:逐年|年均|每年)(?:平均|稳步|至少)?(?:" + Falling + "|" + Rising + "|降幅|增幅|涨幅)?$", RegexOptions.CultureInvariant)]
    internal static partial Regex EachYear();

    [GeneratedRegex(AtLeast + "|" + AtMost + "|超过|最高|[约近](?=" + N + ")", RegexOptions.CultureInvariant)]
    internal static partial Regex Comparing();

    [GeneratedRegex("^(?:次|场|期|遍|轮|回|堂|课)$", RegexOptions.CultureInvariant)]
    internal static partial Regex Occurrences();

    [GeneratedRegex("(?<compare>" + Least + "|" + AtMost + ")[^，。；0-9]{1,10}的$", RegexOptions.CultureInvariant)]
    internal static partial Regex ComparedBefore();

    [GeneratedRegex("(?<name>[" + Han + "A-Z]{1,12}(?:" + Share + "))[^，。；]{0,4}$", RegexOptions.CultureInvariant)]
    internal static partial Regex ShareName();

    [GeneratedRegex("完成(?:时|日|期)|时\\s*限|期\\s*限|截止|办结|时间节点", RegexOptions.CultureInvariant)]
    internal static partial Regex CompletionHeading();

    [GeneratedRegex("^\\s*(?<a>(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}) ?年?(?: ?[—\\-－~～至]{1,2} ?(?<b>(?:19|20)[0-9]{2}))? ?年?度?", RegexOptions.CultureInvariant)]
    internal static partial Regex ColumnYear();
}

/// <summary>The dates of official prose and what days they mean.</summary>
internal static partial class OfficialDates
{
    /// <summary>A year with 年, digits of any kind.</summary>
    public const string Year = "(?<y>(?:19|20)[0-9]{2}|[１２][０９][０-９]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}) ?年";

    /// <summary>A month with 月.</summary>
    public const string Month = "(?<m>1[0-2]|0?[1-9]|１[０-２]|[１-９]|十[一二]?|[一二三四五六七八九]) ?月";

    /// <summary>A day of a month.</summary>
    public const string Day = "(?<d>3[01]|[12][0-9]|0?[1-9]|[１-３]?[０-９]|三十一?|卅一?|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号]";

    /// <summary>A date down to whatever is given: year, half, quarter, month, day, and 初, 底, 末 after it.</summary>
    public const string Date =
        "(?:" + Year + "度?(?:" + Month + "(?:" + Day + ")?|第?(?<q>[一二三四1-4])季度|(?<h>[上下])半年)?|" + Pointed + ")(?<part>年?[初底末]|[上中下]旬)?";

    // 2025.12.31, 2025-12, 2025/12: the second mark is the first one, and 2023.6万 is a number.
    private const string Pointed =
        "(?<![0-9.．])(?<y>20[0-9]{2})(?:(?<mark>[-./．])(?<m>1[0-2]|0?[1-9])\\k<mark>(?<d>3[01]|[12][0-9]|0?[1-9])|[-./．](?<m>1[0-2]|0?[1-9]))(?![0-9.．/万亿元%％个名次])";

    private static readonly string[] FiveYearPlans = ["十二五", "十三五", "十四五", "十五五", "十六五", "十七五"];

    // The twelfth plan began in 2011.
    private const int FirstPlanYear = 2011;

    /// <summary>The days that a matched date covers.</summary>
    /// <param name="match">A match of <see cref="Date"/>.</param>
    /// <returns>First and last day; null if there is no such date, such as 2月30日.</returns>
    public static (DateOnly From, DateOnly Until)? Days(Match match)
    {
        if (!match.Groups["y"].Success || YearOf(match.Groups["y"].ValueSpan) is not { } year)
            return null;
        var month = match.Groups["m"].Success ? WrittenNumbers.Whole(match.Groups["m"].ValueSpan) : null;
        var day = match.Groups["d"].Success ? WrittenNumbers.Whole(match.Groups["d"].ValueSpan) : null;
        var part = match.Groups["part"].Value;
        if (match.Groups["q"].Success)
            return Months(year, (WrittenNumbers.Whole(match.Groups["q"].ValueSpan) ?? 1) * 3 - 2, 3, part);
        if (match.Groups["h"].Success)
            return Months(year, match.Groups["h"].Value == "上" ? 1 : 7, 6, part);
        return month is null ? Months(year, 1, 12, part) : InMonth(year, month.Value, day, part);
    }

    /// <summary>The days of a month, or one day of it.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day, or null for the whole month.</param>
    /// <param name="part">初, 底, 末, 上旬, 中旬, 下旬, or empty.</param>
    /// <returns>First and last day; null if there is no such date.</returns>
    public static (DateOnly From, DateOnly Until)? InMonth(int year, int month, int? day, string part)
    {
        if (month is < 1 or > 12 || day is < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        if (day is { } one)
            return (new DateOnly(year, month, one), new DateOnly(year, month, one));
        return part switch
        {
            "上旬" or "初" => (new(year, month, 1), new(year, month, 10)),
            "中旬" => (new(year, month, 11), new(year, month, 20)),
            "下旬" => (new(year, month, 21), new(year, month, DateTime.DaysInMonth(year, month))),
            _ => Months(year, month, 1, part),
        };
    }

    /// <summary>The years of a five-year plan.</summary>
    /// <param name="name">Such as 十四五.</param>
    /// <returns>First and last day; null if it is none.</returns>
    public static (DateOnly From, DateOnly Until)? FiveYears(string name)
    {
        var index = Array.IndexOf(FiveYearPlans, name);
        return index < 0 ? null : (new(FirstPlanYear + 5 * index, 1, 1), new(FirstPlanYear + 5 * index + 4, 12, 31));
    }

    /// <summary>The day a plan was issued, as every result gives it, or else the first day of the year in its number.</summary>
    /// <param name="tree">The plan.</param>
    /// <returns>Null if neither is known.</returns>
    public static DateOnly? OfIssue(ClauseTree tree) =>
        DateOnly.TryParseExact(tree.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : NumberedYear().Match(tree.DocumentNumber) is { Success: true } number && YearOf(number.Groups["y"].ValueSpan) is { } year ? new DateOnly(year, 1, 1) : null;

    /// <summary>A day as results print it.</summary>
    /// <param name="day">The day.</param>
    /// <returns>ISO 8601.</returns>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (DateOnly From, DateOnly Until) Months(int year, int first, int count, string part)
    {
        var last = first + count - 1;
        var (from, until) = (new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));
        return part switch
        {
            "底" or "末" or "年底" or "年末" => (new DateOnly(year, last, 1), until),
            "初" or "年初" => (from, new DateOnly(year, first, DateTime.DaysInMonth(year, first))),
            _ => (from, until),
        };
    }

    private static int? YearOf(ReadOnlySpan<char> digits) =>
        WrittenNumbers.Whole(digits) is { } year && year is >= 1900 and <= 2199 ? year : null;

    [GeneratedRegex("[〔\\[［【(（] ?(?<y>(?:19|20)[0-9]{2}) ?[〕\\]］】)）]", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedYear();
}
