namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>
/// A measure is moved if it stands in another section of the plan than most measures of its baseline section do, and
/// those are at least twice as many as the ones that went with it.
/// </summary>
internal sealed class MovedRule : IRelationRule
{
    private const int Majority = 2;

    /// <inheritdoc/>
    public Relation? Find(MappedMeasure measure, PlanMap plan)
    {
        if (measure.Main is not { } clause)
            return null;
        var (actual, usual) = plan.Sections(measure);
        return actual == usual || plan.Neighbours(measure, usual) < Majority * plan.Neighbours(measure, actual)
            ? null
            : new Relation(
                RelationKind.Moved, RelationConfidence.Of(RelationKind.Moved, measure), [clause.Locator], [usual.Locator, actual.Locator]);
    }
}
