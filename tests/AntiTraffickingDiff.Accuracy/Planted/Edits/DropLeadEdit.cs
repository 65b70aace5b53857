using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>Takes one of several leads away. Truth: a lead is dropped, so it is reassigned.</summary>
internal sealed class DropLeadEdit : ReassignEdit
{
    /// <inheritdoc/>
    public override string Name => "drop lead";

    /// <inheritdoc/>
    protected override ModelAssignment? Change(ModelAssignment assignment, string level, Random random)
    {
        if (assignment.Leads.Count < 2)
            return null;
        var dropped = random.Next(assignment.Leads.Count);
        return assignment with { Leads = [.. assignment.Leads.Where((_, i) => i != dropped)] };
    }
}
