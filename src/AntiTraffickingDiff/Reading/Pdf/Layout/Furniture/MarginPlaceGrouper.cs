namespace AntiTraffickingDiff.Reading.Pdf.Layout.Furniture;

/// <summary>Groups texts of one shape by their distance from the page's edge.</summary>
internal static class MarginPlaceGrouper
{
    // Running titles stand in the same place to the point; scanned and recognised ones a little off.
    private const double MaxShift = 4;

    /// <summary>The groups; in each, the first text of every page in the order of the pages.</summary>
    public static IEnumerable<IReadOnlyList<MarginText>> Group(IEnumerable<MarginText> texts)
    {
        var groups = new List<List<MarginText>>();
        foreach (var text in texts.OrderBy(text => text.EdgeDistance))
        {
            if (groups.Count == 0 || text.EdgeDistance - groups[^1][0].EdgeDistance > MaxShift)
                groups.Add([]);
            groups[^1].Add(text);
        }

        return groups.Select(group => (IReadOnlyList<MarginText>)[.. group.DistinctBy(text => text.Page).OrderBy(text => text.Page)]);
    }
}
