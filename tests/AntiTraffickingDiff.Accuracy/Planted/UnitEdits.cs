namespace AntiTraffickingDiff.Accuracy.Planted;

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

/// <summary>The benchmark's own list of units: what function a name stands for, and its name at each level.</summary>
internal static class UnitForms
{
    /// <summary>乡镇人民政府 is not 民政.</summary>
    private const string Government = "人民政府";

    private static readonly IReadOnlyList<string[]> Rows = DataTable.Rows("unit-forms.tsv");

    /// <summary>The levels in the order of the table's columns.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["national", "province", "prefecture", "district"];

    /// <summary>The functions that bodies exist for at every level.</summary>
    public static IReadOnlyList<string> Everywhere { get; } = [.. Rows.Where(row => row[1] == "yes").Select(row => row[0])];

    /// <summary>The functions that a name stands for.</summary>
    /// <param name="name">A unit's name at any level.</param>
    /// <returns>Several for a merged bureau; none if the table does not know the name.</returns>
    public static IReadOnlyList<string> Functions(string name) =>
        [.. Rows.Where(row => row.Skip(3).Contains(name) || (!name.Contains(Government, StringComparison.Ordinal) && HasStem(row, name))).Select(row => row[0])];

    /// <summary>The name of a function's body.</summary>
    /// <param name="function">The function.</param>
    /// <param name="level">The level, one of <see cref="Levels"/>.</param>
    /// <returns>The name.</returns>
    public static string Name(string function, string level) =>
        Rows.First(row => row[0] == function)[3 + Levels.ToList().IndexOf(level)];

    /// <summary>The level whose names a plan uses most.</summary>
    /// <param name="names">The names of the plan's units.</param>
    /// <returns>The level; districts where nothing tells.</returns>
    public static string LevelOf(IReadOnlyCollection<string> names)
    {
        var counts = Levels.Select(level => (Level: level, Count: names.Count(name => IsOf(name, level)))).ToList();
        return counts.All(pair => pair.Count == 0) ? "district" : counts.MaxBy(pair => pair.Count).Level;
    }

    private static bool HasStem(string[] row, string name) =>
        row[2].Split('、').Any(stem => name.Contains(stem, StringComparison.Ordinal));

    private static bool IsOf(string name, string level) => level switch
    {
        "national" => Rows.Any(row => row[3] == name),
        "province" => name[0] == '省' || name.EndsWith('厅'),
        "prefecture" => name[0] == '市',
        _ => name[0] is '区' or '县',
    };
}
