using System.Text;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>Writes Chinese and Japanese numbers with units (ECMA-376 part 1, 17.18.59).</summary>
internal static class ChineseNumberFormatter
{
    /// <summary>Writes 1 to 99: 九, 十, 十一, 二十, 九十九.</summary>
    /// <param name="value">The number, 1 to 99.</param>
    /// <param name="digits">The digits from zero.</param>
    /// <returns>The number.</returns>
    public static string Tens(int value, string digits)
    {
        var tens = value / 10;
        var ten = tens switch { 0 => string.Empty, 1 => "十", _ => digits[tens] + "十" };
        return value % 10 == 0 ? ten : ten + digits[value % 10];
    }

    /// <summary>Writes a number with units.</summary>
    /// <param name="value">The number, 0 or more.</param>
    /// <param name="format">The digits, the units and the rule: thousands, legal or japanese.</param>
    /// <returns>The number.</returns>
    public static string Format(int value, NumberFormat format)
    {
        if (value == 0)
            return format.Digits[0].ToString();
        var text = new StringBuilder();
        AppendGroup(text, value / 100_000_000, format, 4);
        AppendGroup(text, value / 10_000 % 10_000, format, 3);
        AppendGroup(text, value % 10_000, format, -1);
        var dropsOne = format.Rule == "thousands" && text.Length > 1 && text[0] == format.Digits[1] && text[1] == format.Units[0];
        return dropsOne ? text.ToString(1, text.Length - 1) : text.ToString();
    }

    private static void AppendGroup(StringBuilder text, int group, NumberFormat format, int unit)
    {
        if (group == 0)
            return;
        var isGap = text.Length > 0 && group < 1000;
        for (var place = 3; place >= 0; place--)
        {
            var digit = group / Power(place) % 10;
            if (digit == 0)
            {
                isGap |= group / Power(place) > 0;
                continue;
            }

            AppendDigit(text, digit, place, isGap, format);
            isGap = false;
        }

        if (unit >= 0)
            text.Append(format.Units[unit]);
    }

    private static void AppendDigit(StringBuilder text, int digit, int place, bool isGap, NumberFormat format)
    {
        var isJapanese = format.Rule == "japanese";
        if (isGap && !isJapanese)
            text.Append(format.Digits[0]);
        if (!(isJapanese && digit == 1 && place > 0))
            text.Append(format.Digits[digit]);
        if (place > 0)
            text.Append(format.Units[place - 1]);
    }

    private static int Power(int place) => place switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
}
