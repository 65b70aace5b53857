namespace AntiTraffickingDiff.Benchmarks.Scale;

/// <summary>The families of numbers that plans are written in.</summary>
internal static class Numbering
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>How many families there are.</summary>
    public const int Families = 4;

    /// <summary>The number of a section.</summary>
    /// <param name="family">The family.</param>
    /// <param name="section">The section from 1.</param>
    /// <returns>Such as 三、 or 第三章.</returns>
    public static string Section(int family, int section) => family == 1 ? $"第{Chinese(section)}章 " : $"{Chinese(section)}、";

    /// <summary>The number of a clause.</summary>
    /// <param name="family">The family.</param>
    /// <param name="clause">The clause in its section from 1.</param>
    /// <param name="running">The clause in the whole plan from 1.</param>
    /// <returns>Such as （五）, 第十二条, 5. or （5）.</returns>
    public static string Clause(int family, int clause, int running) => family switch
    {
        0 => $"（{Chinese(clause)}）",
        1 => $"第{Chinese(running)}条 ",
        2 => $"{clause}.",
        _ => $"（{clause}）",
    };

    private static string Chinese(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        10 => "十",
        < 20 => "十" + Digits[number % 10],
        _ => Digits[number / 10] + "十" + (number % 10 == 0 ? string.Empty : Digits[number % 10].ToString()),
    };
}
