using System.Text;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>What stands between two neighbouring characters of a line.</summary>
internal static class SpacingRule
{
    // Latin fonts' space is 0.22 to 0.33 em; letters of one word stand closer, justified text included.
    private const double WordGap = 0.17;

    // Digits are set wider apart in titles, where a space would part a number.
    private const double DigitGap = 0.3;

    // An ideographic space is one em; fonts and justification take a little off.
    private const double TypedWideGap = 0.9;

    // A space of a Chinese font is half an em. Writers add narrower ones, a Latin font's, where they change fonts.
    private const double TypedGap = 0.4;

    // Without a space in the text: wider than justification ever opens a line.
    private const double DrawnWideGap = 1.5;

    // Half an ideographic space, the least that is typed or drawn after the number of an article.
    private const double HeadingGap = 0.4;

    /// <summary>The space between the text of a line so far and the next character.</summary>
    /// <param name="line">The text so far; not empty.</param>
    /// <param name="after">The character on the right.</param>
    /// <param name="gap">The gap in ems.</param>
    /// <param name="hasSpace">Whether the page paints a space in it.</param>
    /// <returns>Nothing, a space, or an ideographic space.</returns>
    public static string Between(StringBuilder line, char after, double gap, bool hasSpace)
    {
        var between = Between(line[^1], after, gap, hasSpace);
        return between.Length == 0 && (hasSpace || gap >= HeadingGap) && EndsHeading(line) ? " " : between;
    }

    private static bool EndsHeading(StringBuilder line) =>
        line[0] == '第' && line.Length <= ArticleHeading.MaxLength && ArticleHeading.Is(line.ToString());

    private static string Between(char before, char after, double gap, bool hasSpace)
    {
        if (HanText.IsWide(before) || HanText.IsWide(after))
            return gap >= (hasSpace ? TypedWideGap : DrawnWideGap) ? "\u3000" : hasSpace && gap >= TypedGap ? " " : "";
        var word = char.IsAsciiDigit(before) && char.IsAsciiDigit(after) ? DigitGap : WordGap;
        return hasSpace || gap > word ? " " : "";
    }
}
