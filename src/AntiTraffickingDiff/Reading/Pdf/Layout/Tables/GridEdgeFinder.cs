namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Finds the edges of a grid along one axis.</summary>
internal static class GridEdgeFinder
{
    // The two lines of a double rule are one edge; no cell is as narrow.
    private const double MaxShift = 4;

    /// <summary>
    /// The edges in rising order: where rules stand, and where the crossing rules reach out beyond the outermost
    /// rule, as in tables that leave their outer border open.
    /// </summary>
    /// <param name="rules">The rules that stand on the edges.</param>
    /// <param name="crossing">The rules across them.</param>
    public static List<double> Find(IEnumerable<Rule> rules, IReadOnlyList<Rule> crossing)
    {
        var edges = new List<double>();
        foreach (var at in rules.Select(rule => rule.At).Order())
        {
            if (edges.Count == 0 || at - edges[^1] > MaxShift)
                edges.Add(at);
        }

        AddOpenSides(edges, crossing.Min(rule => rule.Start), crossing.Max(rule => rule.End));
        return edges;
    }

    // Wide enough for a character of small print; less is the rules' overshoot at the corners.
    private static void AddOpenSides(List<double> edges, double start, double end)
    {
        const double MinOpenSide = 8;
        if (edges[0] - start >= MinOpenSide)
            edges.Insert(0, start);
        if (end - edges[^1] >= MinOpenSide)
            edges.Add(end);
    }
}
