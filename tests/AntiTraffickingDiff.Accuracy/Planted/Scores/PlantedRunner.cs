using AntiTraffickingDiff.Accuracy.Planted.Damages;
using AntiTraffickingDiff.Accuracy.Planted.Edits;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

/// <summary>Runs the tool on plans with planted edits, for every damage and seed.</summary>
/// <param name="folder">A folder for the files; they stay there.</param>
internal sealed class PlantedRunner(string folder)
{
    /// <summary>Runs the tool.</summary>
    /// <param name="paths">The plans beside the embedded national one.</param>
    /// <param name="damages">The damages.</param>
    /// <param name="seeds">The seeds.</param>
    /// <returns>The outcomes of all runs, in the order of damages, plans and seeds.</returns>
    public IReadOnlyList<Outcome> Run(IReadOnlyList<string> paths, IReadOnlyList<Damage> damages, IReadOnlyList<int> seeds)
    {
        var pipeline = new ComparisonPipeline(new PipelineOptions());
        List<PlantedPlan> plans = [PlantedPlan.National(pipeline), .. paths.Select(path => PlantedPlan.FromFile(path, pipeline, folder))];
        var runs =
            from damage in damages from plan in plans from seed in seeds select (damage, plan, seed);
        return [.. runs.AsParallel().AsOrdered().SelectMany(run => Run(run.damage, run.plan, run.seed))];
    }

    private List<Outcome> Run(Damage damage, PlantedPlan plan, int seed)
    {
        var run = new PlantedRun(plan.Name, damage.Name, seed);
        var edited = PlanEdits.Plant(plan.Model, plan.Distinct, seed);
        var path = Path.Combine(folder, string.Concat($"{plan.Name}.{seed}.{damage.Name}".Split(' ', ',', ':')) + damage.Extension);
        File.WriteAllBytes(path, damage.Write(edited.Model, new Random(seed)));
        var found = plan.Comparer.Compare(path, CancellationToken.None);
        return [.. MeasureScorer.Score(run, edited.Changes, found.Measures), .. AddedScorer.Score(run, edited.Changes, found.Added)];
    }
}
