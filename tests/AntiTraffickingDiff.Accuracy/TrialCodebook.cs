using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy;

/// <summary>A codebook that is being worked on, in place of the embedded one.</summary>
internal static class TrialCodebook
{
    /// <summary>Makes a comparer.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="baseline">The embedded baseline.</param>
    /// <param name="path">The codebook's file; null for the embedded one.</param>
    /// <returns>The comparer.</returns>
    public static PlanComparer ComparerFor(ComparisonPipeline pipeline, Baseline baseline, string? path) => path is null
        ? pipeline.ComparerFor(baseline)
        : pipeline.ComparerFor(baseline, new NationalDuties(
            baseline, Codebook.Of(File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))), DutyProfiles.National, SharedMeanings.National, LearnedWords.Asking));
}
