using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;
using AntiTraffickingDiff.Reading.Pdf.Layout.Paragraphs;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Drafts;

/// <summary>Tells whether the first paragraph of a column goes on the last one of the column or page before.</summary>
internal static class ParagraphContinuationRule
{
    // The sizes of one text differ by less; those of a title or a note differ by more.
    private const double MaxSizeRatio = 1.05;

    // As for the lines of one column: Chinese paragraphs are indented by two characters.
    private const double MinIndent = 1.2;

    // More than an indentation, less than a column.
    private const double MaxMarginShift = 3;

    // A punctuation mark that may not start a line takes the character before it along.
    private const double Slack = 1;

    /// <summary>Whether a paragraph goes on the one before.</summary>
    /// <param name="before">The last block of the column or page before.</param>
    /// <param name="block">The first block of the next one.</param>
    public static bool GoesOn(BlockDraft before, BlockDraft block) =>
        before.Metrics is { IsList: false } left && block.Metrics is { } right
        && before.Frame.Angle == block.Frame.Angle
        && IsText(before.Lines[^1], left) && IsText(block.Lines[0], left)
        && !NumberingPattern.Starts(block.Lines[0].Text)
        && IsFull(before.Lines[^1], block.Lines[0], left)
        && block.Lines[0].Box.Left - Margin(left, right) < MinIndent * block.Lines[0].Size
        && (!EndsSentence(before.Lines[^1]) || (IsIndented(before, left) && !right.IsList));

    private static bool IsText(TextLine line, RegionMetrics metrics) =>
        Math.Max(line.Size, metrics.Em) <= MaxSizeRatio * Math.Min(line.Size, metrics.Em);

    // A last page may have no line but an indented one; the page before then says where lines start.
    private static double Margin(RegionMetrics left, RegionMetrics right) =>
        Math.Abs(left.Left - right.Left) < MaxMarginShift * left.Em ? Math.Min(left.Left, right.Left) : right.Left;

    private static bool IsFull(TextLine before, TextLine next, RegionMetrics metrics) =>
        before.Box.Right + next.LeadWidth + (Slack * next.Size) >= metrics.Right;

    // Where paragraphs start with an indentation, one that starts without is none.
    private static bool IsIndented(BlockDraft paragraph, RegionMetrics metrics) =>
        paragraph.Lines[0].Box.Left - metrics.Left >= MinIndent * paragraph.Lines[0].Size;

    private static bool EndsSentence(TextLine line) => line.Text[^1] is '。' or '；' or '：' or '！' or '？' or ';' or ':' or '.';
}
