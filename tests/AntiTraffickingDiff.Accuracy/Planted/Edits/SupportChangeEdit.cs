using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>Drops a support or adds one, leads untouched. Truth: not reassigned (contract: only leads count).</summary>
internal sealed class SupportChangeEdit : ReassignEdit
{
    /// <inheritdoc/>
    public override string Name => "change support";

    /// <inheritdoc/>
    protected override FindingKind? Kind => null;

    /// <inheritdoc/>
    protected override ModelAssignment? Change(ModelAssignment assignment, string level, Random random)
    {
        if (assignment.Shape != AssignmentShape.Roles)
            return null;
        return assignment.Supports.Count > 0 && random.Next(2) == 0
            ? assignment with { Supports = [.. assignment.Supports.Skip(1)] }
            : assignment with { Supports = [.. assignment.Supports, Newcomer(assignment, level, random)] };
    }
}
