using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>
/// How often a relation of a kind holds: measured on the planted changes and the gold plans, and lowered where the
/// evidence under it is itself uncertain.
/// </summary>
internal static class RelationConfidence
{
    /// <summary>The confidence of one relation.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="measure">The measure it is about.</param>
    /// <returns>A share, 0 to 1.</returns>
    public static double Of(RelationKind kind, MappedMeasure measure) =>
        Math.Round(Base(kind) * measure.Match.Duties.Where(duty => duty.Evidence.Count > 0).Select(duty => duty.Confidence).DefaultIfEmpty(0.5).Average(), 2);

    private static double Base(RelationKind kind) => kind switch
    {
        RelationKind.OneToOne or RelationKind.Narrower => 0.97,
        RelationKind.ChangedFigures or RelationKind.Merged or RelationKind.Split => 0.93,
        RelationKind.Moved => 0.9,
        _ => 0.8,
    };
}
