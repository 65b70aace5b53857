using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Furniture;

/// <summary>The forms of page numbers, on texts as <see cref="MarginTextNormalizer.Normalize"/> leaves them.</summary>
internal static partial class PageNumberPattern
{
    /// <summary>Whether the text is a page number whatever other pages show: "—3—", "第3页共8页", "3/8", "Page 3".</summary>
    public static bool IsPageNumber(string text) =>
        text.Length <= 24 && (Dashed().IsMatch(text) || Counted().IsMatch(text) || English().IsMatch(text) || IsFraction(text));

    /// <summary>Whether the text may be a page number if those of other pages go with it: "3".</summary>
    public static bool IsBare(string text) => text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit);

    private static bool IsFraction(string text) =>
        Fraction().Match(text) is { Success: true } match
        && int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            <= int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("^[-—–―－‐‑─━~～·•]{1,3}([0-9]{1,4}|[一二三四五六七八九十百〇零]{1,5}|[IVXLCivxlc]{1,6})[-—–―－‐‑─━~～·•]{1,3}$")]
    private static partial Regex Dashed();

    [GeneratedRegex("^[-—]?(共[0-9]{1,4}页)?[,，/、]?第([0-9]{1,4}|[一二三四五六七八九十百]{1,5})页[,，/、]?[(（]?(共[0-9]{1,4}页)?[)）]?[-—]?$")]
    private static partial Regex Counted();

    [GeneratedRegex("^[Pp](age|AGE)?[.]?[0-9]{1,4}((of|/)[0-9]{1,4})?$")]
    private static partial Regex English();

    [GeneratedRegex("^([0-9]{1,4})/([0-9]{1,4})$")]
    private static partial Regex Fraction();
}
