using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;
using static AntiTraffickingDiff.Cli.Across.TargetWords;

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
internal static class TargetGrammar
{
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
        new(RelativeMonths, InRelativeMonths),
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
        // 2024年春季学期: of a school's calendar no days are known.
        if (c.After(2) is ['春' or '秋' or '寒' or '暑', ..] or "学年" or "学期")
            return null;
        var isExact = c.Match.Groups["part"].Success || c.Match.Groups["d"].Success || c.Match.Groups["q"].Success || c.Match.Groups["h"].Success;
        if (after is "起" or "开始" or "起始" or "始" || before is "从" or "自" && after.Length == 0)
            return new Target(TargetKind.Start, OfficialDates.Iso(days.From), c.Span) { From = OfficialDates.Iso(days.From) };
        if (after is "以后" or "之后" or "后")
            return new Target(TargetKind.Start, OfficialDates.Iso(days.Until.AddDays(1)), c.Span) { From = OfficialDates.Iso(days.Until.AddDays(1)) };
        // 2025年前 ends with 2024; 2025年底前 and 6月30日前 have their day in them.
        if (after.Contains('前', StringComparison.Ordinal))
            return Deadline(c.Span, isExact ? days.Until : days.From.AddDays(-1));
        // 到2025年、2030年 are two of a kind.
        if (before.Length == 0 && after.Length == 0 && ByYearBefore().IsMatch(c.Before(12)))
            return Deadline(c.Span, days.Until);
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

    // 9月上旬, 4月至6月, 4月1日—6月15日: of the year in the sentence before, else of the plan's; what has passed is history.
    private static Target? InRelativeMonths(Context c)
    {
        if (KnownYear(c) is not { } year || WrittenNumbers.Whole(c.Match.Groups["m"].ValueSpan) is not { } month
            || OfficialDates.InMonth(year, month, c.Has("d") ? WrittenNumbers.Whole(c.Match.Groups["d"].ValueSpan) : null, c.Group("part")) is not { } first)
            return null;
        var last = c.Has("m2") || c.Has("d2")
            ? OfficialDates.InMonth(year, c.Has("m2") ? WrittenNumbers.Whole(c.Match.Groups["m2"].ValueSpan) ?? 0 : month, c.Has("d2") ? WrittenNumbers.Whole(c.Match.Groups["d2"].ValueSpan) : null, string.Empty)
            : first;
        if (last is not { } until || until.Until < first.From || IsPast(c, until.Until))
            return null;
        return (c.Has("after") ? Deadline(c.Span, until.Until) : Interval(TargetKind.Period, c.Span, first.From, until.Until)) with { IsRelative = true };
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
        (AnnualVerb().IsMatch(c.Sentence) || c.Has("report")) && !EachYearBefore().IsMatch(c.Sentence)
            ? new(TargetKind.Frequency, "1/P1Y", c.Span) { Comparison = "=", Number = 1, Period = "P1Y" }
            : null;

    // 年度 and 学年 are years too; a 学期 is not a period of ISO 8601.
    private static string? PeriodOf(string unit, int every) => unit switch
    {
        "年" or "年度" or "学年" => $"P{every}Y",
        "半年" => $"P{6 * every}M",
        "季" or "季度" => $"P{3 * every}M",
        "月" or "月度" => $"P{every}M",
        "双月" => $"P{2 * every}M",
        "双周" => $"P{2 * every}W",
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
        var number = c.Group("n") == "半" ? 0.5m : WrittenNumbers.Value(c.Match.Groups[c.Has("low") ? "low" : "n"].ValueSpan) + (c.Has("half") ? 0.5m : 0);
        if (number is not { } value || value == 0)
            return null;
        var printed = WrittenNumbers.Printed(value);
        var unit = c.Group("unit").TrimStart('个').Replace("半", string.Empty, StringComparison.Ordinal);
        var (duration, isWorking) = unit switch
        {
            "工作日" => ($"P{printed}D", true),
            "小时" => ($"PT{printed}H", false),
            "分钟" => ($"PT{printed}M", false),
            "秒" => ($"PT{printed}S", false),
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
            number = WrittenNumbers.Value(c.Match.Groups["tenths"].ValueSpan) * 10 + (c.Group("tenth") == "半" ? 5 : WrittenNumbers.Value(c.Match.Groups["tenth"].ValueSpan) ?? 0);
        else if (c.Has("half"))
            number = 50;
        else
            number = (c.Group("over") == "万" ? 10_000 : WrittenNumbers.Value(c.Match.Groups["over"].ValueSpan)) is { } below and > 0 ? 100 * WrittenNumbers.Value(c.Match.Groups["part"].ValueSpan) / below : null;
        // 儿童占18.9% tells how it is.
        if (number is not { } value || c.Group("compare").Length == 0 && c.Before(1) is "占")
            return null;
        var comparison = ShareComparison(c);
        // 90%—95%: what is asked for is the lower figure, as in 3至5次.
        if (c.Has("low"))
            value = WrittenNumbers.Value(c.Match.Groups["low"].ValueSpan) ?? value;
        // 万分之一 is not nothing.
        value = Math.Round(value, value < 1 ? 4 : 2);
        var unit = c.Group("points").Length > 0 ? "pp" : "%";
        var period = EachYear().IsMatch(c.Before(6)) ? "P1Y" : null;
        return new Target(TargetKind.Quantity, comparison + WrittenNumbers.Printed(value) + " " + unit + (period is null ? string.Empty : "/" + period), c.Span)
        {
            Comparison = comparison, Number = value, Unit = unit, Period = period, Subject = SubjectBefore(c),
        };
    }

    // 下降20%以上 is a fall, 提高到95% is none: it tells what is reached.
    private static string ShareComparison(Context c)
    {
        // 增长不低于8% is a rise too.
        var way = Comparison(StepBefore().Match(c.Before(2).ToString()) is { Success: true } step ? step.Value : c.Group("compare"), string.Empty);
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
        if ((c.Has("low") ? LowerFigure(c.Group("low"), c.Group("n")) : WrittenNumbers.Value(c.Match.Groups["n"].ValueSpan)) is not { } number || number == 0)
            return null;
        var comparison = c.Has("low") ? ">=" : Comparison(Comparing().Match(c.Match.Value) is { Success: true } words ? words.Value : c.Group("compare"), c.Group("after"));
        var unit = c.Group("counted");
        return new Target(TargetKind.Quantity, comparison + WrittenNumbers.Printed(number) + " " + unit, c.Span)
        {
            Comparison = comparison, Number = number, Unit = unit, Subject = SubjectBefore(c),
        };
    }

    // 1—2万 begins with 10,000, 5000—1万 with 5,000.
    private static decimal? LowerFigure(string low, string high)
    {
        if (WrittenNumbers.Value(low) is not { } number || high is not [.. var figure, '万' or '亿'] || low[^1] is '万' or '亿' || WrittenNumbers.Value(figure) is not { } mantissa || number >= mantissa)
            return WrittenNumbers.Value(low);
        return WrittenNumbers.Value(low + high[^1]);
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
        return side.Contains('上', StringComparison.Ordinal) || way is "年满" or "已满" or "满" ? $">={age}" : way is "至" or "—" or "-" ? $"<={age}" : null;
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
}
