using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Makes a lead a support; where it was the only lead, a support takes its place. Truth: a lead is demoted, so the
/// measure is reassigned. Only for assignments with roles.
/// </summary>
internal sealed class DemoteLeadEdit : ReassignEdit
{
    /// <inheritdoc/>
    public override string Name => "demote lead";

    /// <inheritdoc/>
    protected override ModelAssignment? Change(ModelAssignment assignment, string level, Random random)
    {
        if (assignment.Shape != AssignmentShape.Roles || assignment.Units.Count() < 2)
            return null;
        var demoted = Pick.One(random, assignment.Leads)!;
        var supports = assignment.Supports.Prepend(demoted).ToList();
        return assignment.Leads.Count > 1
            ? assignment with { Leads = [.. assignment.Leads.Where(lead => lead != demoted)], Supports = supports }
            : assignment with { Leads = [assignment.Supports[0]], Supports = [.. supports.Where(unit => unit != assignment.Supports[0])] };
    }
}
