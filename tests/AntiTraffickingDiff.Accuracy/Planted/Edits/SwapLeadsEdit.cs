using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Swaps the leads of two measures that have no lead in common; a new lead is no longer named as support. Truth: both
/// measures lose a lead, so both are reassigned.
/// </summary>
internal sealed class SwapLeadsEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "swap leads";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var plain = Pick.Shuffle(random, plan.Untouched().Where(ReassignEdit.IsPlain));
        foreach (var one in plain)
            if (plain.FirstOrDefault(other => CanSwap(one.Assignment!, other.Assignment!)) is { } other)
                return Give(Give(plan, one, other.Assignment!), other, one.Assignment!);
        return plan;
    }

    private EditedPlan Give(EditedPlan plan, ModelNode node, ModelAssignment from)
    {
        var changed = node.Assignment! with { Leads = from.Leads, Supports = [.. node.Assignment.Supports.Except(from.Leads)] };
        return plan.With(
            plan.Model.Replace(node.MeasureId!, measure => [measure with { Assignment = changed }]),
            new PlantedChange(Name, FindingKind.Reassigned, node.MeasureId, $"{node.Assignment.Around("…")} → {changed.Around("…")}"));
    }

    private static bool CanSwap(ModelAssignment one, ModelAssignment other) =>
        one.Shape == other.Shape
        && !one.Leads.SelectMany(UnitForms.Functions).Intersect(other.Leads.SelectMany(UnitForms.Functions)).Any();
}
