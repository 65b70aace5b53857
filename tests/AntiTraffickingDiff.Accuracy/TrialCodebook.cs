using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy;

/// <summary>Lets a codebook be measured without building it in.</summary>
internal static class TrialCodebook
{
    /// <summary>Makes a comparer.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="path">A codebook file, or null for the embedded one.</param>
    /// <returns>A comparer with that codebook.</returns>
    public static PlanComparer ComparerFor(ComparisonPipeline pipeline, Baseline baseline, string? path) => path is null
        ? pipeline.ComparerFor(baseline)
        : pipeline.ComparerFor(baseline, Codebook.Of(File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))));
}
