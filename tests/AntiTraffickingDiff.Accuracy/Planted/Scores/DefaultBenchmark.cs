using AntiTraffickingDiff.Accuracy.Planted.Damages;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>The benchmark that <c>accuracy.tsv</c> is made with: the sample plans and the embedded national plan, all damages.</summary>
internal static class DefaultBenchmark
{
    /// <summary>The seeds: enough for some 30 planted changes of the rarest kind in each row, few enough for a minute.</summary>
    public static IReadOnlyList<int> Seeds { get; } = [1, 2, 3];

    /// <summary>Runs it.</summary>
    /// <returns>The lines of the table.</returns>
    public static IReadOnlyList<string> Table()
    {
        using var folder = new TemporaryFolder(keep: null);
        var outcomes = new PlantedRunner(folder.Path).Run([.. SamplePlans.Find()], AllDamages.List(), Seeds);
        return PlantedTable.Lines(outcomes, "damage", OutcomeGroup.By("damage"));
    }
}
