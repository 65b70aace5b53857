namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A rule on one way in which a measure maps to a plan.</summary>
/// <param name="kind">What it finds; its message takes measure id, title and what <see cref="Told"/> gives.</param>
/// <param name="relation">The relation.</param>
internal abstract class MeasureRelationRule(FindingKind kind, RelationKind relation) : FindingRule(kind)
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(RuleSubject subject) =>
        from measure in subject.Plan.Measures
        from found in measure.Relations
        where found.Kind == relation && Holds(measure)
        select subject.Make(
            Kind, measure, RuleSubject.PlaceIn(measure, found.Locators), Substance(found), measure.Id, measure.Title, Told(found));

    /// <summary>Whether the rule speaks of a measure that has the relation.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>True if it does.</returns>
    protected virtual bool Holds(MeasureFinding measure) => true;

    /// <summary>What the relation is known by, whatever the plan's numbers are.</summary>
    /// <param name="relation">The relation.</param>
    /// <returns>The words.</returns>
    protected virtual IEnumerable<string> Substance(Relation relation) => relation.Details;

    /// <summary>What the message tells of the relation.</summary>
    /// <param name="relation">The relation.</param>
    /// <returns>The words.</returns>
    protected virtual string Told(Relation relation) => string.Join("；", relation.Details);
}
