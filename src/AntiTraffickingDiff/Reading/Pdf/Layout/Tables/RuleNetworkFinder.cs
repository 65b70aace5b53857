using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Finds the networks of rules that may be tables.</summary>
internal static class RuleNetworkFinder
{
    // Rules that should meet end this far from each other: the width of a wide double rule.
    private const double MaxGap = 4;

    // A page of a register has some hundreds of rules; more are a drawing. Bounds the search for crossings.
    private const int MaxRules = 3_000;

    /// <summary>The networks of a page from top to bottom; none if the page has more rules than any table.</summary>
    public static List<RuleNetwork> Find(IReadOnlyList<RuledLine> lines)
    {
        var horizontals = RuleMerger.Merge(lines, horizontal: true);
        var verticals = RuleMerger.Merge(lines, horizontal: false);
        if (horizontals.Count > MaxRules || verticals.Count > MaxRules)
            return [];
        var sets = Connect(horizontals, verticals);
        return [.. Enumerable.Range(0, horizontals.Count + verticals.Count)
            .GroupBy(sets.Find)
            .Select(set => Network(set, horizontals, verticals))
            .Where(network => network.Horizontals.Count > 0 && network.Verticals.Count > 0)
            .OrderBy(network => network.Box.Top)];
    }

    private static DisjointSets Connect(List<Rule> horizontals, List<Rule> verticals)
    {
        var sets = new DisjointSets(horizontals.Count + verticals.Count);
        for (var h = 0; h < horizontals.Count; h++)
        {
            for (var v = 0; v < verticals.Count; v++)
            {
                if (Meet(horizontals[h], verticals[v]))
                    sets.Join(h, horizontals.Count + v);
            }
        }

        return sets;
    }

    private static bool Meet(in Rule a, in Rule b) =>
        b.At >= a.Start - MaxGap && b.At <= a.End + MaxGap && a.At >= b.Start - MaxGap && a.At <= b.End + MaxGap;

    private static RuleNetwork Network(IEnumerable<int> set, List<Rule> horizontals, List<Rule> verticals)
    {
        var members = set.ToList();
        return new RuleNetwork(
            [.. members.Where(i => i < horizontals.Count).Select(i => horizontals[i])],
            [.. members.Where(i => i >= horizontals.Count).Select(i => verticals[i - horizontals.Count])]);
    }
}
