using System.Globalization;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Prints numbers as locators need them.</summary>
internal static class Numerals
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>A number in Chinese numerals.</summary>
    /// <param name="value">1 to 999.</param>
    /// <returns>Such as 三, 十, 二十一, 一百零五.</returns>
    public static string Ideographic(int value)
    {
        if (value >= 100)
            return Digits[value / 100] + "百" + (value % 100 == 0 ? "" : value % 100 < 10 ? "零" + Digits[value % 10] : Tens(value % 100, "一"));
        return value < 10 ? Digits[value].ToString() : Tens(value, string.Empty);
    }

    /// <summary>A number in Arabic numerals.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its digits.</returns>
    public static string Arabic(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text without white space: 第三条 for 第 三 条.</summary>
    /// <param name="printed">The text.</param>
    /// <returns>The text without white space.</returns>
    public static string WithoutBlanks(string printed) => string.Concat(printed.Where(c => !char.IsWhiteSpace(c)));

    private static string Tens(int value, string one) =>
        (value / 10 == 1 ? one : Digits[value / 10].ToString()) + "十" + (value % 10 == 0 ? "" : Digits[value % 10].ToString());
}
