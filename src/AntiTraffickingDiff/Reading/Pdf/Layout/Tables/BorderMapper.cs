namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Finds which stretches of a grid's edges are ruled.</summary>
internal static class BorderMapper
{
    // Rules stop short of crossings, and a merged cell's edge may be ruled for the width of a line only.
    private const double MinCover = 0.6;

    // As far as an edge takes in rules (the two lines of a double rule).
    private const double MaxShift = 4;

    /// <summary>Whether the edge [i] is ruled between the crossing edges [j] and [j + 1].</summary>
    public static bool[,] Map(IReadOnlyList<Rule> rules, IReadOnlyList<double> edges, IReadOnlyList<double> crossing)
    {
        var cover = new double[edges.Count, crossing.Count - 1];
        foreach (var rule in rules)
        {
            var edge = Nearest(edges, rule.At);
            for (var j = 0; edge >= 0 && j + 1 < crossing.Count; j++)
                cover[edge, j] += Math.Max(0, Math.Min(rule.End, crossing[j + 1]) - Math.Max(rule.Start, crossing[j]));
        }

        return Decide(cover, crossing);
    }

    private static bool[,] Decide(double[,] cover, IReadOnlyList<double> crossing)
    {
        var ruled = new bool[cover.GetLength(0), cover.GetLength(1)];
        for (var i = 0; i < ruled.GetLength(0); i++)
        {
            for (var j = 0; j < ruled.GetLength(1); j++)
                ruled[i, j] = cover[i, j] >= MinCover * (crossing[j + 1] - crossing[j]);
        }

        return ruled;
    }

    private static int Nearest(IReadOnlyList<double> edges, double at)
    {
        var nearest = Enumerable.Range(0, edges.Count).MinBy(i => Math.Abs(edges[i] - at));
        return Math.Abs(edges[nearest] - at) <= MaxShift ? nearest : -1;
    }
}
