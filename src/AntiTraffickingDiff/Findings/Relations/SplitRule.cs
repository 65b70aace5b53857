namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>A measure is split if two clauses or more are each the best place of at least a quarter of its duties.</summary>
internal sealed class SplitRule : IRelationRule
{
    private const double ShareFrom = 0.25;

    /// <inheritdoc/>
    public Relation? Find(MappedMeasure measure, PlanMap plan)
    {
        var clauses = measure.DutyShares.Where(share => share.Value >= ShareFrom).OrderByDescending(share => share.Value).ToList();
        return clauses.Count < 2
            ? null
            : new Relation(
                RelationKind.Split, RelationConfidence.Of(RelationKind.Split, measure),
                [.. clauses.Select(clause => clause.Key.Locator)], []);
    }
}
