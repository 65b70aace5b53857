namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>Finds one kind of relation.</summary>
internal interface IRelationRule
{
    /// <summary>Looks at one measure that the plan carries at least in part.</summary>
    /// <param name="measure">The measure with where the plan carries it.</param>
    /// <param name="plan">All measures and additions of the plan.</param>
    /// <returns>The relation, or null if it does not hold.</returns>
    Relation? Find(MappedMeasure measure, PlanMap plan);
}
