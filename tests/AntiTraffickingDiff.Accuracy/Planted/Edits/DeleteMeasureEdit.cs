namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>Deletes a measure whose duties no other clause comes near. Truth: it is missing.</summary>
internal sealed class DeleteMeasureEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "delete";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => node.Duties.Any() && node.Duties.All(plan.Distinct.IsDistinct)));
        return measure?.MeasureId is not { } id
            ? plan
            : plan.With(plan.Model.Replace(id, _ => []), new PlantedChange(Name, FindingKind.Missing, id, measure.Text));
    }
}
