using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Paragraphs;

/// <summary>The measures of a column of text, in points.</summary>
/// <param name="Left">Where full lines start.</param>
/// <param name="Right">Where full lines end.</param>
/// <param name="Em">The size of most lines.</param>
/// <param name="Pitch">The distance of most lines' baselines.</param>
/// <param name="FullShare">How many of the lines reach the right edge, as a share.</param>
internal sealed record RegionMetrics(double Left, double Right, double Em, double Pitch, double FullShare)
{
    // Narrower than a column of text on a page with one column; in narrow columns of gazettes most lines are full.
    private const double MaxListWidth = 20;
    private const double MaxListFullShare = 0.4;

    /// <summary>Whether the lines are entries of a list, such as names, none of which goes on in the next.</summary>
    public bool IsList => Right - Left < MaxListWidth * Em && FullShare < MaxListFullShare;

    /// <summary>The measures of the column that <paramref name="lines"/> fill; at least one line.</summary>
    public static RegionMetrics Of(IReadOnlyList<TextLine> lines)
    {
        var right = Quantile(lines.Select(line => line.Box.Right), 0.9);
        var em = Quantile(lines.Select(line => line.Size), 0.5);
        return new RegionMetrics(
            Quantile(lines.Select(line => line.Box.Left), 0.1),
            right,
            em,
            lines.Count < 2 ? 0 : Quantile(lines.Zip(lines.Skip(1), (a, b) => b.Baseline - a.Baseline), 0.5),
            (double)lines.Count(line => line.Box.Right > right - (1.5 * em)) / lines.Count);
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Round(share * (sorted.Count - 1))];
    }
}
