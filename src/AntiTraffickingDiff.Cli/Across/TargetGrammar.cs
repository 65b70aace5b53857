using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;
using static AntiTraffickingDiff.Cli.Across.TargetQuantities;
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

/// <summary>What a rule reads: the words that it matched and the statement around them.</summary>
/// <param name="Text">The statement without names.</param>
/// <param name="Match">The words.</param>
/// <param name="Issued">The day the plan was issued, or null.</param>
/// <param name="Column">What the statement's column tells.</param>
internal readonly record struct TargetMatch(string Text, Match Match, DateOnly? Issued, TimeColumn Column)
{
    public bool IsCell => Column != TimeColumn.None;

    public TextSpan Span => new(Match.Index, Match.Length);

    public ReadOnlySpan<char> Before(int length) => Text.AsSpan(Math.Max(0, Match.Index - length), Match.Index - Math.Max(0, Match.Index - length));

    public ReadOnlySpan<char> After(int length) => Text.AsSpan(Match.Index + Match.Length, Math.Min(length, Text.Length - Match.Index - Match.Length));

    public string Group(string name) => Match.Groups[name].Value;

    public bool Has(string name) => Match.Groups[name].Success;

    /// <summary>From the last mark before the words to the words.</summary>
    public ReadOnlySpan<char> Sentence
    {
        get
        {
            var before = Text.AsSpan(0, Match.Index);
            return before[(before.LastIndexOfAny("。；！？\n\t") + 1)..];
        }
    }
}

/// <summary>
/// The grammar of targets in Chinese official prose, and of it what says when and how often: dates, periods, frequencies;
/// how much is read by <see cref="TargetQuantities"/>. Rules are tried in the order below on the whole statement; where two
/// overlap the earlier rule wins, and within a rule the earlier words. What stands in 《》 or is the plan's own span of
/// years（2021—2030年）is a name and no target.
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
                    && rule.Read(new TargetMatch(plain, match, issued, column)) is { } target)
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

    private sealed record Rule(Func<Regex> Words, Func<TargetMatch, Target?> Read);

    private static readonly Rule[] Rules =
    [
        new(PromulgationDuration, Within),
        new(Promulgation, c => new(TargetKind.Start, "promulgation", c.Span)),
        new(RatePer, Frequency),
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
        new(Shares, c => HasBeen().IsMatch(c.Sentence) ? null : ShareQuantity(c)),
        new(Multiples, Multiple),
        new(NoneAtAll, c => new(TargetKind.Quantity, "=0 " + c.Group("counted"), c.Span) { Comparison = "=", Number = 0, Unit = c.Group("counted") }),
        new(EveryBody, _ => null),
        new(WithinTime, Within),
        new(ForTime, Within),
        new(UsingTime, Within),
        new(Money, Asked),
        new(Compared, Asked),
        new(Verbal, Asked),
        new(ShareTrend, c => HasBeen().IsMatch(c.Sentence) ? null : Trend(c)),
        new(Lasting, c => new(TargetKind.Ongoing, string.Empty, c.Span)),
        new(LastingCell, c => c.IsCell ? new(TargetKind.Ongoing, string.Empty, c.Span) : null),
    ];

    private static Target? Asked(TargetMatch c) => HasBeen().IsMatch(c.Sentence) ? null : Quantity(c);

    // ---- Dates -------------------------------------------------------------------------------------------------

    private static Target? Range(TargetMatch c)
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

    private static Target? OnDate(TargetMatch c)
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
        if (after.Length > 0 || c.Match.Groups["part"].Value is "底" or "末" or "年底" or "年末" || before is "到" or "至" or "截至" or "截止" or "截止到" || c.Has("latest"))
            return Deadline(c.Span, days.Until);
        if (c.Match.Groups["d"].Success || c.Column == TimeColumn.Completion)
            return Deadline(c.Span, days.Until);
        // A bare year is a target only where the sentence is about it: 2024年，…; 在2024年…; a cell.
        var isAlone = c.IsCell || before is "在" or "于" || c.Sentence.Trim("（(".AsSpan()).Length == 0 || c.After(1) is "，" or "：" or ":" or "," or "各" || BesideYear().IsMatch(c.After(8)) || Done().IsMatch(c.After(10));
        return isAlone ? Interval(TargetKind.Period, c.Span, days.From, days.Until) : null;
    }

    private static Target? InFiveYears(TargetMatch c)
    {
        if (OfficialDates.FiveYears(c.Group("plan")) is not { } years || IsPast(c, years.Until))
            return null;
        return c.Group("when") is "期间" or "时期" ? Interval(TargetKind.Period, c.Span, years.From, years.Until) : Deadline(c.Span, years.Until);
    }

    // 年底前, 今年内, 6月底前, 3月15日前, 明年底前: the year is the one in the sentence before, else the plan's.
    private static Target? OnRelativeDate(TargetMatch c)
    {
        if (IsEachYear(c))
            return EachYearBy(c);
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

    // 每年年初部署、年末总结, 次年1月15日前: of no one year.
    private static bool IsEachYear(TargetMatch c) =>
        SentenceYear().Count(c.Sentence.ToString()) == 0
        && (c.Group("next") is "次年" or "翌年" && c.Has("m") || c.Match.Value[0] is not ('今' or '本' or '明') && EachYearBefore().IsMatch(c.Sentence));

    private static Target EachYearBy(TargetMatch c)
    {
        var month = c.Has("m") ? WrittenNumbers.Whole(c.Match.Groups["m"].ValueSpan) ?? 12 : 12;
        var day = c.Has("d") || c.Group("after").Length > 0 && !c.Has("end") ? string.Empty : $"-{DateTime.DaysInMonth(CommonYear, month):00}";
        return new(TargetKind.Frequency, $"1/P1Y @{WithoutYear(month, c)}{day}", c.Span) { Comparison = "=", Number = 1, Period = "P1Y" };
    }

    // 第一季度前, 今年下半年, 上半年完成: of the year in the sentence before, else of the plan's.
    private static Target? OnRelativePart(TargetMatch c)
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
    private static Target? InRelativeMonths(TargetMatch c)
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

    private static Target? OnMonthEnd(TargetMatch c) =>
        c.Issued is { } issued ? Deadline(c.Span, new DateOnly(issued.Year, issued.Month, DateTime.DaysInMonth(issued.Year, issued.Month))) with { IsRelative = true } : null;

    // 国庆节前: the day before it, the next one after the plan.
    private static Target? OnFeast(TargetMatch c)
    {
        if (FeastDay(c.Group("f")) is not { } feast || KnownYear(c) is not { } year)
            return null;
        var until = new DateOnly(year, feast.Month, feast.Day).AddDays(-1);
        return Deadline(c.Span, c.Issued is { } issued && until < issued ? until.AddYears(1) : until) with { IsRelative = true };
    }

    private static int? KnownYear(TargetMatch c) =>
        (SentenceYear().Matches(c.Sentence.ToString()) is { Count: > 0 } years ? OfficialDates.Days(years[^1])?.From.Year : c.Issued?.Year) + (c.Has("next") ? 1 : 0);

    private static string WithoutYear(int month, TargetMatch c) =>
        c.Has("d") && WrittenNumbers.Whole(c.Match.Groups["d"].ValueSpan) is { } day ? $"--{month:00}-{day:00}" : $"--{month:00}";

    private static Target Deadline(TextSpan span, DateOnly until) =>
        new(TargetKind.Deadline, OfficialDates.Iso(until), span) { Until = OfficialDates.Iso(until) };

    private static Target Interval(TargetKind kind, TextSpan span, DateOnly from, DateOnly until) =>
        new(kind, OfficialDates.Iso(from) + "/" + OfficialDates.Iso(until), span) { From = OfficialDates.Iso(from), Until = OfficialDates.Iso(until) };

    // What had passed when the plan was issued is history.
    private static bool IsPast(TargetMatch c, DateOnly until) => c.Issued is { } issued && until < issued && !c.IsCell;

    // 2021年4月9日印发的…, 2019年以来, 2020年修订, （2021年版）: dates of documents and of what has been.
    private static bool IsReport(TargetMatch c) => Reported().IsMatch(c.After(8));

    // ---- Frequencies -------------------------------------------------------------------------------------------

    private static Target? Frequency(TargetMatch c)
    {
        var every = c.Has("every") ? WrittenNumbers.Whole(c.Match.Groups["every"].ValueSpan) ?? 1 : 1;
        // 每年上半年、下半年各一次 is once every half year.
        if (c.Has("both"))
            return FrequencyOf(c, "P6M");
        if (c.Group("every") == "半")
            return c.Group("unit") switch { ['年', ..] => FrequencyOf(c, "P6M"), "月" => FrequencyOf(c, "P15D"), _ => null };
        return PeriodOf(c.Group("unit"), every) is { } period ? FrequencyOf(c, period) : null;
    }

    private static Target? FrequencyOf(TargetMatch c, string period)
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
    private static string WithinPeriod(TargetMatch c)
    {
        // Several places are none: how often says it.
        if (c.Has("more") || c.Has("both"))
            return string.Empty;
        var on = c.Has("before") || LatestBefore().IsMatch(c.Before(6)) ? string.Empty : "=";
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

        if (c.Has("start"))
            return "--01";
        if (c.Has("q"))
            return "Q" + WrittenNumbers.Whole(c.Match.Groups["q"].ValueSpan);
        if (c.Has("h"))
            return c.Group("h") == "上" ? "H1" : "H2";
        if (c.Has("d") && WrittenNumbers.Whole(c.Match.Groups["d"].ValueSpan) is { } day)
            return $"{on}---{day:00}";
        return c.Has("end") ? c.Group("unit").StartsWith('年') ? "--12-31" : "end" : string.Empty;
    }

    private const int CommonYear = 2023;

    // 次月5日前报送: each month.
    private static Target InNextMonth(TargetMatch c) =>
        new(TargetKind.Frequency, $"1/P1M @{(c.Has("before") ? string.Empty : "=")}---{WrittenNumbers.Whole(c.Match.Groups["d"].ValueSpan):00}", c.Span) { Comparison = "=", Number = 1, Period = "P1M" };

    private static Target? AnnualFrequency(TargetMatch c) =>
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
        "双月" or "单月" => $"P{2 * every}M",
        "双周" => $"P{2 * every}W",
        "旬" => $"P{10 * every}D",
        "周" or "星期" or "礼拜" => $"P{every}W",
        "天" or "日" => $"P{every}D",
        "学期" => "term",
        _ => null,
    };

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
