namespace AntiTraffickingDiff.Reading.Pdf.Layout.Reading;

/// <summary>
/// Splits a page into the regions that are read one after the other, by recursive cuts along white strips (the
/// XY-cut of Nagy and Seth, 1984), which here are made only where they part columns.
/// </summary>
internal static class RegionSplitter
{
    private const int MaxDepth = 12;

    // Pages with more segments are drawings or tables; bounds the search.
    private const int MaxItems = 2_000;

    /// <summary>The regions in reading order: left column before right, and what spans columns where it stands.</summary>
    public static IEnumerable<IReadOnlyList<ReadingItem>> Split(IReadOnlyList<ReadingItem> items) =>
        items.Count > MaxItems ? [items] : Split(items, 0);

    private static IEnumerable<IReadOnlyList<ReadingItem>> Split(IReadOnlyList<ReadingItem> items, int depth)
    {
        if (items.Count == 0)
            return [];
        if (depth >= MaxDepth || !SideBySideRule.Holds(items))
            return [items];
        var em = TypicalSize(items);
        if (GutterFinder.Find(items, em) is { } gutter)
        {
            var columns = items.ToLookup(item => item.Box.CentreX < gutter);
            return Split([.. columns[true]], depth + 1).Concat(Split([.. columns[false]], depth + 1));
        }

        return BandCutter.Cut(items, em) is { } bands
            ? Split(bands.Above, depth + 1).Concat(Split(bands.Below, depth + 1))
            : [items];
    }

    private static double TypicalSize(IReadOnlyList<ReadingItem> items)
    {
        var sizes = items.Select(item => item.Segment?.Size).OfType<double>().Order().ToList();
        return sizes.Count == 0 ? 10.5 : sizes[sizes.Count / 2];
    }
}
