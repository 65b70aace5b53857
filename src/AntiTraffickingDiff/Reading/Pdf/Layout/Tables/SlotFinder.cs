namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Finds between which edges a value lies.</summary>
internal static class SlotFinder
{
    /// <summary>The number of the slot, or -1 outside the first and last edge.</summary>
    /// <param name="edges">The edges in rising order; at least two.</param>
    /// <param name="value">The value.</param>
    public static int Find(IReadOnlyList<double> edges, double value)
    {
        if (!(value >= edges[0] && value <= edges[^1]))
            return -1;
        var (low, high) = (0, edges.Count - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = edges[middle] <= value ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
