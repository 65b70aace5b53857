using AntiTraffickingDiff.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Pdf.Layout.Paragraphs;

/// <summary>The measures of a column of text, in points.</summary>
/// <param name="Left">Where full lines start.</param>
/// <param name="Right">Where full lines end.</param>
/// <param name="Em">The size of most lines.</param>
/// <param name="Pitch">The distance of most lines' baselines.</param>
internal sealed record RegionMetrics(double Left, double Right, double Em, double Pitch)
{
    /// <summary>The measures of the column that <paramref name="lines"/> fill; at least one line.</summary>
    public static RegionMetrics Of(IReadOnlyList<TextLine> lines) => new(
        Quantile(lines.Select(line => line.Box.Left), 0.1),
        Quantile(lines.Select(line => line.Box.Right), 0.9),
        Quantile(lines.Select(line => line.Size), 0.5),
        lines.Count < 2 ? 0 : Quantile(lines.Zip(lines.Skip(1), (a, b) => b.Baseline - a.Baseline), 0.5));

    private static double Quantile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Round(share * (sorted.Count - 1))];
    }
}
