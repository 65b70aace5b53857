using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Findings.Relations;

/// <summary>
/// Figures are changed if a duty names an age, number or deadline and its evidence names another one in the same unit,
/// and not the baseline's.
/// </summary>
internal sealed class ChangedFiguresRule(string text) : IRelationRule
{
    /// <inheritdoc/>
    public Relation? Find(MappedMeasure measure, PlanMap plan)
    {
        foreach (var duty in measure.Match.Duties.Where(duty => duty.Evidence.Count > 0))
            if (Changed(duty) is { } change)
                return new Relation(
                    RelationKind.ChangedFigures, RelationConfidence.Of(RelationKind.ChangedFigures, measure),
                    [duty.Evidence[0].Passage.Clause.Locator], [change]);
        return null;
    }

    private string? Changed(DutyMatch duty)
    {
        var given = FigureReader.Read(duty.Evidence[0].Passage.Span.Of(text));
        foreach (var (number, unit) in FigureReader.Read(duty.Duty.Text))
        {
            var same = given.Where(figure => figure.Unit == unit).ToList();
            if (same.Count > 0 && same.TrueForAll(figure => figure.Number != number))
                return $"{number}{unit} → {same[0].Number}{unit}";
        }
        return null;
    }
}
