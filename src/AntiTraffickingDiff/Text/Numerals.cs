using System.Globalization;

namespace AntiTraffickingDiff.Text;

/// <summary>
/// Numerals as clause numbers use them: 十二, 廿一, 一百零五, 一○四, 叁, 12, １２. Spaces inside, as letter-spaced headings
/// have them, are skipped.
/// </summary>
internal static class Numerals
{
    /// <summary>The largest Arabic number that can be a clause's, so that years are none.</summary>
    public const int LargestArabic = 999;

    /// <summary>The largest number in ideographs.</summary>
    public const int Largest = 9999;

    private const int ShortestByDigit = 3;
    private const int LongestNumeral = 12;
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The numerals of cheques and of the numbering style "chineseLegal".</summary>
    internal const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>Whether a character may start a numeral in ideographs.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for 〇 to 九, 零, 两, 十, 百, 廿, 卅, 卌.</returns>
    public static bool IsIdeographic(char c) => ValueOf(c) >= 0 || c is '十' or '百' or '廿' or '卅' or '卌';

    /// <summary>Whether a character is a formal numeral.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for 壹 to 玖 and 拾.</returns>
    public static bool IsFormal(char c) => c == '拾' || FormalDigits.IndexOf(c, 1) > 0;

    /// <summary>The value of a half-width or full-width Arabic digit.</summary>
    /// <param name="c">The character.</param>
    /// <returns>0 to 9, or −1.</returns>
    public static int DigitOf(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    /// <summary>Reads a numeral in ideographs, such as 十二, 一百零五, 廿一 or, digit by digit with a zero in it, 一○四.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it starts; set to its end if there is one.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="isMarked">Whether what stands around it says that it is one number, so that 一一二 is 112 without a zero too.</param>
    /// <returns>The value, or 0.</returns>
    public static int Ideographic(ReadOnlySpan<char> text, ref int position, int end, bool isMarked = false)
    {
        int total = 0, digit = -1, at = position, last = position;
        bool placed = false, zero = false;
        for (; at < end && at - position < LongestNumeral; at++)
        {
            var c = text[at];
            if (c is ' ' or '\u3000' or '\u00A0')
                continue;
            if (!IsIdeographic(c) && !(c == '千' && digit > 0) || c == '两' && !(at + 1 < end && text[at + 1] is '百' or '千'))
                break;
            if (c is '十' or '百' or '千' or '廿' or '卅' or '卌')
            {
                // 二三十 is about thirty, and no number.
                if (digit > 9)
                    return 0;
                total += (digit < 0 ? 1 : digit) * (c switch { '十' => 10, '百' => 100, '千' => 1000, '廿' => 20, '卅' => 30, _ => 40 });
                digit = -1;
                placed = true;
            }
            else if (digit < 0 || digit == 0 && placed)
            {
                digit = ValueOf(c);
                zero |= digit == 0;
            }
            else if (!placed && (zero = zero || isMarked || text[at..Math.Min(end, at + ShortestByDigit)].IndexOfAny("○〇零") >= 0))
            {
                digit = digit * 10 + ValueOf(c);
            }
            else if (ValueOf(c) == 0 && total >= 100 && total % 100 == 0)
            {
                // 一百一〇.
                digit *= 10;
            }
            else
            {
                return 0;
            }
            last = at + 1;
        }
        total += Math.Max(digit, 0);
        if (last == position || total is < 1 or > Largest)
            return 0;
        position = last;
        return total;
    }

    /// <summary>Whether a numeral in ideographs is written digit by digit.</summary>
    /// <param name="numeral">The numeral.</param>
    /// <returns>True for 一一二; not for 十二 or 二十.</returns>
    public static bool IsByDigit(ReadOnlySpan<char> numeral)
    {
        foreach (var c in numeral)
            if (ValueOf(c) < 0)
                return false;
        return true;
    }

    /// <summary>Reads a formal numeral, such as 叁 or 拾贰.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it starts; set to its end if there is one.</param>
    /// <param name="end">Where the text ends.</param>
    /// <returns>The value, 1 to 99, or 0.</returns>
    public static int Formal(ReadOnlySpan<char> text, ref int position, int end)
    {
        int total = 0, digit = -1, at = position;
        for (; at < end && IsFormal(text[at]); at++)
        {
            if (text[at] != '拾')
            {
                if (digit > 0)
                    return 0;
                digit = FormalDigits.IndexOf(text[at], StringComparison.Ordinal);
                continue;
            }
            total += Math.Max(digit, 1) * 10;
            digit = -1;
        }
        total += Math.Max(digit, 0);
        if (total is < 1 or > 99)
            return 0;
        position = at;
        return total;
    }

    /// <summary>Reads an Arabic number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where it starts; set to its end if there is one.</param>
    /// <param name="end">Where the text ends.</param>
    /// <returns>The value, 1 to 999, or 0.</returns>
    public static int Arabic(ReadOnlySpan<char> text, ref int position, int end)
    {
        int value = 0, at = position;
        for (; at < end && DigitOf(text[at]) is >= 0 and var digit && value <= LargestArabic; at++)
            value = value * 10 + digit;
        if (at == position || value is < 1 or > LargestArabic)
            return 0;
        position = at;
        return value;
    }

    /// <summary>Prints a number in ideographs.</summary>
    /// <param name="value">The number, 1 or more.</param>
    /// <returns>十四, 一百零五, 一千; in Arabic digits what is larger than <see cref="Largest"/>.</returns>
    public static string Ideographic(int value)
    {
        if (value is < 1 or > Largest)
            return Arabic(value);
        var printed = string.Empty;
        var gap = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = value / unit % 10;
            if (digit > 0)
            {
                var isBareTen = unit == 10 && digit == 1 && printed.Length == 0;
                printed += (gap ? "零" : "") + (isBareTen ? "" : Digits[digit]) + name;
            }
            gap = digit == 0 && printed.Length > 0;
        }
        return printed;
    }

    /// <summary>Prints a number in Arabic digits.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The digits.</returns>
    public static string Arabic(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int ValueOf(char c) => c switch { '零' or '○' => 0, '两' => 2, _ => Digits.IndexOf(c, StringComparison.Ordinal) };
}

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

            var place = c switch { '十' or '拾' => 10, '百' or '佰' => 100, '千' or '仟' => 1000, _ => 0 };
            if (place == 0)
                return null;
            section += (digit < 0 ? 1 : digit) * place;
            digit = -1;
        }

        return whole + section + Math.Max(digit, 0);
    }

    private static bool HasPlace(ReadOnlySpan<char> text) => text.IndexOfAny("十百千万廿卅拾佰仟") >= 0;

    private static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        '○' or '零' => 0,
        '两' => 2,
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? digit
            : Numerals.FormalDigits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var formal ? formal : null,
    };
}
