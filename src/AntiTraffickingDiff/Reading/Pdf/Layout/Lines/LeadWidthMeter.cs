using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

/// <summary>
/// Measures what a line break cannot part from a line's first character: a Latin word, and by the rules for Chinese
/// line breaks (GB/T 15834-2011, 5.1) an opening mark with what follows or a character with the mark after it.
/// </summary>
internal static class LeadWidthMeter
{
    private const string Opening = "（《〈「『【〔〖“‘([{";

    private const string Closing = "，。、；：？！）》〉」』】〕〗”’·—…％,.;:?!)]}%";

    /// <summary>The width in points from the first glyph to the first place for a break.</summary>
    /// <param name="run">The glyphs of a segment from left to right.</param>
    public static double Measure(IReadOnlyList<PlacedGlyph> run)
    {
        var end = 1;
        while (end < run.Count && !MayBreak(run[end - 1], run[end]))
            end++;
        return run[end - 1].Right - run[0].Left;
    }

    private static bool MayBreak(in PlacedGlyph before, in PlacedGlyph after)
    {
        if (before.IsBlank || after.IsBlank)
            return true;
        if (Opening.Contains(before.Text[^1]) || Closing.Contains(after.Text[0]))
            return false;
        return HanText.IsWide(before.Text[^1]) || HanText.IsWide(after.Text[0]);
    }
}
