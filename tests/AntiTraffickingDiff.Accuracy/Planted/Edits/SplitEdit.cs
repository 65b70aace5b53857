using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Spreads the duties of a measure over two clauses, one behind the other, both with its assignment. Truth: it is
/// split, and else unchanged.
/// </summary>
internal sealed class SplitEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "split";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => node.Duties.Count() > 1));
        if (measure?.MeasureId is not { } id)
            return plan;
        var duties = measure.Duties.ToList();
        var first = random.Next(1, duties.Count);
        return plan.With(
            plan.Model.Replace(id, node => [Part(node, duties[..first]), Part(node, duties[first..]) with { Title = string.Empty }]),
            new PlantedChange(Name, FindingKind.Split, id, $"{string.Join('；', duties[..first])} | {string.Join('；', duties[first..])}"));
    }

    private static ModelNode Part(ModelNode node, IReadOnlyList<string> duties) => node with { Sentences = [duties] };
}
