using System.Globalization;
using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Cli.Across;

/// <summary>
/// The numbers of official prose: 12, １２, 十二, 一百二十, 廿三, 二〇二五, 1.5万, 两. Years are written digit by digit
/// with 〇, ○ or 零 (GB/T 15835—2011, 4.1.3), everything else by value.
/// </summary>
internal static class WrittenNumbers
{
    /// <summary>A number, as part of a regular expression.</summary>
    public const string Pattern = "(?:[0-9０-９]+(?:[.．][0-9０-９]+)?[万亿]?|[〇○零一二两三四五六七八九十廿卅百千万]+)";

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The value of a number.</summary>
    /// <param name="text">What <see cref="Pattern"/> matches.</param>
    /// <returns>The value; null if it has none, such as 百百, or is too large.</returns>
    public static decimal? Value(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return null;
        if (text[0] is >= '0' and <= '9' or >= '０' and <= '９')
            return Arabic(text);
        return text.Length > 1 && !HasPlace(text) ? DigitByDigit(text) : ByPlaces(text);
    }

    /// <summary>The value of a whole number that is small enough to count with.</summary>
    /// <param name="text">What <see cref="Pattern"/> matches.</param>
    /// <returns>The value, or null.</returns>
    public static int? Whole(ReadOnlySpan<char> text) =>
        Value(text) is { } value && value == decimal.Truncate(value) && value is >= 0 and <= 100_000_000 ? (int)value : null;

    /// <summary>A number as it is written in results: without trailing zeros, with a point.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Such as 0.5 or 120.</returns>
    public static string Printed(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal? Arabic(ReadOnlySpan<char> text)
    {
        var factor = 1m;
        if (text[^1] is '万' or '亿')
        {
            factor = text[^1] == '万' ? 10_000m : 100_000_000m;
            text = text[..^1];
        }

        Span<char> ascii = stackalloc char[Math.Min(text.Length, 20)];
        if (text.Length > ascii.Length)
            return null;
        for (var i = 0; i < text.Length; i++)
            ascii[i] = text[i] is '.' or '．' ? '.' : (char)('0' + (Digit(text[i]) ?? 0));
        return decimal.TryParse(ascii[..text.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m
            ? value * factor
            : null;
    }

    // 二〇二五, 二○二五, 一二〇.
    private static decimal? DigitByDigit(ReadOnlySpan<char> text)
    {
        var value = 0m;
        foreach (var c in text)
        {
            if (Digit(c) is not { } digit || value > 100_000_000m)
                return null;
            value = value * 10 + digit;
        }

        return value;
    }

    // 一百二十, 三千零五, 两万, 廿三; a place without a digit before it counts once: 十二, 百.
    private static decimal? ByPlaces(ReadOnlySpan<char> text)
    {
        var (whole, section, digit) = (0m, 0m, -1);
        foreach (var c in text)
        {
            if (Digit(c) is { } value)
            {
                digit = value;
                continue;
            }

            if (c is '廿' or '卅')
            {
                section += c == '廿' ? 20 : 30;
                continue;
            }

            if (c == '万')
            {
                whole += (section + Math.Max(digit, 0)) * 10_000m;
                (section, digit) = (0m, -1);
                continue;
            }

            var place = c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (place == 0)
                return null;
            section += (digit < 0 ? 1 : digit) * place;
            digit = -1;
        }

        return whole + section + Math.Max(digit, 0);
    }

    private static bool HasPlace(ReadOnlySpan<char> text) => text.IndexOfAny("十百千万廿卅") >= 0;

    private static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '○' or '零' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? digit : null,
    };
}

/// <summary>The dates of official prose and what days they mean.</summary>
internal static partial class OfficialDates
{
    /// <summary>A year with 年, digits of any kind.</summary>
    public const string Year = "(?<y>(?:19|20)[0-9]{2}|[１２][０９][０-９]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2}) ?年";

    /// <summary>A month with 月.</summary>
    public const string Month = "(?<m>1[0-2]|0?[1-9]|１[０-２]|[１-９]|十[一二]?|[一二三四五六七八九]) ?月";

    /// <summary>A day of a month.</summary>
    public const string Day = "(?<d>3[01]|[12][0-9]|0?[1-9]|[１-３]?[０-９]|三十一?|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号]";

    /// <summary>A date down to whatever is given: year, half, quarter, month, day, and 初, 底, 末 after it.</summary>
    public const string Date =
        "(?:" + Year + "度?(?:" + Month + "(?:" + Day + ")?|第?(?<q>[一二三四1-4])季度|(?<h>[上下])半年)?|(?<y>20[0-9]{2})[-./](?<m>1[0-2]|0?[1-9])[-./](?<d>3[01]|[12][0-9]|0?[1-9]))(?<part>年?[初底末]|[上中下]旬)?";

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

    /// <summary>The day a plan was issued, from the lines above and below its text.</summary>
    /// <param name="tree">The plan.</param>
    /// <returns>
    /// The first whole date in the letterhead, one with 年月日 before one with hyphens (a web page's), and the year in the
    /// document's number last; null if there is none.
    /// </returns>
    public static DateOnly? OfIssue(ClauseTree tree)
    {
        var text = tree.Document.Text;
        DateOnly? hyphens = null;
        int? number = null;
        foreach (var clause in tree.Clauses)
        {
            if (clause.Kind != ClauseKind.Letterhead)
                continue;
            var own = clause.Span.Of(text);
            foreach (Match match in WholeDate().Matches(own))
                if (Days(match) is { } days)
                {
                    if (match.Value.Contains('年', StringComparison.Ordinal))
                        return days.From;
                    hyphens ??= days.From;
                }

            if (DocumentNumber().Match(own) is { Success: true } found)
                number ??= YearOf(found.Groups["y"].ValueSpan);
        }

        return hyphens ?? (number is { } year ? new DateOnly(year, 1, 1) : null);
    }

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

    [GeneratedRegex(Year + Month + Day + "|(?<y>20[0-9]{2})[-./](?<m>1[0-2]|0?[1-9])[-./](?<d>3[01]|[12][0-9]|0?[1-9])", RegexOptions.CultureInvariant)]
    private static partial Regex WholeDate();

    [GeneratedRegex("[〔\\[［【(（](?<y>20[0-9]{2})[〕\\]］】)）] ?第?[0-9]+ ?号", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();
}
