using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>
/// A measure is weaker if a duty that forbids or obliges in the baseline is carried by words that only aim or ask
/// (严禁 → 防止, 应当 → 鼓励), and no stronger word stands beside them.
/// </summary>
internal sealed class WeakerRule(string text) : IRelationRule
{
    private const int Binding = 3;

    /// <inheritdoc/>
    public Relation? Find(MappedMeasure measure, PlanMap plan)
    {
        foreach (var duty in measure.Match.Duties.Where(duty => duty.Evidence.Count > 0))
            if (Weakened(duty) is { } change)
                return new Relation(
                    RelationKind.Weaker, RelationConfidence.Of(RelationKind.Weaker, measure),
                    [duty.Evidence[0].Passage.Clause.Locator], [change]);
        return null;
    }

    private string? Weakened(DutyMatch duty)
    {
        var (asked, strength) = Modality.Strongest(duty.Duty.Text);
        var (given, left) = Modality.Strongest(duty.Evidence[0].Passage.Span.Of(text));
        return strength >= Binding && left > 0 && left < Binding ? $"{asked} → {given}" : null;
    }
}
