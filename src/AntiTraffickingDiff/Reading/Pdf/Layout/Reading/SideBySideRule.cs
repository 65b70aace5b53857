namespace AntiTraffickingDiff.Reading.Pdf.Layout.Reading;

/// <summary>Tells quickly whether a page can have columns at all.</summary>
internal static class SideBySideRule
{
    /// <summary>Whether an item stands beside another.</summary>
    public static bool Holds(IEnumerable<ReadingItem> items)
    {
        ReadingItem? before = null;
        foreach (var item in items.OrderBy(item => item.Box.Top))
        {
            // Lines under each other touch at most; those of columns whose lines are shifted share part of their height.
            if (before is not null && before.Box.Bottom - item.Box.Top > item.Box.Height / 5)
                return true;
            if (before is null || item.Box.Bottom > before.Box.Bottom)
                before = item;
        }

        return false;
    }
}
