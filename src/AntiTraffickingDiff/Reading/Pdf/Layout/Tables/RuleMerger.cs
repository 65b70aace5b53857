using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>Makes whole rules of the pieces that writers draw: a piece a cell, dashes, a line painted twice.</summary>
internal static class RuleMerger
{
    // Half the width of the widest rules, and the rounding of the writers that draw each cell by itself.
    private const double MaxShift = 1.5;

    // Dashes are no further apart, and rules drawn cell by cell leave out as much where they cross.
    private const double MaxGap = 3;

    // Shorter than the height of a line of the smallest print: no side of a cell.
    private const double MinLength = 6;

    /// <summary>The whole rules of one axis, by place and start.</summary>
    public static List<Rule> Merge(IEnumerable<RuledLine> lines, bool horizontal)
    {
        var whole = new List<Rule>();
        foreach (var band in Bands(lines.Where(line => line.IsHorizontal == horizontal).Select(ToRule)))
            whole.AddRange(Join(band).Where(rule => rule.Length >= MinLength));
        return whole;
    }

    private static Rule ToRule(RuledLine line) => line.IsHorizontal
        ? new Rule((line.Y1 + line.Y2) / 2, line.X1, line.X2)
        : new Rule((line.X1 + line.X2) / 2, line.Y1, line.Y2);

    private static List<List<Rule>> Bands(IEnumerable<Rule> rules)
    {
        var bands = new List<List<Rule>>();
        foreach (var rule in rules.OrderBy(rule => rule.At))
        {
            if (bands.Count == 0 || rule.At - bands[^1][0].At > MaxShift)
                bands.Add([]);
            bands[^1].Add(rule);
        }

        return bands;
    }

    private static List<Rule> Join(List<Rule> band)
    {
        var joined = new List<Rule>();
        foreach (var rule in band.OrderBy(rule => rule.Start))
        {
            if (joined.Count > 0 && rule.Start <= joined[^1].End + MaxGap)
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, rule.End) };
            else
                joined.Add(rule);
        }

        return joined;
    }
}
