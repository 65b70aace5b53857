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
        var sections = PlanSections.Of(plan.Model);
        var moved = Pick.One(random, plan.Untouched().Where(node => node.Duties.Any()));
        if (moved?.MeasureId is not { } id)
            return plan;
        var place = Pick.One(random, plan.Untouched().Where(node => sections[node.MeasureId!] != sections[id]));
        return place?.MeasureId is not { } at
            ? plan
            : plan.With(
                plan.Model.Replace(id, _ => []).Replace(at, node => [moved, node]),
                new PlantedChange(Name, FindingKind.Moved, id, $"{moved.Text} before {at}"));
    }
}
