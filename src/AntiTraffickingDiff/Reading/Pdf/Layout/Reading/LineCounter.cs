namespace AntiTraffickingDiff.Reading.Pdf.Layout.Reading;

/// <summary>Counts lines of text among items.</summary>
internal static class LineCounter
{
    /// <summary>How many lines lie between two heights; items less than half an em apart are on one line.</summary>
    public static int Count(IEnumerable<ReadingItem> items, double top, double bottom, double em)
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
}
