using System.Buffers;
using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Clauses;

/// <summary>Reads 一、, 一．, 一. and, before a short heading, 一，.</summary>
internal static class IdeographicNumberScanner
{
    /// <summary>The longest heading, in characters, before which 一， is taken for a misprinted 一、.</summary>
    private const int LongestHeading = 30;

    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；：,;:");

    /// <summary>Reads the number at a Chinese numeral.</summary>
    /// <param name="text">The normalized text.</param>
    /// <param name="start">The offset of the numeral.</param>
    /// <param name="end">Where the block ends.</param>
    /// <returns>The number or null.</returns>
    public static NumberToken? At(string text, int start, int end)
    {
        var at = start;
        var value = ChineseNumeral.Read(text, ref at, end);
        at = NumberScanner.SkipBlank(text, at, end);
        if (value is 0 or > 99 || at >= end || StyleOf(text, at, end) is not { } style || IsRange(text, value, at + 1, end))
            return null;
        return new NumberToken(NumberFamily.Ideographic, value, 0, style, TextSpan.Between(start, at + 1));
    }

    private static char? StyleOf(string text, int at, int end) => text[at] switch
    {
        '、' or '.' or '．' or '﹑' or '､' => '、',
        '，' or ',' when IsShortHeading(text.AsSpan(at + 1, end - at - 1)) => '、',
        _ => null,
    };

    private static bool IsShortHeading(ReadOnlySpan<char> rest) =>
        rest.Trim().Length is > 1 and <= LongestHeading && rest.IndexOfAny(Stops) < 0;

    // 二、三季度 and 一、二、三等奖 name several things; they do not number a clause.
    private static bool IsRange(string text, int value, int at, int end)
    {
        var next = at;
        return ChineseNumeral.Read(text, ref next, end) == value + 1;
    }
}
