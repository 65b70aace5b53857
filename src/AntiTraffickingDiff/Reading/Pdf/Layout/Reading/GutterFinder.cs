namespace AntiTraffickingDiff.Reading.Pdf.Layout.Reading;

/// <summary>Finds the white strip between two columns of text.</summary>
internal static class GutterFinder
{
    // Chinese journals and gazettes set columns two characters apart; less than 1.2 em is a gap in a line.
    private const double MinWidth = 1.2;

    // A column is wider; what is narrower are the numbers or bullets of a list.
    private const double MinColumnShare = 0.15;

    // Fewer lines side by side are a signature or a table's row, read across.
    private const int MinLines = 3;

    // Only the widest strips are looked into.
    private const int MaxStrips = 4;

    /// <summary>The middle of the widest gutter, or null if the items are not in columns.</summary>
    public static double? Find(IReadOnlyList<ReadingItem> items, double em)
    {
        if (items.Count < 2 * MinLines)
            return null;
        foreach (var (start, end) in Strips(items, MinWidth * em).OrderByDescending(strip => strip.End - strip.Start).Take(MaxStrips))
        {
            var middle = (start + end) / 2;
            if (AreColumns([.. items.Where(item => item.Box.Right <= middle)], [.. items.Where(item => item.Box.Left >= middle)], em))
                return middle;
        }

        return null;
    }

    private static List<(double Start, double End)> Strips(IReadOnlyList<ReadingItem> items, double minWidth)
    {
        var left = items.Min(item => item.Box.Left);
        var right = items.Max(item => item.Box.Right);
        var margin = MinColumnShare * (right - left);
        var strips = new List<(double Start, double End)>();
        var reached = left;
        foreach (var item in items.OrderBy(item => item.Box.Left))
        {
            if (item.Box.Left - reached >= minWidth && reached - left >= margin && right - item.Box.Left >= margin)
                strips.Add((reached, item.Box.Left));
            reached = Math.Max(reached, item.Box.Right);
        }

        return strips;
    }

    private static bool AreColumns(List<ReadingItem> left, List<ReadingItem> right, double em)
    {
        var top = Math.Max(left.Min(item => item.Box.Top), right.Min(item => item.Box.Top));
        var bottom = Math.Min(left.Max(item => item.Box.Bottom), right.Max(item => item.Box.Bottom));
        return (LineCounter.Count(left, top, bottom, em) >= MinLines && LineCounter.Count(right, top, bottom, em) >= MinLines)
            || ColumnRemainderRule.Holds(left, right, em);
    }
}
