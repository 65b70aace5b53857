using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>Learns a <see cref="LearnedWords"/> table: by stochastic gradients with a step a term (AdaGrad), as the profiles are learned.</summary>
internal static class WordsFit
{
    private const int Rounds = 30;
    private const double Step = 0.5;
    private const double Shrink = 2e-4;
    /// <summary>Fits.</summary>
    /// <param name="texts">The terms of texts, whether each is told so, and how much it counts.</param>
    /// <param name="background">How frequent a term is in the field.</param>
    /// <param name="fewest">A term must stand in so many texts.</param>
    /// <param name="faintest">What weighs less is left out of the table.</param>
    /// <returns>A weight a term; that of term 0 is the constant.</returns>
    public static List<(int Term, double Weight)> Fit(IEnumerable<(int[] Terms, bool IsSo, double Weight)> texts, DutyProfiles background, int fewest, double faintest)
    {
        var rows = texts.Select(row => (Terms: LearnedWords.Normed(row.Terms, background), Target: row.IsSo ? 1.0 : 0, row.Weight)).ToList();
        var with = rows.SelectMany(row => row.Terms).GroupBy(pair => pair.Term).Where(group => group.Count() >= fewest).Select(group => group.Key).Order().ToList();
        var number = with.Select((term, i) => (term, i)).ToDictionary(pair => pair.term, pair => pair.i);
        var own = rows.ConvertAll(row => row.Terms.Where(pair => number.ContainsKey(pair.Term)).Select(pair => (At: number[pair.Term], pair.Value)).ToArray());
        var (weights, squares) = (new double[with.Count], new double[with.Count]);
        double bias = -2, biasSquares = 1e-6;
        var random = new Random(1);
        int[] order = [.. Enumerable.Range(0, rows.Count)];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var logit = bias;
                foreach (var (at, value) in own[i])
                    logit += weights[at] * value;
                var error = ((1 / (1 + Math.Exp(-logit))) - rows[i].Target) * rows[i].Weight;
                foreach (var (at, value) in own[i])
                {
                    var gradient = (error * value) + (Shrink * weights[at]);
                    squares[at] += gradient * gradient;
                    weights[at] -= Step * gradient / Math.Sqrt(squares[at] + 1e-6);
                }
                biasSquares += error * error;
                bias -= 0.3 * Step * error / Math.Sqrt(biasSquares);
            }
        }
        return [(0, bias), .. with.Select((term, i) => (term, weights[i])).Where(pair => Math.Abs(pair.Item2) >= faintest)];
    }
}
