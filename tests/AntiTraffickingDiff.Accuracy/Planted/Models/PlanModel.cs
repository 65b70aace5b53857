namespace AntiTraffickingDiff.Accuracy.Planted.Models;

/// <summary>A plan as benchmark edits see it: its opening lines and its numbered clauses. Immutable.</summary>
/// <param name="Opening">The lines before the first number: title, promulgation, preamble.</param>
/// <param name="Nodes">The top clauses.</param>
internal sealed record PlanModel(IReadOnlyList<string> Opening, IReadOnlyList<ModelNode> Nodes)
{
    /// <summary>All clauses in document order.</summary>
    public IEnumerable<ModelNode> All => Nodes.SelectMany(SelfAndBelow);

    /// <summary>The clauses that are measures of the baseline and have no clauses below them.</summary>
    public IEnumerable<ModelNode> Leaves => All.Where(node => node.MeasureId is not null && node.Children.Count == 0);

    /// <summary>Puts other clauses in the place of each clause, the lower ones first.</summary>
    /// <param name="change">What to put there: nothing deletes the clause.</param>
    /// <returns>The changed plan.</returns>
    public PlanModel Map(Func<ModelNode, IEnumerable<ModelNode>> change) => this with { Nodes = Map(Nodes, change) };

    /// <summary>Puts other clauses in the place of one measure.</summary>
    /// <param name="measureId">The measure.</param>
    /// <param name="change">What to put there.</param>
    /// <returns>The changed plan.</returns>
    public PlanModel Replace(string measureId, Func<ModelNode, IEnumerable<ModelNode>> change) =>
        Map(node => node.MeasureId == measureId ? change(node) : [node]);

    /// <summary>The clause under which a measure stands.</summary>
    /// <param name="measureId">The measure.</param>
    /// <returns>The clause; null at the top.</returns>
    public ModelNode? ParentOf(string measureId) => All.FirstOrDefault(node => node.Children.Any(child => child.MeasureId == measureId));

    private static List<ModelNode> Map(IReadOnlyList<ModelNode> nodes, Func<ModelNode, IEnumerable<ModelNode>> change) =>
        [.. nodes.SelectMany(node => change(node.Children.Count == 0 ? node : node with { Children = Map(node.Children, change) }))];

    private static IEnumerable<ModelNode> SelfAndBelow(ModelNode node) => node.Children.SelectMany(SelfAndBelow).Prepend(node);
}
