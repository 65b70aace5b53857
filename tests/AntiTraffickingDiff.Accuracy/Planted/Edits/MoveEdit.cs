using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>Puts a measure into another section. Truth: it is moved, and else unchanged.</summary>
internal sealed class MoveEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "move";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var moved = Pick.One(random, plan.Untouched().Where(node => node.Duties.Any()));
        if (moved?.MeasureId is not { } id)
            return plan;
        var place = Pick.One(random, plan.Untouched().Where(node => Section(plan.Model, node) != Section(plan.Model, moved)));
        return place?.MeasureId is not { } at
            ? plan
            : plan.With(
                plan.Model.Replace(id, _ => []).Replace(at, node => [moved, node]),
                new PlantedChange(Name, FindingKind.Moved, id, $"{moved.Text} before {at}"));
    }

    // The top clause that a measure stands under, or the one below it where the plan has only a few top clauses.
    private static ModelNode? Section(PlanModel plan, ModelNode node) =>
        plan.Nodes.SelectMany(top => top.Children.Append(top))
            .FirstOrDefault(section => new PlanModel([], [section]).All.Any(below => below.MeasureId == node.MeasureId));
}
