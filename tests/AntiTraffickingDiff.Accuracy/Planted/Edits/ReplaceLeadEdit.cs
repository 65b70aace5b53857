using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>Puts a unit that the measure does not name in the place of a lead. Truth: a lead is dropped, so it is reassigned.</summary>
internal sealed class ReplaceLeadEdit : ReassignEdit
{
    /// <inheritdoc/>
    public override string Name => "replace lead";

    /// <inheritdoc/>
    protected override ModelAssignment? Change(ModelAssignment assignment, string level, Random random)
    {
        var leads = assignment.Leads.ToList();
        leads[random.Next(leads.Count)] = Newcomer(assignment, level, random);
        return assignment with { Leads = leads };
    }
}
