namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>A segment or a table on its way into the reading order.</summary>
internal sealed record ReadingItem(Box Box, TextSegment? Segment, TableDraft? Table)
{
    public static ReadingItem Of(TextSegment segment) => new(segment.Box, segment, null);

    public static ReadingItem Of(TableDraft table) => new(table.Box, null, table);
}

/// <summary>
/// The order in which the parts of a page are read: a page is cut into columns at gutters and into bands above each other
/// where that lays gutters open, until no part has text side by side that is not one line (a recursive X-Y cut).
/// </summary>
internal static class ReadingOrder
{
    private const int MaxDepth = 12;

    // Pages with more segments are drawings or tables; bounds the search.
    private const int MaxItems = 2_000;

    /// <summary>The regions in reading order; in each the lines are read from left to right, the upper ones first.</summary>
    public static IEnumerable<IReadOnlyList<ReadingItem>> Regions(IReadOnlyList<ReadingItem> items) =>
        items.Count > MaxItems ? [items] : Regions(items, 0);

    private static IEnumerable<IReadOnlyList<ReadingItem>> Regions(IReadOnlyList<ReadingItem> items, int depth)
    {
        if (items.Count == 0)
            return [];
        if (depth >= MaxDepth || !HasTextSideBySide(items))
            return [items];
        var sizes = items.Select(item => item.Segment?.Size).OfType<double>().Order().ToList();
        var em = sizes.Count == 0 ? 10.5 : sizes[sizes.Count / 2];
        if (Gutter(items, em) is { } gutter)
        {
            var columns = items.ToLookup(item => item.Box.CentreX < gutter);
            return Regions([.. columns[true]], depth + 1).Concat(Regions([.. columns[false]], depth + 1));
        }

        return Bands(items, em) is { } bands
            ? Regions(bands.Above, depth + 1).Concat(Regions(bands.Below, depth + 1))
            : [items];
    }

    // Lines under each other touch at most; those of columns whose lines are shifted share part of their height.
    private static bool HasTextSideBySide(IEnumerable<ReadingItem> items)
    {
        ReadingItem? before = null;
        foreach (var item in items.OrderBy(item => item.Box.Top))
        {
            if (before is not null && before.Box.Bottom - item.Box.Top > item.Box.Height / 5)
                return true;
            if (before is null || item.Box.Bottom > before.Box.Bottom)
                before = item;
        }

        return false;
    }

    // The middle of the widest white strip from top to bottom that parts columns, or null.
    private static double? Gutter(IReadOnlyList<ReadingItem> items, double em)
    {
        // Fewer lines side by side are a signature or a table's row, read across.
        const int MinLines = 3;
        // Only the widest strips are looked into.
        const int MaxStrips = 4;
        if (items.Count < 2 * MinLines)
            return null;
        foreach (var (start, end) in Strips(items, em).OrderByDescending(strip => strip.End - strip.Start).Take(MaxStrips))
        {
            var middle = (start + end) / 2;
            List<ReadingItem> left = [.. items.Where(item => item.Box.Right <= middle)], right = [.. items.Where(item => item.Box.Left >= middle)];
            var top = Math.Max(left.Min(item => item.Box.Top), right.Min(item => item.Box.Top));
            var bottom = Math.Min(left.Max(item => item.Box.Bottom), right.Max(item => item.Box.Bottom));
            if ((CountLines(left, top, bottom, em) >= MinLines && CountLines(right, top, bottom, em) >= MinLines) || IsLastPage(left, right, em))
                return middle;
        }

        return null;
    }

    private static List<(double Start, double End)> Strips(IReadOnlyList<ReadingItem> items, double em)
    {
        // Chinese journals and gazettes set columns two characters apart; less than 1.2 em is a gap in a line.
        const double MinWidth = 1.2;
        // A column is wider; what is narrower are the numbers or bullets of a list.
        const double MinColumnShare = 0.15;
        var left = items.Min(item => item.Box.Left);
        var right = items.Max(item => item.Box.Right);
        var margin = MinColumnShare * (right - left);
        var strips = new List<(double Start, double End)>();
        var reached = left;
        foreach (var item in items.OrderBy(item => item.Box.Left))
        {
            if (item.Box.Left - reached >= MinWidth * em && reached - left >= margin && right - item.Box.Left >= margin)
                strips.Add((reached, item.Box.Left));
            reached = Math.Max(reached, item.Box.Right);
        }

        return strips;
    }

    // A page whose last column ends early: what is left of the gutter is a column of running text, of which at least half
    // the lines reach its right edge, and not a list.
    private static bool IsLastPage(List<ReadingItem> left, List<ReadingItem> right, double em)
    {
        const int MinLeftLines = 6;
        const double FullShare = 0.92;
        var top = left.Min(item => item.Box.Top);
        var (start, end) = (left.Min(item => item.Box.Left), left.Max(item => item.Box.Right));
        return Math.Abs(right.Min(item => item.Box.Top) - top) <= 1.5 * em
            && CountLines(left, double.MinValue, double.MaxValue, em) >= MinLeftLines
            && 2 * left.Count(item => item.Box.Right >= start + (FullShare * (end - start))) >= left.Count;
    }

    private static int CountLines(IEnumerable<ReadingItem> items, double top, double bottom, double em)
    {
        var count = 0;
        var last = double.NegativeInfinity;
        foreach (var middle in items.Select(item => item.Box.CentreY).Where(y => y >= top && y <= bottom).Order())
        {
            if (middle - last <= em / 2)
                continue;
            count++;
            last = middle;
        }

        return count;
    }

    // The cut between two lines that lays most text into columns, or null.
    private static (List<ReadingItem> Above, List<ReadingItem> Below)? Bands(IReadOnlyList<ReadingItem> items, double em)
    {
        // The widest white strips between lines; a page of print has some 50 lines. Bounds the search.
        const int MaxCuts = 64;
        (List<ReadingItem>, List<ReadingItem>)? best = null;
        var most = 0;
        foreach (var (height, _) in WhiteStrips(items, em).OrderByDescending(strip => strip.Width).Take(MaxCuts))
        {
            var parts = items.ToLookup(item => item.Box.CentreY <= height);
            List<ReadingItem> above = [.. parts[true]], below = [.. parts[false]];
            var inColumns = InColumns(above) + InColumns(below);
            if (inColumns > most)
                (most, best) = (inColumns, (above, below));
        }

        return best;

        int InColumns(List<ReadingItem> part) => Gutter(part, em) is null ? 0 : part.Count;
    }

    private static List<(double Height, double Width)> WhiteStrips(IReadOnlyList<ReadingItem> items, double em)
    {
        // A gap that is no more than rounding is none.
        const double MinGap = 0.05;
        var strips = new List<(double Height, double Width)>();
        var reached = double.PositiveInfinity;
        foreach (var box in items.Select(item => item.Box).OrderBy(box => box.Top))
        {
            if (box.Top - reached > MinGap * em)
                strips.Add(((box.Top + reached) / 2, box.Top - reached));
            reached = double.IsPositiveInfinity(reached) ? box.Bottom : Math.Max(reached, box.Bottom);
        }

        return strips;
    }
}
