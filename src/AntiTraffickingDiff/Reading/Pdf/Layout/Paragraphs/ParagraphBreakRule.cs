using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Paragraphs;

/// <summary>Tells where a paragraph ends and another starts.</summary>
internal sealed class ParagraphBreakRule(RegionMetrics metrics)
{
    // Chinese paragraphs are indented by two characters; rounding and narrower fonts leave this much.
    private const double MinIndent = 1.2;

    // Space between paragraphs opens lines by half or more; mixed fonts by less.
    private const double MaxPitch = 1.4;

    // Titles are set larger than the text by a sixth or more (GB/T 9704-2012: 22 pt over 16 pt).
    private const double MaxSizeRatio = 1.15;

    // A punctuation mark that may not start a line takes the character before it along.
    private const double Slack = 1;

    // Names with their offices are shorter, running text that is set in as a whole is wider.
    private const double MinBlockWidth = 20;

    /// <summary>Whether <paramref name="line"/> starts a paragraph.</summary>
    /// <param name="first">The first line of the paragraph so far.</param>
    /// <param name="before">Its last line.</param>
    /// <param name="line">The line after it.</param>
    /// <param name="next">The line after that, or null.</param>
    public bool Starts(TextLine first, TextLine before, TextLine line, TextLine? next)
    {
        if (IsSizeChange(before, line) || line.Baseline - before.Baseline > MaxPitch * Math.Max(metrics.Pitch, before.Size))
            return true;
        if (StartsItem(first, before, line))
            return true;
        if (IsTitle(before) && IsTitle(line))
            return false;
        return EndsEarly(before, line) || (IsIndented(line) && !IsHanging(first, line) && !IsBlock(before, line, next));
    }

    // Numbers occur at the start of lines in mid-sentence too.
    private bool StartsItem(TextLine first, TextLine before, TextLine line) =>
        NumberingPattern.Starts(line.Text)
        && (IsIndented(line) || EndsEarly(before, line) || EndsSentence(before) || EndsHanging(first, before, line));

    private static bool IsSizeChange(TextLine before, TextLine line) =>
        Math.Max(before.Size, line.Size) > MaxSizeRatio * Math.Min(before.Size, line.Size);

    private bool IsIndented(TextLine line) => line.Box.Left - metrics.Left >= MinIndent * line.Size;

    // The next line's first word would have fitted.
    private bool EndsEarly(TextLine before, TextLine line) =>
        (metrics.IsList && !GoesBack(before, line)) || before.Box.Right + line.LeadWidth + (Slack * line.Size) < metrics.Right;

    // A sentence among the names, whose second line stands left of its first.
    private static bool GoesBack(TextLine before, TextLine line) =>
        before.Box.Left - line.Box.Left >= MinIndent * line.Size && !EndsSentence(before);

    private static bool EndsSentence(TextLine line) => line.Text[^1] is '。' or '；' or '：' or '！' or '？' or ';' or ':' or '.';

    // A numbered item whose further lines stand under its text.
    private static bool IsHanging(TextLine first, TextLine line) =>
        line.Box.Left - first.Box.Left >= MinIndent / 2 * line.Size && NumberingPattern.Starts(first.Text);

    // A paragraph set in as a whole: its lines stand under each other and break in mid-sentence.
    private bool IsBlock(TextLine before, TextLine line, TextLine? next) =>
        Math.Abs(line.Box.Left - before.Box.Left) < line.Size / 2
        && before.Box.Width >= MinBlockWidth * line.Size
        && !EndsSentence(before)
        && !(next is not null && GoesOnAtMargin(line, next));

    // The first line of a common paragraph, whose next line stands back at the margin.
    private bool GoesOnAtMargin(TextLine line, TextLine next) =>
        !IsIndented(next) && !EndsEarly(line, next) && !IsSizeChange(line, next) && !NumberingPattern.Starts(next.Text);

    // Back from under the text of an item to under its number.
    private static bool EndsHanging(TextLine first, TextLine before, TextLine line) =>
        before.Box.Left - first.Box.Left >= MinIndent / 2 * line.Size
        && before.Box.Left - line.Box.Left >= MinIndent / 2 * line.Size;

    private bool IsTitle(TextLine line) =>
        line.Size > MaxSizeRatio * metrics.Em
        && Math.Abs(line.Box.Left - metrics.Left - (metrics.Right - line.Box.Right)) < 2 * line.Size;
}
