namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>Measures are merged if one clause is the best place of at least half of the duties of each.</summary>
internal sealed class MergedRule : IRelationRule
{
    private const double ShareFrom = 0.5;

    /// <inheritdoc/>
    public Relation? Find(MappedMeasure measure, PlanMap plan)
    {
        if (measure.Main is not { } clause || !Carries(measure))
            return null;
        var others = plan.CarriedBy(clause).Where(other => other != measure && Carries(other)).ToList();
        return others.Count == 0
            ? null
            : new Relation(
                RelationKind.Merged, RelationConfidence.Of(RelationKind.Merged, measure),
                [clause.Locator], [.. others.Select(other => other.Match.Measure.Id)]);
    }

    private static bool Carries(MappedMeasure measure) =>
        measure.DutyShares.GetValueOrDefault(measure.Main!) >= ShareFrom;
}
