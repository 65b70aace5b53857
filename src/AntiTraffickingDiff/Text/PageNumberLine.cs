using System.Globalization;
using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Text;

/// <summary>
/// The forms in which a page number stands alone on its line: — 3 —, - 三 -, 第3页, 第 3 页（共 8 页）, 3/8, Page 3 of 8. The one
/// rule for all formats; whether a bare 3 is a page number is for those to say who see the page or its neighbours. Text
/// recognition loses the number behind the stroke or the word "of" at times; what is left counts too.
/// </summary>
internal static partial class PageNumberLine
{
    private const int Longest = 24;

    /// <summary>Whether a line is nothing but a page number in one of these forms.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
            return false;
        Span<char> packed = stackalloc char[Longest];
        var length = 0;
        foreach (var c in line)
            if (!Characters.IsSpace(c))
                packed[length++] = c is >= '／' and <= '９' ? (char)(c - '／' + '/') : c;
        ReadOnlySpan<char> text = packed[..length];
        return Dashed().IsMatch(text) || Named().IsMatch(text) || English().IsMatch(text) || IsFraction(text);
    }

    /// <summary>Whether a line has nothing but what usually stands with a page number; for a line that has a field of it, so that the number itself may be there or not.</summary>
    public static bool IsBesideField(ReadOnlySpan<char> line) => line.IndexOfAnyExcept("第页共/|-—–·.（）() 0123456789") < 0;

    // 3 of 8, not 8 of 3: that is a date or a share.
    private static bool IsFraction(ReadOnlySpan<char> text) =>
        Fraction().IsMatch(text) && text.IndexOf('/') is var stroke
        && (stroke + 1 == text.Length || Number(text[..stroke]) <= Number(text[(stroke + 1)..]));

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[-—–―－‐‑─━~～·•]+([0-9]{1,4}|[一二三四五六七八九十百零〇]{1,5}|[IVXLCivxlc]{1,6})[-—–―－‐‑─━~～·•]+$")]
    private static partial Regex Dashed();

    [GeneratedRegex("^[-—]?[第共][0-9" + Characters.HanNumerals + "第页共/，,、（(]*页[)）]?[-—]?$")]
    private static partial Regex Named();

    [GeneratedRegex("^[Pp](age|AGE)?[.]?[0-9]{1,4}((of|OF|Of|/)[0-9]{0,4})?$")]
    private static partial Regex English();

    [GeneratedRegex("^[0-9]{1,3}/[0-9]{0,4}$")]
    private static partial Regex Fraction();
}
