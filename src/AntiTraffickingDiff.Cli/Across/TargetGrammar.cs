using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>What the column that a statement stands in tells of it.</summary>
internal enum TimeColumn
{
    /// <summary>Prose, or a column of something else.</summary>
    None,

    /// <summary>When something is done: 时间安排, 2021年.</summary>
    During,

    /// <summary>By when it is done: 完成时限, 完成时间.</summary>
    Completion,
}

/// <summary>
/// The grammar of deadlines, frequencies and quantities in Chinese official prose. Rules are tried in the order below on
/// the whole statement; where two overlap the earlier rule wins, and within a rule the earlier words. What stands in 《》
/// or is the plan's own span of years（2021—2030年）is a name and no target.
/// </summary>
internal static partial class TargetGrammar
{
    private const string Han = "\\u4e00-\\u9fff";
    private const string N = WrittenNumbers.Pattern;

    /// <summary>What stands between the two figures of a range: 3至5次, 3-5名.</summary>
    private const string To = "(?:次|名|人|个)?(?:至|到|[-—~～－–]{1,2})";
    private const string AtLeast = "不少于|不得少于|不低于|不得低于|至少|最少|达到|达";
    private const string AtMost = "不超过|不得超过|不多于|不高于|不得高于|最多|控制在";
    private const string Occurrence = "次(?!数)|场|期|遍|轮|回(?!访)|堂|课(?!时)";
    private const string Counted = "人次|名|人|个(?!工作日|小时|星期|季度|学期|月|百分点)|支|所|家|处|份|条|篇|部|件|户|套|台|辆|门|课时|学时|小时|万元|亿元|元|平方米|间|张|块|种|起|例|宗|批|村|社区|学校";

    // The end of a span in the year: 3月至5月, 5月20日至25日, 3月1日—4月15日.
    private const string Until = "(?:[—\\-－~～至到]{1,2}(?:(?<m2>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?:(?<d2>3[01]|[12][0-9]|0?[1-9]) ?[日号])?|(?<d2>3[01]|[12][0-9]|0?[1-9]) ?[日号]))?";

    private const string Falling = "下降|降低|减少|压降|递减";
    private const string Rising = "上升|增长|增加|提高|提升|递增|上涨";

    // Days that official prose calls by name and that are the same each year; 春节 and the like are none of these.
    private const string Feast = "元旦|三八|妇女节|五一|劳动节|六一|儿童节|国庆|禁毒日|宪法日";

    // Who is measured: 覆盖率, 知晓率, 破案率, 满意度, 比例.
    private const string Share = "率|比例|比重|覆盖面|满意度|占比";

    /// <summary>Finds the targets in a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="issued">The day the plan was issued, for dates without a year; null if it is not known.</param>
    /// <param name="column">What the statement's column tells, where it is a cell.</param>
    /// <returns>The targets in their order.</returns>
    public static IReadOnlyList<Target> Find(string text, DateOnly? issued, TimeColumn column = TimeColumn.None)
    {
        var plain = WithoutNames(text);
        var found = new List<Target>();
        foreach (var rule in Rules)
            foreach (Match match in rule.Words().Matches(plain))
                if (!found.Exists(other => other.Span.Overlaps(new TextSpan(match.Index, match.Length)))
                    && rule.Read(new Context(plain, match, issued, column)) is { } target)
                    found.Add(target);
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    /// <summary>The years that a column heading names: 2021年, 2021—2025年.</summary>
    /// <param name="heading">The heading's words.</param>
    /// <returns>First and last day; null if it names none.</returns>
    public static (DateOnly From, DateOnly Until)? YearsOf(string heading)
    {
        var match = ColumnYear().Match(heading);
        if (!match.Success || WrittenNumbers.Whole(match.Groups["a"].ValueSpan) is not { } first)
            return null;
        var last = match.Groups["b"].Success ? WrittenNumbers.Whole(match.Groups["b"].ValueSpan) ?? first : first;
        return last < first || first is < 1900 or > 2199 || last > 2199 ? null : (new(first, 1, 1), new(last, 12, 31));
    }

    /// <summary>Whether a column heading asks by when something is done: 完成时限, 截止时间.</summary>
    /// <param name="heading">The heading's words.</param>
    /// <returns>False for columns that tell when it is being done: 时间安排.</returns>
    public static bool IsCompletion(string heading) => CompletionHeading().IsMatch(heading);

    private readonly record struct Context(string Text, Match Match, DateOnly? Issued, TimeColumn Column)
    {
        public bool IsCell => Column != TimeColumn.None;

        public TextSpan Span => new(Match.Index, Match.Length);

        public ReadOnlySpan<char> Before(int length) => Text.AsSpan(Math.Max(0, Match.Index - length), Match.Index - Math.Max(0, Match.Index - length));

        public ReadOnlySpan<char> After(int length) => Text.AsSpan(Match.Index + Match.Length, Math.Min(length, Text.Length - Match.Index - Match.Length));

        public string Group(string name) => Match.Groups[name].Value;

        public bool Has(string name) => Match.Groups[name].Success;

        // From the last mark before the words to the words.
        public ReadOnlySpan<char> Sentence
        {
            get
            {
                var before = Text.AsSpan(0, Match.Index);
                return before[(before.LastIndexOfAny("。；！？\n\t") + 1)..];
            }
        }
    }

    private sealed record Rule(Func<Regex> Words, Func<Context, Target?> Read);

    private static readonly Rule[] Rules =
    [
        new(PromulgationDuration, Within),
        new(Promulgation, c => new(TargetKind.Start, "promulgation", c.Span)),
        new(Every, Frequency),
        new(OncePer, Frequency),
        new(ByPeriod, Frequency),
        new(NextMonth, InNextMonth),
        new(FourCharacter, Frequency),
        new(Annual, AnnualFrequency),
        new(Regularly, c => new(TargetKind.Frequency, c.Has("not") ? "irregular" : "regular", c.Span)),
        new(YearlyTrend, Trend),
        new(DateRange, Range),
        new(AbsoluteDate, OnDate),
        new(CellYear, OnDate),
        new(FiveYearPlan, InFiveYears),
        new(RelativeDate, OnRelativeDate),
        new(RelativePart, OnRelativePart),
        new(RelativeMonthEnd, OnMonthEnd),
        new(BeforeFeast, OnFeast),
        new(CellMonth, c => c.Column == TimeColumn.Completion ? OnRelativeDate(c) : null),
        new(CellPeriod, c => c.IsCell ? Frequency(c) : null),
        new(Ages, Age),
        new(Shares, ShareQuantity),
        new(EveryBody, _ => null),
        new(WithinTime, Within),
        new(ForTime, Within),
        new(UsingTime, Within),
        new(Money, Quantity),
        new(Compared, Quantity),
        new(Verbal, Quantity),
        new(ShareTrend, Trend),
        new(Lasting, c => new(TargetKind.Ongoing, string.Empty, c.Span)),
        new(LastingCell, c => c.IsCell ? new(TargetKind.Ongoing, string.Empty, c.Span) : null),
    ];

    // ---- Dates -------------------------------------------------------------------------------------------------

    private static Target? Range(Context c)
    {
        var first = c.Group("one");
        if (OfficialDates.Days(Date().Match(first.Length == 4 ? first + "年" : first)) is not { } from)
            return null;
        // 2023—2025年, 2024年3月至6月, 2023年至2025年; in a cell 2023-2025.
        var second = c.Group("two");
        if (second.Length == 4 && !c.IsCell)
            return null;
        if (second.Length == 4)
            second += "年";
        var until = Date().Match(second) is { Success: true } whole ? OfficialDates.Days(whole)
            : MonthDay().Match(second) is { Success: true } month && WrittenNumbers.Whole(month.Groups["m"].ValueSpan) is { } number
                ? OfficialDates.InMonth(from.From.Year, number, month.Groups["d"].Success ? WrittenNumbers.Whole(month.Groups["d"].ValueSpan) : null, string.Empty)
            : null;
        if (until is not { } last || last.Until < from.From || IsPast(c, last.Until) || IsReport(c))
            return null;
        return Interval(TargetKind.Period, c.Span, from.From, last.Until);
    }

    private static Target? OnDate(Context c)
    {
        if (OfficialDates.Days(Date().Match(c.Group("date") is { Length: 4 } year ? year + "年" : c.Group("date"))) is not { } days)
            return null;
        var (before, after) = (c.Group("before"), c.Group("after"));
        if (after.Length == 0 && IsReport(c) || IsPast(c, days.Until))
            return null;
        var isExact = c.Match.Groups["part"].Success || c.Match.Groups["d"].Success || c.Match.Groups["q"].Success || c.Match.Groups["h"].Success;
        if (after is "起" or "开始" or "起始" or "始" || before is "从" or "自" && after.Length == 0)
            return new Target(TargetKind.Start, OfficialDates.Iso(days.From), c.Span) { From = OfficialDates.Iso(days.From) };
        if (after is "以后" or "之后" or "后")
            return new Target(TargetKind.Start, OfficialDates.Iso(days.Until.AddDays(1)), c.Span) { From = OfficialDates.Iso(days.Until.AddDays(1)) };
        // 2025年前 ends with 2024; 2025年底前 and 6月30日前 have their day in them.
        if (after.Contains('前', StringComparison.Ordinal))
            return Deadline(c.Span, isExact ? days.Until : days.From.AddDays(-1));
        if (after.Length > 0 || c.Match.Groups["part"].Value is "底" or "末" or "年底" or "年末" || before is "到" or "至" or "截至" or "截止" or "截止到")
            return Deadline(c.Span, days.Until);
        if (c.Match.Groups["d"].Success || c.Column == TimeColumn.Completion)
            return Deadline(c.Span, days.Until);
        // A bare year is a target only where the sentence is about it: 2024年，…; 在2024年…; a cell.
        var isAlone = c.IsCell || before is "在" or "于" || c.Sentence.Trim("（(".AsSpan()).Length == 0 || c.After(1) is "，" or "：" or ":" or "," or "各" || BesideYear().IsMatch(c.After(8)) || Done().IsMatch(c.After(10));
        return isAlone ? Interval(TargetKind.Period, c.Span, days.From, days.Until) : null;
    }

    private static Target? InFiveYears(Context c)
    {
        if (OfficialDates.FiveYears(c.Group("plan")) is not { } years || IsPast(c, years.Until))
            return null;
        return c.Group("when") is "期间" or "时期" ? Interval(TargetKind.Period, c.Span, years.From, years.Until) : Deadline(c.Span, years.Until);
    }

    // 年底前, 今年内, 6月底前, 3月15日前, 明年底前: the year is the one in the sentence before, else the plan's.
    private static Target? OnRelativeDate(Context c)
    {
        var year = KnownYear(c);
        var isExclusive = c.Group("after") is "前" or "以前" or "之前" && !c.Has("d") && !c.Has("end") && c.Has("m");
        if (year is not { } known)
            return c.Has("m") && WrittenNumbers.Whole(c.Match.Groups["m"].ValueSpan) is { } month
                ? new Target(TargetKind.Deadline, WithoutYear(month, c), c.Span) { IsRelative = true }
                : new Target(TargetKind.Deadline, "--12-31", c.Span) { IsRelative = true };
        var days = c.Has("m")
            ? OfficialDates.InMonth(known, WrittenNumbers.Whole(c.Match.Groups["m"].ValueSpan) ?? 0, c.Has("d") ? WrittenNumbers.Whole(c.Match.Groups["d"].ValueSpan) : null, string.Empty)
            : (new DateOnly(known, 1, 1), new DateOnly(known, 12, 31));
        if (days is not { } found)
            return null;
        // A day that has passed when the plan is issued is next year's.
        var until = isExclusive ? found.From.AddDays(-1) : found.Until;
        if (c.Has("m") && c.Issued is { } issued && until < issued && SentenceYear().Count(c.Sentence.ToString()) == 0)
            until = until.AddYears(1);
        return Deadline(c.Span, until) with { IsRelative = true };
    }

    // 第一季度前, 今年下半年, 上半年完成: of the year in the sentence before, else of the plan's.
    private static Target? OnRelativePart(Context c)
    {
        var isBy = c.Has("end") || c.Has("after") || c.Column == TimeColumn.Completion;
        if (!isBy && !c.Has("this") && !c.Has("next") && !Done().IsMatch(c.After(10)) || KnownYear(c) is not { } year)
            return null;
        var name = c.Has("q") ? $"{year}年第{c.Group("q")}季度" : $"{year}年{c.Group("h")}半年";
        if (OfficialDates.Days(Date().Match(name)) is not { } days)
            return null;
        return (isBy ? Deadline(c.Span, days.Until) : Interval(TargetKind.Period, c.Span, days.From, days.Until)) with { IsRelative = true };
    }

    private static Target? OnMonthEnd(Context c) =>
        c.Issued is { } issued ? Deadline(c.Span, new DateOnly(issued.Year, issued.Month, DateTime.DaysInMonth(issued.Year, issued.Month))) with { IsRelative = true } : null;

    // 国庆节前: the day before it, the next one after the plan.
    private static Target? OnFeast(Context c)
    {
        if (FeastDay(c.Group("f")) is not { } feast || KnownYear(c) is not { } year)
            return null;
        var until = new DateOnly(year, feast.Month, feast.Day).AddDays(-1);
        return Deadline(c.Span, c.Issued is { } issued && until < issued ? until.AddYears(1) : until) with { IsRelative = true };
    }

    private static int? KnownYear(Context c) =>
        (SentenceYear().Matches(c.Sentence.ToString()) is { Count: > 0 } years ? OfficialDates.Days(years[^1])?.From.Year : c.Issued?.Year) + (c.Has("next") ? 1 : 0);

    private static string WithoutYear(int month, Context c) =>
        c.Has("d") && WrittenNumbers.Whole(c.Match.Groups["d"].ValueSpan) is { } day ? $"--{month:00}-{day:00}" : $"--{month:00}";

    private static Target Deadline(TextSpan span, DateOnly until) =>
        new(TargetKind.Deadline, OfficialDates.Iso(until), span) { Until = OfficialDates.Iso(until) };

    private static Target Interval(TargetKind kind, TextSpan span, DateOnly from, DateOnly until) =>
        new(kind, OfficialDates.Iso(from) + "/" + OfficialDates.Iso(until), span) { From = OfficialDates.Iso(from), Until = OfficialDates.Iso(until) };

    // What had passed when the plan was issued is history.
    private static bool IsPast(Context c, DateOnly until) => c.Issued is { } issued && until < issued && !c.IsCell;

    // 2021年4月9日印发的…, 2019年以来, 2020年修订, （2021年版）: dates of documents and of what has been.
    private static bool IsReport(Context c) => Reported().IsMatch(c.After(8));

    // ---- Frequencies -------------------------------------------------------------------------------------------

    private static Target? Frequency(Context c)
    {
        var every = c.Has("every") ? WrittenNumbers.Whole(c.Match.Groups["every"].ValueSpan) ?? 1 : 1;
        // 每年上半年、下半年各一次 is once every half year.
        if (c.Has("both"))
            return FrequencyOf(c, "P6M");
        if (c.Group("every") == "半")
            return c.Group("unit") switch { ['年', ..] => FrequencyOf(c, "P6M"), "月" => FrequencyOf(c, "P15D"), _ => null };
        return PeriodOf(c.Group("unit"), every) is { } period ? FrequencyOf(c, period) : null;
    }

    private static Target? FrequencyOf(Context c, string period)
    {
        // 3至5次: what is asked for is the lower figure.
        var number = c.Has("low") ? WrittenNumbers.Value(c.Match.Groups["low"].ValueSpan) : c.Has("count") ? WrittenNumbers.Value(c.Match.Groups["count"].ValueSpan) : 1;
        if (number is null or 0)
            return null;
        // 每年3月、9月各一次: as often as there are months.
        if (c.Has("more") && (!c.Has("count") || c.Match.Value.Contains('各', StringComparison.Ordinal)))
            number *= 1 + c.Group("more").Count("、和及与".Contains);
        // The words of comparing stand anywhere between period and number: 每年组织开展不少于两次.
        var comparison = c.Has("low") ? ">=" : c.Has("count") ? Comparison(Comparing().Match(c.Match.Value).Value, c.Group("over")) : "=";
        var unit = c.Group("counted");
        var isCount = unit.Length == 0 || Occurrences().IsMatch(unit) || number == 1;
        var within = WithinPeriod(c);
        var value = (comparison == "=" ? string.Empty : comparison) + WrittenNumbers.Printed(number.Value)
            + (isCount ? string.Empty : " " + unit) + "/" + period + (within.Length > 0 ? " @" + within : string.Empty);
        return new Target(isCount ? TargetKind.Frequency : TargetKind.Quantity, value, c.Span)
        {
            Comparison = comparison, Number = number, Unit = unit.Length > 0 ? unit : null, Period = period,
        };
    }

    // Where in the year, quarter or month: 每年2月15日前, 每年5月25日, 每年3月至5月, 每年一季度, 每月5日前, 每年底.
    private static string WithinPeriod(Context c)
    {
        // Several places are none: how often says it.
        if (c.Has("more") || c.Has("both"))
            return string.Empty;
        var on = c.Has("before") ? string.Empty : "=";
        if (c.Has("f") && FeastDay(c.Group("f")) is { } feast)
            return $"{on}--{feast.Month:00}-{feast.Day:00}";
        if (c.Has("w"))
            return $"{on}-W-{Math.Max("一二三四五六日".IndexOf(c.Group("w")[0], StringComparison.Ordinal), 0) + 1}";
        if (c.Has("m") && WrittenNumbers.Whole(c.Match.Groups["m"].ValueSpan) is >= 1 and <= 12 and var month)
        {
            if (c.Has("monthend"))
                return $"--{month:00}-{DateTime.DaysInMonth(CommonYear, month):00}";
            var first = WithoutYear(month, c);
            if (c.Has("m2") || c.Has("d2"))
                return first + $"/--{(c.Has("m2") ? WrittenNumbers.Whole(c.Match.Groups["m2"].ValueSpan) : month):00}" + (c.Has("d2") ? $"-{WrittenNumbers.Whole(c.Match.Groups["d2"].ValueSpan):00}" : string.Empty);
            return c.Has("d") ? on + first : first;
        }

        if (c.Has("q"))
            return "Q" + WrittenNumbers.Whole(c.Match.Groups["q"].ValueSpan);
        if (c.Has("h"))
            return c.Group("h") == "上" ? "H1" : "H2";
        if (c.Has("d") && WrittenNumbers.Whole(c.Match.Groups["d"].ValueSpan) is { } day)
            return $"{on}---{day:00}";
        return c.Has("end") ? c.Group("unit").StartsWith('年') ? "--12-31" : "end" : string.Empty;
    }

    private const int CommonYear = 2023;

    private static (int Month, int Day)? FeastDay(string name) => name switch
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

    // 次月5日前报送: each month.
    private static Target InNextMonth(Context c) =>
        new(TargetKind.Frequency, $"1/P1M @{(c.Has("before") ? string.Empty : "=")}---{WrittenNumbers.Whole(c.Match.Groups["d"].ValueSpan):00}", c.Span) { Comparison = "=", Number = 1, Period = "P1M" };

    private static Target? AnnualFrequency(Context c) =>
        AnnualVerb().IsMatch(c.Sentence) || c.Has("report")
            ? new(TargetKind.Frequency, "1/P1Y", c.Span) { Comparison = "=", Number = 1, Period = "P1Y" }
            : null;

    // 年度 and 学年 are years too; a 学期 is not a period of ISO 8601.
    private static string? PeriodOf(string unit, int every) => unit switch
    {
        "年" or "年度" or "学年" => $"P{every}Y",
        "半年" => $"P{6 * every}M",
        "季" or "季度" => $"P{3 * every}M",
        "月" or "月度" => $"P{every}M",
        "旬" => $"P{10 * every}D",
        "周" or "星期" or "礼拜" => $"P{every}W",
        "天" or "日" => $"P{every}D",
        "学期" => "term",
        _ => null,
    };

    private static Target Trend(Context c)
    {
        var value = TrendUp().IsMatch(c.Group("way")) ? "up" : "down";
        var period = c.Has("yearly") ? "P1Y" : null;
        return new(TargetKind.Trend, period is null ? value : value + "/" + period, c.Span)
        {
            Period = period, Subject = c.Has("subject") ? Undated(c, c.Match.Groups["subject"].Index, c.Group("subject")) : SubjectBefore(c),
        };
    }

    // ---- Durations, quantities, ages ----------------------------------------------------------------------------

    private static Target? Within(Context c)
    {
        var number = c.Group("n") == "半" ? 0.5m : WrittenNumbers.Value(c.Match.Groups["n"].ValueSpan) + (c.Has("half") ? 0.5m : 0);
        if (number is not { } value || value == 0)
            return null;
        var printed = WrittenNumbers.Printed(value);
        var unit = c.Group("unit").TrimStart('个').Replace("半", string.Empty, StringComparison.Ordinal);
        var (duration, isWorking) = unit switch
        {
            "工作日" => ($"P{printed}D", true),
            "小时" => ($"PT{printed}H", false),
            "分钟" => ($"PT{printed}M", false),
            "天" or "日" or "自然日" => ($"P{printed}D", false),
            "周" or "星期" => ($"P{printed}W", false),
            "月" => (value == 0.5m ? "P15D" : $"P{printed}M", false),
            _ => (value == 0.5m ? "P6M" : $"P{printed}Y", false),
        };
        // 保存三年以上: kept for so long at least.
        var comparison = c.Has("compare") ? Comparison(c.Group("compare"), c.Group("over")) : c.Has("in") ? "<=" : "=";
        return new Target(TargetKind.Duration, (comparison == "=" ? string.Empty : comparison) + duration + (isWorking ? " working" : string.Empty), c.Span)
        {
            Comparison = comparison, Number = value, Unit = unit, Period = duration, Subject = SubjectBefore(c),
        };
    }

    private static Target? ShareQuantity(Context c)
    {
        decimal? number;
        if (c.Has("whole"))
            number = 100;
        else if (c.Has("percent"))
            number = WrittenNumbers.Value(c.Match.Groups["percent"].ValueSpan);
        else if (c.Has("hundredths"))
            number = WrittenNumbers.Value(c.Match.Groups["hundredths"].ValueSpan) + (c.Has("point") ? Decimals(c.Group("point")) : 0);
        else if (c.Has("tenths"))
            number = WrittenNumbers.Value(c.Match.Groups["tenths"].ValueSpan) * 10;
        else
            number = WrittenNumbers.Value(c.Match.Groups["over"].ValueSpan) is { } below and > 0 ? 100 * WrittenNumbers.Value(c.Match.Groups["part"].ValueSpan) / below : null;
        if (number is not { } value)
            return null;
        var comparison = ShareComparison(c);
        // 90%—95%: what is asked for is the lower figure, as in 3至5次.
        if (c.Has("low"))
            value = WrittenNumbers.Value(c.Match.Groups["low"].ValueSpan) ?? value;
        var unit = c.Group("points").Length > 0 ? "pp" : "%";
        var period = c.Before(2) is "逐年" or "年均" ? "P1Y" : null;
        return new Target(TargetKind.Quantity, comparison + WrittenNumbers.Printed(Math.Round(value, 2)) + " " + unit + (period is null ? string.Empty : "/" + period), c.Span)
        {
            Comparison = comparison, Number = Math.Round(value, 2), Unit = unit, Period = period, Subject = SubjectBefore(c),
        };
    }

    // 下降20%以上 is a fall, 提高到95% is none: it tells what is reached.
    private static string ShareComparison(Context c)
    {
        var way = Comparison(c.Group("compare"), string.Empty);
        if (way is "+" or "-" && !c.Has("to"))
            return way;
        // 不少于总人数的五分之一: of what stands between.
        var before = c.Has("compare") ? c.Group("compare") : ComparedBefore().Match(c.Sentence.ToString()).Groups["compare"].Value;
        var comparison = Comparison(way is "+" or "-" ? string.Empty : before, c.Group("after"));
        return c.Has("low") && comparison == "=" ? ">=" : comparison;
    }

    // 百分之九十五点五: the digits after 点 one by one.
    private static decimal Decimals(string digits)
    {
        var (value, place) = (0m, 0.1m);
        foreach (var digit in digits)
            if (WrittenNumbers.Value([digit]) is { } one and < 10)
                (value, place) = (value + one * place, place / 10);
        return value;
    }

    private static Target? Quantity(Context c)
    {
        // 3-5名: what is asked for is the lower figure.
        if (WrittenNumbers.Value(c.Match.Groups[c.Has("low") ? "low" : "n"].ValueSpan) is not { } number || number == 0)
            return null;
        var comparison = c.Has("low") ? ">=" : Comparison(Comparing().Match(c.Match.Value) is { Success: true } words ? words.Value : c.Group("compare"), c.Group("after"));
        var unit = c.Group("counted");
        return new Target(TargetKind.Quantity, comparison + WrittenNumbers.Printed(number) + " " + unit, c.Span)
        {
            Comparison = comparison, Number = number, Unit = unit, Subject = SubjectBefore(c),
        };
    }

    private static Target? Age(Context c)
    {
        var one = AgeLimit(c.Group("way"), c.Group("n"), c.Group("side"));
        var two = c.Has("n2") ? AgeLimit(c.Group("way2"), c.Group("n2"), c.Group("side2")) : null;
        if (one is null && two is null)
            return null;
        // 14至18岁 has limits without words.
        if (two is not null && one is null)
            one = ">=" + WrittenNumbers.Whole(c.Match.Groups["n"].ValueSpan);
        var limit = one!;
        return new Target(TargetKind.Age, two is null ? limit : limit + " " + two, c.Span)
        {
            Number = WrittenNumbers.Whole(c.Match.Groups["n"].ValueSpan), Unit = "岁", Comparison = limit[..limit.AsSpan().IndexOfAnyInRange('0', '9')],
        };
    }

    private static string? AgeLimit(string way, string number, string side)
    {
        if (WrittenNumbers.Whole(number) is not { } age)
            return null;
        if (way is "不满" or "未满" or "不足")
            return $"<{age}";
        if (side.Contains('下', StringComparison.Ordinal))
            return $"<={age}";
        return side.Contains('上', StringComparison.Ordinal) || way is "年满" or "已满" or "满" ? $">={age}" : way == "至" ? $"<={age}" : null;
    }

    private static string Comparison(string before, string after)
    {
        if (after.Contains("以上", StringComparison.Ordinal))
            return ">=";
        if (after is "以下" or "以内" or "之内" or "内")
            return "<=";
        return before switch
        {
            "不少于" or "不得少于" or "不低于" or "不得低于" or "至少" or "最少" or "原则上不少于" => ">=",
            "不超过" or "不得超过" or "不多于" or "不高于" or "不得高于" or "最多" or "最高" or "控制在" => "<=",
            "高于" or "超过" or "大于" or "多于" => ">",
            "低于" or "小于" or "少于" => "<",
            "下降" or "降低" or "减少" or "压降" or "递减" => "-",
            "上升" or "增长" or "增加" or "新增" or "提高" or "提升" or "递增" or "上涨" => "+",
            "约" or "近" => "~",
            _ => after is "左右" ? "~" : "=",
        };
    }

    // The words just before that say what is measured: 知晓率, 报案受理率.
    private static string? SubjectBefore(Context c) =>
        ShareName().Match(c.Sentence.ToString()) is { Success: true } name
            ? Undated(c, c.Match.Index - c.Sentence.Length + name.Groups["name"].Index, name.Groups["name"].Value) : null;

    // What is measured is named behind the date: 到2025年底儿童之家覆盖率 is 儿童之家覆盖率, though letters begin with 年底.
    private static string Undated(Context c, int start, string name)
    {
        foreach (var dates in new[] { AbsoluteDate(), FiveYearPlan(), RelativeDate() })
            foreach (Match date in dates.Matches(c.Text))
                if (date.Index + date.Length > start && date.Index + date.Length < start + name.Length)
                    return name[(date.Index + date.Length - start)..];
        return name;
    }

    // The same length, so that places stay: names of documents, the span of years in a plan's title, and what may happen
    // (一年内发生两起以上案件的), for which something is to follow, and which nobody is to reach.
    private static string WithoutNames(string text)
    {
        text = Conditions().Replace(text, match => new string('\u3000', match.Length));
        if (text.IndexOfAny(['《', '（', '(']) < 0)
            return text;
        return Names().Replace(text, match => new string('\u3000', match.Length));
    }

    // ---- Words -------------------------------------------------------------------------------------------------

    [GeneratedRegex("《[^《》]{0,80}》(?:（[^（）]{0,30}）)?|[（(](?:19|20)[0-9]{2} ?年?[—\\-－~～至]{1,2} ?(?:19|20)[0-9]{2} ?年?[）)]|[〔\\[［](?:19|20)[0-9]{2}[〕\\]］][0-9 ]{0,5}号", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("(?:" + N + "|半)(?:个月|个?季度|年|天|日|周)(?:以?内|之内)?(?:连续|累计|又|再次?|再度)?(?:发生|出现|受到|被)[^，。；]{0,8}?" + N + "(?:起|次|例|件|宗|名|人)(?:及?以上)?", RegexOptions.CultureInvariant)]
    private static partial Regex Conditions();

    [GeneratedRegex(OfficialDates.Date, RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex("^" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex("(?:自|在|从)[^，。；]{0,10}(?:印发|发布|公布|下发|签发|接到|收到|发现)[^，。；]{0,6}(?:之日|后|时)起?(?:的)?(?<n>" + N + "|半)个?(?<unit>工作日|小时|分钟|天|日|周|星期|月|年)(?<in>内|以内|之内)", RegexOptions.CultureInvariant)]
    private static partial Regex PromulgationDuration();

    [GeneratedRegex("自(?:[^，。；自]{0,12})?(?:印发|发布|公布|下发|签发|颁布|通过)之日起(?:正式)?(?:施行|实施|执行|生效|试行)?", RegexOptions.CultureInvariant)]
    private static partial Regex Promulgation();

    [GeneratedRegex(
        "每隔?(?<every>" + N + "|半)?个?(?<unit>年度|年|学年|学期|半年|季度|季|月|旬|周|星期|礼拜|日|天)(?:的?第?(?<q>[一二三四1-4])(?<more>(?:[、和及与]第?[一二三四1-4])+)?季度|(?<h>[上下])半年(?<both>[、和及与]?[上下]半年)?|" + OfficialDates.Month + "(?<more>(?:[、和及与](?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月)+)?(?:" + OfficialDates.Day + ")?" + Until + "|(?<d>3[01]|[12][0-9]|[1-9]) ?[日号](?<more>(?:[、和及与](?:3[01]|[12][0-9]|[1-9]) ?[日号])+)?|(?<=周|星期|礼拜)(?<w>[一二三四五六日天])(?=前|之前|以前|上午|下午|晚|、|和|召开|组织|向|将|报送|上报)|[“\"]?(?:(?:国际|全国|国家)?(?<f>" + Feast + ")|(?<m>1[0-2]|0?[1-9])[·.．](?<d>3[01]|[12][0-9]|0?[1-9]))[”\"]?(?:国际|全国|世界)?(?:[" + Han + "]{0,6}[节日])?|(?<end>年?[底末]))?(?<monthend>底|末)?(?<before>以前|之前|前夕|前(?!后))?"
        + "(?:[^。；;\n\t，,0-9]{0,18}?[，,]?[^。；;\n\t，,0-9一二三四五六七八九十两]{0,10}(?:(?<low>" + N + ")" + To + ")?(?<count>" + N + ")(?<counted>" + Occurrence + "|" + Counted + ")(?!性|工作日|小时|月|星期)(?<over>以上|及以上)?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Every();

    [GeneratedRegex(
        "(?<![每0-9一二三四五六七八九十〇○])(?<every>一|半|两|二|三|1|2|3)个?(?<unit>年|季度|季|月|周|星期|日|天)(?:内)?(?:开展|召开|组织|进行|举办)?(?:" + AtLeast + ")?(?<count>[一二两三四五六1-9])(?:次|报告|报|调度|通报|研判|会商|分析|考核|总结|检查|督查|例会|评比|轮训|回访|汇总|小结)(?<over>以上)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex OncePer();

    [GeneratedRegex("次月(?<d>3[01]|[12][0-9]|[1-9]) ?[日号](?<before>以前|之前|前(?!后))?", RegexOptions.CultureInvariant)]
    private static partial Regex NextMonth();

    [GeneratedRegex("(?:按|逐)(?<unit>年度|年|半年|季度|季|月|周)(?:度)?[^。；，,\n\t]{0,8}?(?:报告|报送|上报|通报|调度|汇总|评估|考核|统计|分析|研判|开展|检查)", RegexOptions.CultureInvariant)]
    private static partial Regex ByPeriod();

    [GeneratedRegex("(?<=[，、；。“：行立施])(?<unit>月|季|年)(?:调度|通报|会商|研判|小结|分析|督查)", RegexOptions.CultureInvariant)]
    private static partial Regex FourCharacter();

    [GeneratedRegex("(?<!上一?|本|纳入|下一?|落实)年度(?:(?:具体|重点)?(?:实施方案|工作方案|工作计划|工作要点|实施计划|行动计划|计划|工作报告|报告|总结|评估|考核|检查|自查)|(?<report>[^，。；\n\t]{0,12}情况[^。；\n\t]{0,24}(?:汇总|上报|报送|报告)))", RegexOptions.CultureInvariant)]
    private static partial Regex Annual();

    [GeneratedRegex("(?:制定|编制|拟定|拟订|出台|开展|进行|组织|提交|报送|形成|实行|撰写|完成)[^。；]{0,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnualVerb();

    [GeneratedRegex("(?<not>不)?(?<!一)定期(?!限|存款|报刊)", RegexOptions.CultureInvariant)]
    private static partial Regex Regularly();

    [GeneratedRegex("(?<yearly>逐年|同比|年均)(?:有所|稳步|持续|明显|显著|大幅)?(?<way>" + Falling + "|" + Rising + ")(?!了?(?:约|近|不低于|不少于)?(?:[0-9０-９.]+(?:[-—~至][0-9.]+)? ?(?:[%％]|个百分点)|百分之|[一二三四五六七八九]成))", RegexOptions.CultureInvariant)]
    private static partial Regex YearlyTrend();

    [GeneratedRegex("(?<subject>(?<![0-9〇○])(?!年?[底末初]|(?<=[底末])以?前)[" + Han + "]{0,10}(?:率|比例|比重|发案数|数量|人数|起数))(?:实现)?(?:明显|显著|大幅度?|持续|稳步|进一步|有效|稳中)?(?:有)?(?<way>下降|减少|降低|压降|上升|提高|提升|增长|增加)(?!到|至)", RegexOptions.CultureInvariant)]
    private static partial Regex ShareTrend();

    [GeneratedRegex("上升|提高|提升|增长|增加|递增|上涨", RegexOptions.CultureInvariant)]
    private static partial Regex TrendUp();

    [GeneratedRegex("(?:从|自|于|在)?(?<one>" + OfficialDates.Date + "|(?:19|20)[0-9]{2}) ?(?:[—\\-－~～]{1,2}|至|到) ?(?<two>" + OfficialDates.Date + "|" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?|(?:19|20)[0-9]{2}(?![0-9.年]))(?:期间|间|内)?", RegexOptions.CultureInvariant)]
    private static partial Regex DateRangeWords();

    [GeneratedRegex("(?<before>从|自|到|至|截至|截止到|截止|在|于)?(?:力争|确保)?(?<date>" + OfficialDates.Date + ")(?<after>底?以前|底?之前|底?前(?!后)|内|之内|以内|起始|起|开始|始|以后|之后|后(?![续期勤备台]))?", RegexOptions.CultureInvariant)]
    private static partial Regex AbsoluteDate();

    [GeneratedRegex("^\\s*(?<date>20[0-9]{2})\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CellYear();

    [GeneratedRegex("^\\s*" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?(?<end>[底末])?[。；]?\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CellMonth();

    [GeneratedRegex("^\\s*按(?<unit>年度|年|半年|季度|季|月|周)度?(?:推进|实施|开展|完成|进行|报送|上报)?[。；]?\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex CellPeriod();

    // 2025年完成改造, 2024年全部建成: the year is what the words are about.
    [GeneratedRegex("^(?:全面|全部|基本|如期|按期|力争|实现|争取)*(?:完成|建成|办结|达标|竣工)", RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex("^[、和及与](?:19|20)[0-9]{2}年", RegexOptions.CultureInvariant)]
    private static partial Regex BesideYear();

    [GeneratedRegex("^[^，。；]{0,2}(?:以来|印发|施行|发布|公布|修订|修正|通过|召开的|版|出台|颁布|至今|发生)", RegexOptions.CultureInvariant)]
    private static partial Regex Reported();

    [GeneratedRegex("[“\"]?(?<plan>十[二三四五六七]五)[”\"]?(?:规划)?(?<when>期间|时期|期末|末期|末)", RegexOptions.CultureInvariant)]
    private static partial Regex FiveYearPlan();

    [GeneratedRegex("(?<![0-9〇○零一二三四五六七八九十每半两])(?:(?:今年|本年度?|当年)?(?<end>年[底末])(?<after>以前|之前|前)?|(?:今年|本年度?|当年)(?:[底末](?:前|之前|以前)?|内)|年内|(?<next>明年|次年|翌年)(?:" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?|年?[底末])(?<after>以前|之前|前)?)|(?<![年0-9一二三四五六七八九十每])" + OfficialDates.Month + "(?:" + OfficialDates.Day + ")?(?<end>[底末])?(?<after>以前|之前|前)", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeDate();

    [GeneratedRegex(OfficialDates.Year, RegexOptions.CultureInvariant)]
    private static partial Regex SentenceYear();

    [GeneratedRegex("(?<![年0-9〇每各、和及])(?:(?<this>今年|本年度?|当年)|(?<next>明年|次年|翌年))?(?:第?(?<q>[一二三四1-4])季度|(?<h>[上下])半年)(?<end>[底末])?(?<after>以前|之前|前(?!后)|内)?", RegexOptions.CultureInvariant)]
    private static partial Regex RelativePart();

    [GeneratedRegex("(?<![月0-9一二三四五六七八九十每年])本?月底(?:以前|之前|前)", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeMonthEnd();

    [GeneratedRegex("[“\"]?(?<f>" + Feast + ")[”\"]?节?(?:以前|之前|前夕|前(?!后))", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeFeast();

    [GeneratedRegex("(?<way>年满|已满|不满|未满|不足|满)?(?<n>" + N + ")(?:周?岁)?(?<side>（含）|及?以上|及?以下|以内)*(?:(?<way2>至|—|-|[、，]?(?:但)?(?:不满|未满|不足))(?<n2>" + N + "))?周?岁(?:（含[^（）]{0,6}）)?(?<side>及?以上|及?以下|以内)?(?:[、，]?(?<way2>不满|未满|不足|至)(?<n2>" + N + ")周?岁(?<side2>及?以上|及?以下|以内)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Ages();

    [GeneratedRegex(
        "(?:[由从][^，。；%％]{0,12}?[0-9０-９]+(?:[.．][0-9０-９]+)? ?[%％](?:左右)?)?(?<compare>" + AtLeast + "|" + AtMost + "|高于|超过|大于|低于|小于|" + Falling + "|" + Rising + "|约|近)?(?<to>到|至)?(?:在|了)?(?:约|近)?(?:"
        + "(?:(?<low>[0-9０-９]+(?:[.．][0-9０-９]+)?) ?[%％]?" + To + ")?(?<percent>[0-9０-９]+(?:[.．][0-9０-９]+)?) ?(?:[%％]|(?<points>个百分点))|百分之(?:(?<low>" + N + ")" + To + "(?:百分之)?)?(?<hundredths>" + N + ")(?:点(?<point>[〇零一二三四五六七八九]+))?|(?<tenths>[一二三四五六七八九])成(?!立|为|员|果|效|本|长|年|熟|人)|(?<over>" + N + ")分之(?<part>" + N + ")|(?<whole>(?<=实现|达到|做到|确保|力争)(?:(?![年月周日天时][以之]?内)[^，。；]){0,16}全覆盖|(?<=(?:实现|达到|做到|确保|力争)[^，。；]{0,12}[年月周日天时][以之]?内)[^，。；]{0,16}全覆盖))(?<after>及?以上|以下|以内|左右)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shares();

    // 每名, 每个社区, 每案: for each, not how often; kept from being read as counts by the rules after it.
    [GeneratedRegex("每(?:一)?(?:名|个|位|案|起|次|所|村|户)(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex EveryBody();

    [GeneratedRegex("(?<![第0-9])(?:" + N + To + ")?(?<n>" + N + "|半)(?<unit>个工作日|工作日|个?自然日|小时|分钟|天|日|周|星期|个星期|个(?<half>半)?月|年(?<half>半)?)(?<in>内|以内|之内)", RegexOptions.CultureInvariant)]
    private static partial Regex WithinTimeWords();

    [GeneratedRegex("(?<compare>不超过|不得超过|至少|不少于|不得少于|不低于|为期|期限为|有效期限?为?|保存|保留|留存)(?:保存|保留|留存|为)?(?:期限)?(?<n>" + N + "|半)个?(?<unit>工作日|小时|分钟|天|日|周|星期|月|年)(?!级|度|龄)(?<over>以上)?", RegexOptions.CultureInvariant)]
    private static partial Regex ForTime();

    // 用三年时间, 未来三年.
    [GeneratedRegex("(?:用|利用|经过)(?:约|近)?(?<n>" + N + ")个?(?<unit>年|月|周|天)(?<half>半)?(?:左右)?的?时间|(?:未来|今后)(?<n>" + N + ")个?(?<unit>年|月)(?=，|间|时间)", RegexOptions.CultureInvariant)]
    private static partial Regex UsingTime();

    [GeneratedRegex("(?<compare>" + AtLeast + "|" + AtMost + "|超过|最高|奖励|给予|补助|补贴|发放)[^，。；0-9]{0,6}?(?<n>[0-9]+(?:[.．][0-9]+)?[万亿]?|[一二两三四五六七八九十百千万]+)(?<counted>元)(?<after>以上|以下|以内|左右)?", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex("(?<compare>" + AtLeast + "|" + AtMost + "|超过|多于|高于)(?:[" + Han + "]{0,4}?)(?<n>" + N + ")余?(?<counted>" + Occurrence + "|" + Counted + ")(?!性)(?<after>及?以上|以下|以内|左右)?|(?<n>" + N + ")(?<counted>" + Occurrence + "|" + Counted + ")(?<after>及?以上|以内)(?!层次)", RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    // Numbers that a verb of doing asks for. 一个, 一批 and the like are articles, not counts.
    [GeneratedRegex("(?:配备|配齐|组建|设立|设置|建立|建成|建设|指定|明确|确定|培训|组织|开展|举办|制作|发放|完成|新增|打造|创建|选派|聘请|招募|命名|侦破|印发|张贴|召开|进行|评选|培育)(?:好|了)?[^，。；、0-9一二两三四五六七八九十]{0,6}?(?:(?<low>[0-9]+|[一二两三四五六七八九十]+)" + To + ")?(?<n>[0-9]+[万]?|[一二两三四五六七八九十百千万]+)余?(?<counted>(?<=[一])(?:名|次|场|期|堂|遍|轮)|(?<![一])(?:" + Occurrence + "|" + Counted + "))(?!性|行动)(?<after>及?以上|以内|左右)?", RegexOptions.CultureInvariant)]
    private static partial Regex Verbal();

    [GeneratedRegex("(?:持续推进(?:落实)?，?)?(?:长期|常年)(?:坚持|推进|开展|执行|有效|抓好)", RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();

    [GeneratedRegex("持续推进|持续开展|持续实施|^(?:立即|即时|及时)?[，、]?(?:持续|长期|常年|常态化)(?:推进|开展|实施|落实|坚持|执行|进行|加强|抓好)。?$|^(?:长期|全年|持续|常年|常态化|贯穿始终|长期工作|经常性工作|长期性工作)。?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastingCell();

    [GeneratedRegex(AtLeast + "|" + AtMost + "|超过|最高", RegexOptions.CultureInvariant)]
    private static partial Regex Comparing();

    [GeneratedRegex("^(?:次|场|期|遍|轮|回|堂|课)$", RegexOptions.CultureInvariant)]
    private static partial Regex Occurrences();

    [GeneratedRegex("(?<compare>不少于|不得少于|不低于|不得低于|至少|不超过|不得超过|不高于)[^，。；0-9]{1,10}的$", RegexOptions.CultureInvariant)]
    private static partial Regex ComparedBefore();

    [GeneratedRegex("(?<name>[" + Han + "A-Z]{1,12}(?:" + Share + "))[^，。；]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShareName();

    [GeneratedRegex("完成(?:时|日|期)|时\\s*限|期\\s*限|截止|办结|时间节点", RegexOptions.CultureInvariant)]
    private static partial Regex CompletionHeading();

    [GeneratedRegex("^\\s*(?<a>(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}) ?年?(?: ?[—\\-－~～至]{1,2} ?(?<b>(?:19|20)[0-9]{2}))? ?年?度?", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnYear();

    private static Regex DateRange() => DateRangeWords();

    private static Regex WithinTime() => WithinTimeWords();
}
