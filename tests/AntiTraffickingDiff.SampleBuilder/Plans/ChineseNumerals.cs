namespace AntiTraffickingDiff.SampleBuilder;

/// <summary>Writes small numbers in Chinese, apart from the library's own code so that each checks the other.</summary>
internal static class ChineseNumerals
{
    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number, 1 to 199.</param>
    /// <returns>The number, such as 十二 or 一百零三.</returns>
    public static string Of(int value)
    {
        if (value < 100)
            return UpTo99(value, isWhole: true);
        var rest = value - 100;
        return "一百" + (rest == 0 ? string.Empty : rest < 10 ? Digits[0] + Digits[rest] : UpTo99(rest, isWhole: false));
    }

    private static string UpTo99(int value, bool isWhole)
    {
        var ones = value % 10 == 0 ? string.Empty : Digits[value % 10];
        if (value < 10)
            return ones;
        return (value < 20 && isWhole ? string.Empty : Digits[value / 10]) + "十" + ones;
    }
}
