namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>A measure is broader if the clause that carries most of it lays down something the baseline does not.</summary>
internal sealed class BroaderRule(string text) : IRelationRule
{
    /// <inheritdoc/>
    public Relation? Find(MappedMeasure measure, PlanMap plan)
    {
        if (measure.Main is not { } clause)
            return null;
        var added = plan.AddedIn(clause).Select(addition => addition.Span.Of(text)).ToList();
        return added.Count == 0
            ? null
            : new Relation(RelationKind.Broader, RelationConfidence.Of(RelationKind.Broader, measure), [clause.Locator], added);
    }
}
