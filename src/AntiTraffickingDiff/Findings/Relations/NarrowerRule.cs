using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>A measure is narrower if a duty of it is absent or only partly there; names what is lacking.</summary>
internal sealed class NarrowerRule : IRelationRule
{
    /// <inheritdoc/>
    public Relation? Find(MappedMeasure measure, PlanMap plan)
    {
        var lacking = measure.Match.Duties.Where(duty => duty.Status != DutyStatus.Present).SelectMany(Lacking).ToList();
        return lacking.Count == 0
            ? null
            : new Relation(
                RelationKind.Narrower, RelationConfidence.Of(RelationKind.Narrower, measure),
                [.. measure.Clauses.Select(clause => clause.Clause.Locator).Take(1)], lacking);
    }

    private static IReadOnlyList<string> Lacking(DutyMatch duty) =>
        duty.Status == DutyStatus.Absent || duty.Lacking.Count == 0 ? [duty.Duty.Text] : duty.Lacking;
}
