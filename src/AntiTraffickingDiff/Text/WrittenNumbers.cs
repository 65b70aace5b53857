using System.Globalization;

namespace AntiTraffickingDiff.Text;

/// <summary>
/// The numbers of official prose: 12, １２, 3,000, 十二, 一百二十, 廿三, 二〇二五, 1.5万, 三点五万, 两. Years are written digit
/// by digit with 〇, ○ or 零 (GB/T 15835—2011, 4.1.3), everything else by value.
/// </summary>
internal static class WrittenNumbers
{
    /// <summary>A number, as part of a regular expression.</summary>
    public const string Pattern = "(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?[万亿]?|[〇○零一二两三四五六七八九十廿卅百千万]+(?:点[〇○零一二三四五六七八九]+)?[万亿]?)";

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
        return text.IndexOf('点') is >= 0 and var point ? WithPoint(text, point) : Integer(text);
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
        var length = 0;
        foreach (var c in text)
            if (c != ',')
                ascii[length++] = c is '.' or '．' ? '.' : (char)('0' + (Digit(c) ?? 0));
        return decimal.TryParse(ascii[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m
            ? value * factor
            : null;
    }

    // 三点五万: the digits behind the point are read one by one.
    private static decimal? WithPoint(ReadOnlySpan<char> text, int point)
    {
        var factor = text[^1] switch { '万' => 10_000m, '亿' => 100_000_000m, _ => 1m };
        var fraction = text[(point + 1)..(factor > 1 ? ^1 : ^0)];
        var value = Integer(text[..point]);
        var place = 1m;
        foreach (var c in fraction)
            value += Digit(c) * (place /= 10);
        return value * factor;
    }

    private static decimal? Integer(ReadOnlySpan<char> text)
    {
        if (text[^1] == '亿')
            return text.Length > 1 ? Integer(text[..^1]) * 100_000_000m : null;
        return text.Length > 1 && !HasPlace(text) ? DigitByDigit(text) : ByPlaces(text);
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
