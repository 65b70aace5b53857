namespace AntiTraffickingDiff.Accuracy;

/// <summary>Measures of agreement between two series of labels.</summary>
internal static class Agreement
{
    /// <summary>Cohen's kappa with quadratic weights over the labels 0, 0.5 and 1.</summary>
    /// <param name="pairs">The two labels of each item.</param>
    /// <returns>The kappa; 1 where chance alone would agree wholly.</returns>
    public static double QuadraticKappa(IReadOnlyList<(double Left, double Right)> pairs)
    {
        double[] labels = [0, 0.5, 1];
        var expected = 0.0;
        foreach (var left in labels)
            foreach (var right in labels)
                expected += Weight(left, right) * pairs.Count(pair => pair.Left == left) * pairs.Count(pair => pair.Right == right);
        var observed = pairs.Sum(pair => Weight(pair.Left, pair.Right)) * pairs.Count;
        return expected == 0 ? 1 : 1 - (observed / expected);
    }

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

    private static double Weight(double left, double right) => (left - right) * (left - right);
}
