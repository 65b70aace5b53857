using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;
using static AntiTraffickingDiff.Cli.Across.TargetWords;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// How much, how long, of what age and which way a target says, of the words that a rule of <see cref="TargetGrammar"/> has
/// found; and what it is that is measured.
/// </summary>
internal static class TargetQuantities
{
    /// <summary>How long: 30日内, 为期三年, 保存三年以上.</summary>
    public static Target? Within(TargetMatch c)
    {
        // 30至60日: the lower figure, but not of what is not to be exceeded.
        var figure = c.Has("low") && Comparison(c.Group("compare"), string.Empty) != "<=" ? "low" : "n";
        var number = c.Group("n") == "半" ? 0.5m : WrittenNumbers.Value(c.Match.Groups[figure].ValueSpan) + (c.Has("half") ? 0.5m : 0);
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

    /// <summary>Which share: 95%, 百分之九十五点五, 三分之一, 全覆盖.</summary>
    public static Target? ShareQuantity(TargetMatch c)
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
    private static string ShareComparison(TargetMatch c)
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

    /// <summary>How much more: 翻一番, 增长1.5倍.</summary>
    public static Target? Multiple(TargetMatch c)
    {
        // Twice twice as much is three times more; beyond a few it is no target but a figure of speech.
        var number = c.Has("times") ? 100 * WrittenNumbers.Value(c.Match.Groups["times"].ValueSpan)
            : WrittenNumbers.Whole(c.Match.Groups["fold"].ValueSpan) is >= 1 and <= 9 and var fold ? 100 * ((1 << fold) - 1) : null;
        return number is not { } value || value == 0 ? null : new Target(TargetKind.Quantity, $"+{WrittenNumbers.Printed(value)} %", c.Span)
        {
            Comparison = "+", Number = value, Unit = "%", Subject = SubjectBefore(c),
        };
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

    /// <summary>How many or how much: 不少于两次, 3-5名, 10万元.</summary>
    public static Target? Quantity(TargetMatch c)
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

    /// <summary>Of what age: 不满14周岁, 14至18岁.</summary>
    public static Target? Age(TargetMatch c)
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

    /// <summary>How a figure is meant, by the words before and behind it: 不少于 and 以上 are &gt;=, 左右 is ~.</summary>
    public static string Comparison(string before, string after)
    {
        if (after.Contains("以上", StringComparison.Ordinal))
            return ">=";
        if (after is "以下" or "以内" or "之内" or "内")
            return "<=";
        return Signs.GetValueOrDefault(before) ?? (after is "左右" ? "~" : "=");
    }

    // The words just before that say what is measured: 知晓率, 报案受理率.
    private static string? SubjectBefore(TargetMatch c) =>
        ShareName().Match(c.Sentence.ToString()) is { Success: true } name
            ? Undated(c, c.Match.Index - c.Sentence.Length + name.Groups["name"].Index, name.Groups["name"].Value) : null;

    // What is measured is named behind the date: 到2025年底儿童之家覆盖率 is 儿童之家覆盖率, though letters begin with 年底.
    private static string Undated(TargetMatch c, int start, string name)
    {
        foreach (var dates in new[] { AbsoluteDate(), FiveYearPlan(), RelativeDate() })
            foreach (Match date in dates.Matches(c.Text))
                if (date.Index + date.Length > start && date.Index + date.Length < start + name.Length)
                    return name[(date.Index + date.Length - start)..];
        return name;
    }

    /// <summary>Which way: 逐年下降, 破案率稳步提升.</summary>
    public static Target Trend(TargetMatch c)
    {
        var value = TrendUp().IsMatch(c.Group("way")) ? "up" : "down";
        var period = c.Has("yearly") ? "P1Y" : null;
        return new(TargetKind.Trend, period is null ? value : value + "/" + period, c.Span)
        {
            Period = period, Subject = c.Has("subject") ? Undated(c, c.Match.Groups["subject"].Index, c.Group("subject")) : SubjectBefore(c),
        };
    }
}
