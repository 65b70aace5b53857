namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>Finds how each measure maps to a plan, by one rule after the other.</summary>
internal sealed class RelationFinder(string planText)
{
    private readonly IReadOnlyList<IRelationRule> _rules =
    [
        new SplitRule(), new MergedRule(), new MovedRule(), new NarrowerRule(),
        new BroaderRule(planText), new WeakerRule(planText), new ChangedFiguresRule(planText),
    ];

    /// <summary>Finds the relations of one measure.</summary>
    /// <param name="measure">The measure with where the plan carries it.</param>
    /// <param name="plan">All measures and additions of the plan.</param>
    /// <returns>The relations; only <see cref="RelationKind.OneToOne"/> if no rule holds; none if it is missing.</returns>
    public IReadOnlyList<Relation> Find(MappedMeasure measure, PlanMap plan)
    {
        if (measure.Main is not { } clause)
            return [];
        var found = _rules.Select(rule => rule.Find(measure, plan)).OfType<Relation>().ToList();
        return found.Count > 0
            ? found
            : [new Relation(RelationKind.OneToOne, RelationConfidence.Of(RelationKind.OneToOne, measure), [clause.Locator], [])];
    }
}
