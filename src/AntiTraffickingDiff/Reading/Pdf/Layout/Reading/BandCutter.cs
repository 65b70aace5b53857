namespace AntiTraffickingDiff.Reading.Pdf.Layout.Reading;

/// <summary>Cuts a page between what spans its columns and the columns: below a title, above a footnote.</summary>
internal static class BandCutter
{
    // The widest white strips between lines; a page of print has some 50 lines. Bounds the search.
    private const int MaxCuts = 64;

    // A gap that is no more than rounding is none.
    private const double MinGap = 0.05;

    /// <summary>
    /// The items above and below the cut that leaves the most items in columns, or null if no cut makes columns.
    /// </summary>
    public static (List<ReadingItem> Above, List<ReadingItem> Below)? Cut(IReadOnlyList<ReadingItem> items, double em)
    {
        (List<ReadingItem> Above, List<ReadingItem> Below)? best = null;
        var most = 0;
        foreach (var height in Heights(items, em))
        {
            var parts = items.ToLookup(item => item.Box.CentreY <= height);
            List<ReadingItem> above = [.. parts[true]];
            List<ReadingItem> below = [.. parts[false]];
            var inColumns = InColumns(above, em) + InColumns(below, em);
            if (inColumns <= most)
                continue;
            most = inColumns;
            best = (above, below);
        }

        return best;
    }

    private static int InColumns(List<ReadingItem> items, double em) => GutterFinder.Find(items, em) is null ? 0 : items.Count;

    // The middles of the horizontal white strips, the widest first.
    private static IEnumerable<double> Heights(IReadOnlyList<ReadingItem> items, double em)
    {
        var strips = new List<(double Height, double Width)>();
        var reached = double.PositiveInfinity;
        foreach (var box in items.Select(item => item.Box).OrderBy(box => box.Top))
        {
            if (box.Top - reached > MinGap * em)
                strips.Add(((box.Top + reached) / 2, box.Top - reached));
            reached = double.IsPositiveInfinity(reached) ? box.Bottom : Math.Max(reached, box.Bottom);
        }

        return strips.OrderByDescending(strip => strip.Width).Take(MaxCuts).Select(strip => strip.Height);
    }
}
