using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>Puts in a measure on another topic, with units, from a bank of fictional ones. Truth: it is added.</summary>
internal sealed class InsertMeasureEdit : IPlanEdit
{
    private static readonly IReadOnlyList<string[]> Bank = DataTable.Rows("new-measures.tsv");

    /// <inheritdoc/>
    public string Name => "insert measure";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var row = Pick.One(random, Bank.Where(row => plan.Changes.All(change => !change.Text.Contains(row[1], StringComparison.Ordinal))))!;
        var neighbour = Pick.One(random, plan.Untouched());
        if (neighbour?.MeasureId is not { } at)
            return plan;
        var inserted = Make(row, neighbour, UnitForms.LevelOf([.. plan.Model.Leaves.SelectMany(node => node.Assignment?.Units ?? [])]));
        return plan.With(plan.Model.Replace(at, node => [node, inserted]), new PlantedChange(Name, FindingKind.Added, null, row[1]));
    }

    // Written as the measure beside it is: with a title if that has one, with roles or without.
    private static ModelNode Make(string[] row, ModelNode neighbour, string level) => new()
    {
        Title = neighbour.Title.Length > 0 ? row[0] : string.Empty,
        Sentences = DutyCutter.Cut((neighbour.Assignment?.Shape == AssignmentShape.Subject ? "应当" : string.Empty) + row[1]),
        Assignment = Assignment(neighbour.Assignment?.Shape ?? AssignmentShape.Roles, Names(row[2], level), Names(row[3], level)),
    };

    private static ModelAssignment Assignment(AssignmentShape shape, List<string> leads, List<string> supports) => shape switch
    {
        AssignmentShape.Roles => new ModelAssignment(shape, leads, supports),
        AssignmentShape.Undivided => new ModelAssignment(shape, [.. leads, .. supports], []),
        _ => new ModelAssignment(shape, leads, []),
    };

    private static List<string> Names(string functions, string level) =>
        [.. functions.Split('、').Select(function => UnitForms.Name(function, level))];
}
