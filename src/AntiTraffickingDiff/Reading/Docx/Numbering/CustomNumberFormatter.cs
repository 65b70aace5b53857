using System.Globalization;

namespace AntiTraffickingDiff.Reading.Docx;

/// <summary>
/// Writes numbers of the format <c>custom</c> ([MS-DOCX] 2.4): its pattern shows the first numbers, such as
/// <c>001, 002, 003, ...</c>; Arabic numbers with leading zeros are the only ones that Word makes.
/// </summary>
internal static class CustomNumberFormatter
{
    private const int MaxWidth = 10;

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="pattern">The pattern, or null.</param>
    /// <returns>The number as printed, or null if the pattern is not known.</returns>
    public static string? Format(int value, string? pattern)
    {
        var first = pattern?.Split(',')[0].Trim();
        if (first is not { Length: > 0 and <= MaxWidth } || !first.All(char.IsAsciiDigit))
            return null;
        return value.ToString("D" + first.Length.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
