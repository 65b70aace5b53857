using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Where the lines of a column start and end, and how they are set.</summary>
/// <param name="Left">The left margin; a tenth of the lines may start left of it.</param>
/// <param name="Right">The right margin.</param>
/// <param name="Em">The size of the text.</param>
/// <param name="Pitch">The distance of baselines.</param>
/// <param name="FullShare">The share of lines that reach the right margin.</param>
internal sealed record ColumnMetrics(double Left, double Right, double Em, double Pitch, double FullShare)
{
    /// <summary>
    /// Whether it is a list, each line of which is an item: narrower than a column of text on a page with one column, and
    /// hardly a line is full; in narrow columns of gazettes most lines are.
    /// </summary>
    public bool IsList => Right - Left < 20 * Em && FullShare < 0.4;

    public static ColumnMetrics Of(IReadOnlyList<TextLine> lines)
    {
        var right = Quantile(lines.Select(line => line.Box.Right), 0.9);
        var em = Quantile(lines.Select(line => line.Size), 0.5);
        return new ColumnMetrics(
            Quantile(lines.Select(line => line.Box.Left), 0.1),
            right,
            em,
            lines.Count < 2 ? 0 : Quantile(lines.Zip(lines.Skip(1), (a, b) => b.Baseline - a.Baseline), 0.5),
            (double)lines.Count(line => line.Box.Right > right - (1.5 * em)) / lines.Count);
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Round(share * (sorted.Count - 1))];
    }
}

/// <summary>Parts the lines of a column into paragraphs, and joins paragraphs that a column or page break has cut.</summary>
internal static class Paragraphs
{
    // Chinese paragraphs are indented by two characters; rounding and narrower fonts leave this much.
    private const double MinIndent = 1.2;

    // A punctuation mark that may not start a line takes the character before it along.
    private const double Slack = 1;

    public static IEnumerable<IReadOnlyList<TextLine>> Of(IReadOnlyList<TextLine> lines, ColumnMetrics metrics)
    {
        var paragraph = new List<TextLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (paragraph.Count > 0 && Starts(paragraph[0], paragraph[^1], lines[i], lines.ElementAtOrDefault(i + 1), metrics))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(lines[i]);
        }

        if (paragraph.Count > 0)
            yield return paragraph;
    }

    /// <summary>Whether a line starts with a number, a bullet or dashes.</summary>
    public static bool StartsNumbered(string line) => ClauseNumbers.Starts(line.AsSpan().TrimStart());

    // Whether `line` starts a paragraph behind `before`, the last line of the paragraph that `first` has started.
    private static bool Starts(TextLine first, TextLine before, TextLine line, TextLine? next, ColumnMetrics metrics)
    {
        // Titles are set larger than the text by a sixth or more (GB/T 9704-2012: 22 pt over 16 pt).
        const double MaxSizeRatio = 1.15;
        // Space between paragraphs opens lines by half or more; mixed fonts by less.
        const double MaxPitch = 1.4;
        // A paragraph set in as a whole is as wide; names with their offices are shorter.
        const double MinBlockWidth = 20;

        if (IsSizeChange(before, line) || line.Baseline - before.Baseline > MaxPitch * Math.Max(metrics.Pitch, before.Size))
            return true;
        // Numbers occur at the start of lines in mid-sentence too; behind a colon 1.5 is a figure, not clause 5 of 1.
        if (StartsNumbered(line.Text) && !IsFigureBehindColon() && (IsIndented(line) || EndsEarly(before, line) || EndsSentence(before) || EndsHanging()))
            return true;
        if (IsTitle(before) && IsTitle(line))
            return false;
        return EndsEarly(before, line) || (IsIndented(line) && !IsHanging() && !IsBlock());

        static bool IsSizeChange(TextLine a, TextLine b) => Math.Max(a.Size, b.Size) > MaxSizeRatio * Math.Min(a.Size, b.Size);

        bool IsIndented(TextLine line) => line.Box.Left - metrics.Left >= MinIndent * line.Size;

        // The next line's first word would have fitted.
        bool EndsEarly(TextLine before, TextLine line) =>
            (metrics.IsList && !GoesBack(before, line)) || before.Box.Right + line.LeadWidth + (Slack * line.Size) < metrics.Right;

        // A sentence among the names of a list, whose second line stands left of its first.
        static bool GoesBack(TextLine before, TextLine line) => before.Box.Left - line.Box.Left >= MinIndent * line.Size && !EndsSentence(before);

        bool IsFigureBehindColon() =>
            before.Text[^1] is '：' or ':' && ClauseNumbers.At(line.Text, 0, line.Text.Length) is { Family: NumberFamily.DecimalPath };

        // A numbered item whose further lines stand under its text.
        bool IsHanging() => line.Box.Left - first.Box.Left >= MinIndent / 2 * line.Size && StartsNumbered(first.Text);

        // Back from under the text of an item to under its number.
        bool EndsHanging() => before.Box.Left - first.Box.Left >= MinIndent / 2 * line.Size && before.Box.Left - line.Box.Left >= MinIndent / 2 * line.Size;

        // A paragraph set in as a whole: its lines stand under each other and break in mid-sentence.
        bool IsBlock() => Math.Abs(line.Box.Left - before.Box.Left) < line.Size / 2
            && before.Box.Width >= MinBlockWidth * line.Size
            && !EndsSentence(before)
            && !(next is not null && GoesOnAtMargin(next));

        // The first line of a common paragraph, whose next line stands back at the margin.
        bool GoesOnAtMargin(TextLine next) =>
            !IsIndented(next) && !EndsEarly(line, next) && !IsSizeChange(line, next) && !StartsNumbered(next.Text);

        bool IsTitle(TextLine line) => line.Size > MaxSizeRatio * metrics.Em
            && Math.Abs(line.Box.Left - metrics.Left - (metrics.Right - line.Box.Right)) < 2 * line.Size;
    }

    private static bool EndsSentence(TextLine line) => line.Text[^1] is '。' or '；' or '：' or '！' or '？' or ';' or ':' or '.';

    /// <summary>The paragraphs of a page that go on the body block before them, which stands in another column or page.</summary>
    /// <param name="before">The last body block before the page, or null.</param>
    /// <param name="page">The blocks of the page.</param>
    public static IReadOnlySet<BlockDraft> Continued(BlockDraft? before, IReadOnlyList<BlockDraft> page)
    {
        var found = new HashSet<BlockDraft>(ReferenceEqualityComparer.Instance);
        foreach (var block in page.Where(block => block.Role == LayoutRole.Body))
        {
            // Each column has its own measures; within one the paragraphs are told apart already.
            if (before is not null && !ReferenceEquals(before.Metrics, block.Metrics) && GoesOn(before, block))
                found.Add(block);
            before = block;
        }

        return found;
    }

    private static bool GoesOn(BlockDraft before, BlockDraft block)
    {
        // More than an indentation, less than a column.
        const double MaxMarginShift = 3;
        // The sizes of one text differ by less; those of a title or a note differ by more.
        const double MaxSizeRatio = 1.05;
        if (before.Metrics is not { IsList: false } left || block.Metrics is not { } right || before.Frame.Angle != block.Frame.Angle)
            return false;
        var (last, next) = (before.Lines[^1], block.Lines[0]);
        // A last page may have no line but an indented one; the page before then says where lines start.
        var margin = Math.Abs(left.Left - right.Left) < MaxMarginShift * left.Em ? Math.Min(left.Left, right.Left) : right.Left;
        return IsText(last) && IsText(next)
            && !StartsNumbered(next.Text)
            && last.Box.Right + next.LeadWidth + (Slack * next.Size) >= left.Right
            && next.Box.Left - margin < MinIndent * next.Size
            // Where paragraphs start with an indentation, one that starts without is none.
            && (!EndsSentence(last) || (before.Lines[0].Box.Left - left.Left >= MinIndent * before.Lines[0].Size && !right.IsList));

        bool IsText(TextLine line) => Math.Max(line.Size, left.Em) <= MaxSizeRatio * Math.Min(line.Size, left.Em);
    }
}
