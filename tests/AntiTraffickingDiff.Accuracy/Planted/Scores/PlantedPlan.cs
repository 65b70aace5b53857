using AntiTraffickingDiff.Accuracy.Planted.Edits;
using AntiTraffickingDiff.Accuracy.Planted.Models;
using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Accuracy.Planted.Scores;

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
