using System.Globalization;
using System.Text.RegularExpressions;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Cli.Across;

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
