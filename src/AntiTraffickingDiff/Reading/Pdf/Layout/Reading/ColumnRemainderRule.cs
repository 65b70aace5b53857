namespace AntiTraffickingDiff.Reading.Pdf.Layout.Reading;

/// <summary>Tells the last lines of a text in two columns, where the right column has only a line or two.</summary>
internal static class ColumnRemainderRule
{
    // So many lines in the left half only are a column, not a list.
    private const int MinLeftLines = 6;

    // Lines of running text reach the right edge of their column.
    private const double FullShare = 0.92;

    /// <summary>Whether the left items are a column of running text, beside whose top the right items start.</summary>
    public static bool Holds(IReadOnlyList<ReadingItem> left, IReadOnlyList<ReadingItem> right, double em)
    {
        var top = left.Min(item => item.Box.Top);
        return Math.Abs(right.Min(item => item.Box.Top) - top) <= 1.5 * em
            && LineCounter.Count(left, double.MinValue, double.MaxValue, em) >= MinLeftLines
            && IsRunningText(left);
    }

    private static bool IsRunningText(IReadOnlyList<ReadingItem> items)
    {
        var start = items.Min(item => item.Box.Left);
        var end = items.Max(item => item.Box.Right);
        return 2 * items.Count(item => item.Box.Right >= start + (FullShare * (end - start))) >= items.Count;
    }
}
