using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>A plan with what was planted in it so far. Immutable.</summary>
/// <param name="Model">The plan as it is now.</param>
/// <param name="Changes">The planted changes.</param>
/// <param name="Distinct">The measures of the plan before any edit whose wording no other clause comes near.</param>
internal sealed record EditedPlan(PlanModel Model, IReadOnlyList<PlantedChange> Changes, DistinctMeasures Distinct)
{
    /// <summary>The measures that no edit has touched: at most one edit a measure keeps the truth plain.</summary>
    /// <returns>In document order.</returns>
    public IEnumerable<ModelNode> Untouched()
    {
        var touched = Changes.Select(change => change.MeasureId).ToHashSet();
        return Model.Leaves.Where(measure => !touched.Contains(measure.MeasureId));
    }

    /// <summary>The plan with one more change of a measure.</summary>
    /// <param name="model">The plan after it.</param>
    /// <param name="changes">What was planted.</param>
    /// <returns>The plan.</returns>
    public EditedPlan With(PlanModel model, params ReadOnlySpan<PlantedChange> changes) =>
        this with { Model = model, Changes = [.. Changes, .. changes] };
}
