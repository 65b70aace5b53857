using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Planted;

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
        // What is planted does not depend on the damage.
        var planted =
            (from plan in plans from seed in seeds select (plan, seed)).AsParallel().AsOrdered().Select(run => (run.plan, run.seed, PlanEdits.Plant(run.plan.Model, run.plan.Distinct, run.seed))).ToList();
        var runs =
            from damage in damages from run in planted select (damage, run);
        return [.. runs.AsParallel().AsOrdered().SelectMany(pair => Run(pair.damage, pair.run.plan, pair.run.seed, pair.run.Item3))];
    }

    private List<Outcome> Run(Damage damage, PlantedPlan plan, int seed, EditedPlan edited)
    {
        var run = new PlantedRun(plan.Name, damage.Name, seed);
        var path = Path.Combine(folder, string.Concat($"{plan.Name}.{seed}.{damage.Name}".Split(' ', ',', ':')) + damage.Extension);
        File.WriteAllBytes(path, damage.Write(edited.Model, new Random(seed)));
        var found = plan.Comparer.Compare(path, CancellationToken.None);
        return [.. MeasureScorer.Score(run, edited.Changes, found.Measures), .. AddedScorer.Score(run, edited.Changes, found.Added)];
    }
}

/// <summary>A plan that edits are planted in, and the tool with that plan as baseline.</summary>
/// <param name="Name">The plan's name.</param>
/// <param name="Model">The plan without repeats.</param>
/// <param name="Distinct">Which of its measures may be taken out.</param>
/// <param name="Comparer">The tool.</param>
internal sealed record PlantedPlan(string Name, PlanModel Model, DistinctMeasures Distinct, PlanComparer Comparer)
{
    /// <summary>The embedded national plan, which the tool has a codebook for.</summary>
    /// <param name="pipeline">The tool.</param>
    /// <returns>The plan.</returns>
    public static PlantedPlan National(ComparisonPipeline pipeline) =>
        Make(Baseline.DefaultName, pipeline, pipeline.LoadBaseline(Baseline.DefaultName, CancellationToken.None));

    /// <summary>Takes a plan from a file: what stands there twice is dropped, and the clean text is the baseline.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pipeline">The tool.</param>
    /// <param name="folder">Where the clean text goes.</param>
    /// <returns>The plan.</returns>
    public static PlantedPlan FromFile(string path, ComparisonPipeline pipeline, string folder)
    {
        var raw = PlanModelReader.Read(pipeline.LoadBaseline(path, CancellationToken.None));
        var name = Path.GetFileNameWithoutExtension(path);
        var clean = Path.Combine(folder, $"{name}.clean.txt");
        File.WriteAllLines(clean, PlanRenderer.Render(RepeatedText.Drop(raw), NumberStyle.Official));
        return Make(name, pipeline, pipeline.LoadBaseline(clean, CancellationToken.None));
    }

    private static PlantedPlan Make(string name, ComparisonPipeline pipeline, Baseline baseline)
    {
        var model = PlanModelReader.Read(baseline);
        return new PlantedPlan(name, model, new DistinctMeasures(model), pipeline.ComparerFor(baseline));
    }
}

/// <summary>One run of the tool: a plan with edits of one seed, damaged in one way. The three reproduce it.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Damage">The damage's name.</param>
/// <param name="Seed">The seed.</param>
internal sealed record PlantedRun(string Plan, string Damage, int Seed);

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

/// <summary>Finds the plans that the benchmark takes by itself.</summary>
internal static class SamplePlans
{
    /// <summary>The repository's sample plans.</summary>
    /// <returns>Their paths, ordered by name.</returns>
    public static IEnumerable<string> Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "AntiTraffickingDiff.sln")))
                return Plans(Path.Combine(at.FullName, "samples"));
        return [];
    }

    /// <summary>The real plans beside the checkout.</summary>
    /// <returns>Their paths, ordered by name; none if they are not there.</returns>
    public static IEnumerable<string> Corpus() =>
        SharedFolder.Find() is { } shared ? Plans(Path.Combine(shared, "corpus")) : [];

    private static IEnumerable<string> Plans(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal);
}

/// <summary>A folder for the edited plans, deleted at the end unless the user named one to keep.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly bool _isKept;

    /// <summary>Makes the folder.</summary>
    /// <param name="keep">A folder to keep; null for one of its own.</param>
    public TemporaryFolder(string? keep)
    {
        _isKept = keep is not null;
        Path = keep is null ? Directory.CreateTempSubdirectory("atdiff-planted").FullName : Directory.CreateDirectory(keep).FullName;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isKept)
            Directory.Delete(Path, recursive: true);
    }
}

/// <summary>Reads the benchmark's own tables beside the program.</summary>
internal static class DataTable
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">The file's name, such as <c>paraphrases.tsv</c>.</param>
    /// <returns>The rows after the header, split at tabs.</returns>
    public static IReadOnlyList<string[]> Rows(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Planted", "Data", name))
            .Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))];
}
