using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Makes one clause of two measures with the same leads; its supports are those of both. Truth: both are merged; the
/// second is moved too if it comes from another section; their leads stay.
/// </summary>
internal sealed class MergeEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "merge";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var sections = PlanSections.Of(plan.Model);
        var measures = Pick.Shuffle(random, plan.Untouched().Where(node => node.Duties.Any()));
        foreach (var one in measures)
            if (measures.FirstOrDefault(other => CanMerge(one, other)) is { } other)
            {
                var merged = plan.With(
                    plan.Model.Replace(one.MeasureId!, _ => [Merge(one, other)]).Replace(other.MeasureId!, _ => []),
                    new PlantedChange(Name, FindingKind.Merged, one.MeasureId, one.Text),
                    new PlantedChange(Name, FindingKind.Merged, other.MeasureId, other.Text));
                return sections[one.MeasureId!] == sections[other.MeasureId!]
                    ? merged
                    : merged.With(merged.Model, new PlantedChange(Name, FindingKind.Moved, other.MeasureId, other.Text));
            }
        return plan;
    }

    private static bool CanMerge(ModelNode one, ModelNode other) =>
        one != other && one.Assignment?.Shape == other.Assignment?.Shape && Leads(one).SetEquals(Leads(other));

    private static HashSet<string> Leads(ModelNode node) => [.. node.Assignment?.Leads ?? []];

    private static ModelNode Merge(ModelNode one, ModelNode other) => one with
    {
        Sentences = [.. one.Sentences, .. other.Sentences],
        Assignment = one.Assignment is { } assignment
            ? assignment with { Supports = [.. assignment.Supports.Union(other.Assignment!.Supports)] }
            : null,
    };
}
