namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Measures of agreement between two series of labels.</summary>
public static class Agreement
{
    private static readonly double[] Labels = [0, 0.5, 1];

    /// <summary>The share of items labelled alike.</summary>
    /// <param name="pairs">The two labels of each item.</param>
    /// <returns>The share; 1 where there are no items.</returns>
    public static double Exact(IReadOnlyList<(double Left, double Right)> pairs) =>
        pairs.Count == 0 ? 1 : (double)pairs.Count(pair => pair.Left == pair.Right) / pairs.Count;

    /// <summary>Cohen's kappa over the labels 0, 0.5 and 1 (Cohen 1960): agreement beyond that of chance.</summary>
    /// <param name="pairs">The two labels of each item.</param>
    /// <returns>The kappa; 1 where chance alone would agree wholly.</returns>
    public static double Kappa(IReadOnlyList<(double Left, double Right)> pairs) =>
        Weighted(pairs, (left, right) => left == right ? 0 : 1);

    /// <summary>Cohen's kappa with quadratic weights over the labels 0, 0.5 and 1 (Cohen 1968).</summary>
    /// <param name="pairs">The two labels of each item.</param>
    /// <returns>The kappa; 1 where chance alone would agree wholly.</returns>
    public static double QuadraticKappa(IReadOnlyList<(double Left, double Right)> pairs) =>
        Weighted(pairs, (left, right) => (left - right) * (left - right));

    /// <summary>Precision, recall and their harmonic mean.</summary>
    /// <param name="pairs">For each item whether it is so, and whether it was found so.</param>
    /// <returns>The three, each 1 where there is nothing to find.</returns>
    public static (double Precision, double Recall, double F1) Score(IReadOnlyList<(bool Gold, bool Found)> pairs)
    {
        double hits = pairs.Count(pair => pair is (true, true));
        double found = pairs.Count(pair => pair.Found), gold = pairs.Count(pair => pair.Gold);
        var precision = found == 0 ? 1 : hits / found;
        var recall = gold == 0 ? 1 : hits / gold;
        return (precision, recall, found + gold == 0 ? 1 : 2 * hits / (found + gold));
    }

    private static double Weighted(IReadOnlyList<(double Left, double Right)> pairs, Func<double, double, double> distance)
    {
        var expected = 0.0;
        foreach (var left in Labels)
            foreach (var right in Labels)
                expected += distance(left, right) * pairs.Count(pair => pair.Left == left) * pairs.Count(pair => pair.Right == right);
        var observed = pairs.Sum(pair => distance(pair.Left, pair.Right)) * pairs.Count;
        return expected == 0 ? 1 : 1 - (observed / expected);
    }
}
