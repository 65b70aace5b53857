using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// What the edits of assignments share. They only touch measures all of whose units the benchmark's own table knows,
/// as one function each, so that the truth does not hang on what the tool makes of a name.
/// </summary>
internal abstract class ReassignEdit : IPlanEdit
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var level = UnitForms.LevelOf([.. plan.Model.Leaves.SelectMany(node => node.Assignment?.Units ?? [])]);
        foreach (var node in Pick.Shuffle(random, plan.Untouched().Where(IsPlain)))
            if (Change(node.Assignment!, level, random) is { } changed)
                return plan.With(
                    plan.Model.Replace(node.MeasureId!, measure => [measure with { Assignment = changed }]),
                    new PlantedChange(Name, Kind, node.MeasureId, $"{node.Assignment!.Around("…")} → {changed.Around("…")}"));
        return plan;
    }

    /// <summary>What should be found.</summary>
    protected virtual FindingKind? Kind => FindingKind.Reassigned;

    /// <summary>Changes an assignment.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="level">The level of the plan's units.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The changed assignment; null if the edit does not fit it.</returns>
    protected abstract ModelAssignment? Change(ModelAssignment assignment, string level, Random random);

    /// <summary>Chooses a unit that an assignment does not name.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="level">The level of its name.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The unit's name.</returns>
    protected static string Newcomer(ModelAssignment assignment, string level, Random random)
    {
        var named = assignment.Units.SelectMany(UnitForms.Functions).ToHashSet();
        return UnitForms.Name(Pick.One(random, UnitForms.Everywhere.Where(function => !named.Contains(function)))!, level);
    }

    /// <summary>Whether all units of a measure are known, each as one function that has a body at every level, no function twice.</summary>
    /// <param name="node">The measure.</param>
    /// <returns>True if its assignment may be changed.</returns>
    internal static bool IsPlain(ModelNode node)
    {
        if (node.Assignment is not { } assignment)
            return false;
        var functions = assignment.Units.Select(UnitForms.Functions).ToList();
        return functions.TrueForAll(list => list.Count == 1 && UnitForms.Everywhere.Contains(list[0]))
            && functions.Select(list => list[0]).Distinct().Count() == functions.Count;
    }
}
