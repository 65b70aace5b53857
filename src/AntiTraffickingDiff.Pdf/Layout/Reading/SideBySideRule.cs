namespace AntiTraffickingDiff.Pdf.Layout.Reading;

/// <summary>Tells quickly whether a page can have columns at all.</summary>
internal static class SideBySideRule
{
    // As many lines as a column needs.
    private const int MinPairs = 3;

    /// <summary>Whether at least three items stand beside another.</summary>
    public static bool Holds(IEnumerable<ReadingItem> items)
    {
        var pairs = 0;
        ReadingItem? before = null;
        foreach (var item in items.OrderBy(item => item.Box.Top))
        {
            // Lines under each other touch at most; those of columns whose lines are shifted share part of their height.
            if (before is not null && before.Box.Bottom - item.Box.Top > item.Box.Height / 5)
                pairs++;
            if (before is null || item.Box.Bottom > before.Box.Bottom)
                before = item;
        }

        return pairs >= MinPairs;
    }
}
