using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Learning;

/// <summary>
/// Fits logistic regressions with a ridge by Newton's method, on standardised features; with an offset a national duty where rows
/// name one. A row names one duty only, so the offsets' part of the second derivative is a diagonal and costs next to nothing.
/// </summary>
internal sealed class RegressionFit(int duties = 0)
{
    private const double OffsetRidge = 2.5;

    private readonly List<int> _national = [];
    private readonly List<double[]> _features = [];
    private readonly List<double> _targets = [];
    private readonly List<double> _weights = [];

    /// <summary>How many rows there are.</summary>
    public int Count => _features.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="target">Whether it is so.</param>
    /// <param name="weight">How much it counts.</param>
    /// <param name="national">The national duty; -1 for none.</param>
    public void Add(double[] features, bool target, double weight, int national = -1)
    {
        _national.Add(duties == 0 ? -1 : national);
        _features.Add(features);
        _targets.Add(target ? 1 : 0);
        _weights.Add(weight);
    }

    /// <summary>Fits.</summary>
    /// <param name="ridge">How strongly weights are kept small.</param>
    /// <param name="start">A fit to nearly the same rows, to start from; null to start from nothing.</param>
    public Regression Fit(double ridge, Regression? start = null)
    {
        var size = _features[0].Length;
        var (mean, deviation) = (new double[size], new double[size]);
        var all = _weights.Sum();
        for (var i = 0; i < size; i++)
        {
            mean[i] = _features.Zip(_weights, (row, weight) => weight * row[i]).Sum() / all;
            deviation[i] = Math.Sqrt(_features.Zip(_weights, (row, weight) => weight * (row[i] - mean[i]) * (row[i] - mean[i])).Sum() / all);
            deviation[i] = deviation[i] < 1e-6 ? 1 : deviation[i];
        }
        double[][] rows = [.. _features.Select(row => row.Select((value, i) => (value - mean[i]) / deviation[i]).Append(1).ToArray())];
        var weights = start is null ? new double[size + 1] : Moved(start, mean, deviation);
        double[] offsets = start is { Offsets.Count: > 0 } ? [.. start.Offsets] : new double[duties];
        for (var round = 0; round < 25; round++)
        {
            var (mixed, diagonal, slopes) = (new double[duties, size + 1], new double[duties], new double[duties]);
            var (slope, gradient) = (new double[size + 1, size + 1], new double[size + 1]);
            var lower = Enumerable.Range(0, size + 1).Select(_ => new double[size + 1]).ToArray();
            for (var r = 0; r < rows.Length; r++)
            {
                var row = rows[r];
                var duty = _national[r];
                var logit = duty < 0 ? 0 : offsets[duty];
                for (var i = 0; i <= size; i++)
                    logit += weights[i] * row[i];
                var probability = 1 / (1 + Math.Exp(-logit));
                var error = (_targets[r] - probability) * _weights[r];
                var curve = Math.Max(probability * (1 - probability), 1e-5) * _weights[r];
                if (duty >= 0)
                {
                    slopes[duty] += error;
                    diagonal[duty] += curve;
                    for (var i = 0; i <= size; i++)
                        mixed[duty, i] += curve * row[i];
                }
                for (var i = 0; i <= size; i++)
                {
                    gradient[i] += error * row[i];
                    var scaled = curve * row[i];
                    if (Math.Abs(scaled) < 1e-7)
                        continue;
                    var line = lower[i].AsSpan(0, i + 1);
                    for (var j = 0; j < line.Length; j++)
                        line[j] += scaled * row[j];
                }
            }
            for (var i = 0; i <= size; i++)
            {
                for (var j = 0; j <= size; j++)
                    slope[i, j] = j <= i ? lower[i][j] : lower[j][i];
                gradient[i] -= i < size ? ridge * weights[i] : 0;
                slope[i, i] += (i < size ? ridge : 0) + 1e-6;
            }
            // The offsets are solved for first (Schur complement), then the weights, then the offsets from them.
            for (var duty = 0; duty < duties; duty++)
            {
                slopes[duty] -= OffsetRidge * offsets[duty];
                diagonal[duty] += OffsetRidge;
                for (var i = 0; i <= size; i++)
                {
                    var scaled = mixed[duty, i] / diagonal[duty];
                    gradient[i] -= scaled * slopes[duty];
                    for (var j = 0; j <= size; j++)
                        slope[i, j] -= scaled * mixed[duty, j];
                }
            }
            var step = Solve(slope, gradient);
            for (var i = 0; i <= size; i++)
                weights[i] += step[i];
            for (var duty = 0; duty < duties; duty++)
            {
                var rest = slopes[duty];
                for (var i = 0; i <= size; i++)
                    rest -= mixed[duty, i] * step[i];
                offsets[duty] += rest / diagonal[duty];
            }
            if (step.Max(Math.Abs) < 1e-3)
                break;
        }
        return new Regression(mean, deviation, weights, offsets);
    }

    // The same weights for features standardised otherwise.
    private static double[] Moved(Regression start, double[] mean, double[] deviation)
    {
        double[] weights = [.. start.Weights];
        for (var i = 0; i < mean.Length; i++)
        {
            weights[i] *= deviation[i] / start.Deviation[i];
            weights[^1] += start.Weights[i] * (mean[i] - start.Mean[i]) / start.Deviation[i];
        }
        return weights;
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var i = 0; i < size; i++)
        {
            var pivot = i;
            for (var row = i + 1; row < size; row++)
                if (Math.Abs(matrix[row, i]) > Math.Abs(matrix[pivot, i]))
                    pivot = row;
            if (pivot != i)
            {
                for (var column = 0; column < size; column++)
                    (matrix[i, column], matrix[pivot, column]) = (matrix[pivot, column], matrix[i, column]);
                (right[i], right[pivot]) = (right[pivot], right[i]);
            }
            for (var row = i + 1; row < size; row++)
            {
                var factor = matrix[row, i] / matrix[i, i];
                if (factor == 0)
                    continue;
                for (var column = i; column < size; column++)
                    matrix[row, column] -= factor * matrix[i, column];
                right[row] -= factor * right[i];
            }
        }
        for (var i = size - 1; i >= 0; i--)
        {
            for (var column = i + 1; column < size; column++)
                right[i] -= matrix[i, column] * right[column];
            right[i] /= matrix[i, i];
        }
        return right;
    }
}
