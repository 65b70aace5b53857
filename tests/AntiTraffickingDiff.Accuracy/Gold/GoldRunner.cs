using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Gold;

/// <summary>Runs the tool on the labelled plans.</summary>
internal static class GoldRunner
{
    /// <summary>Runs the tool on every plan of <c>gold-plans.tsv</c> that has labels and text.</summary>
    /// <param name="folder">The folder with <c>gold</c> and <c>corpus</c>.</param>
    /// <param name="codebook">A codebook file to use in place of the embedded one; null for that.</param>
    /// <returns>One score a plan.</returns>
    public static IReadOnlyList<GoldScore> Run(string folder, string? codebook = null)
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        var comparer = TrialCodebook.ComparerFor(pipeline, pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None), codebook);
        return
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Gold", "gold-plans.tsv")).Skip(1)
                .Select(line => line.Split('\t'))
                .Where(row => File.Exists(Path.Combine(folder, "gold", $"{row[0]}.duties.tsv")))
                .Select(row => new GoldScore(
                    row[0],
                    GoldLabels.Read(Path.Combine(folder, "gold"), row[0]),
                    comparer.Compare(Path.Combine(folder, "corpus", row[1]), CancellationToken.None))),
        ];
    }
}
