using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Drops the middle items of a list of four or more in the only duty of a measure, at least half of the items and a
/// quarter of the duty's letters; first and last item stay, so that the sentence stays whole. Truth: the duty is clearly
/// narrower (contract: partial), so the measure is partial.
/// </summary>
internal sealed partial class ShortenListEdit : IPlanEdit
{
    private const double Least = 0.25;

    /// <inheritdoc/>
    public string Name => "shorten list";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node =>
            node.Duties.Count() == 1 && plan.Distinct.IsDistinct(node.Duties.Single()) && MiddleOf(node.Duties.Single()) is not null));
        if (measure?.MeasureId is not { } id)
            return plan;
        var duty = measure.Duties.Single();
        var middle = MiddleOf(duty)!;
        var shorter = duty.Remove(duty.IndexOf(middle, StringComparison.Ordinal), middle.Length);
        return plan.With(
            plan.Model.Replace(id, node => [node with { Sentences = [[shorter]] }]),
            new PlantedChange(Name, FindingKind.Partial, id, $"dropped {middle} of {duty}"));
    }

    private static string? MiddleOf(string duty) => Lists().Matches(duty)
        .Select(match => match.Groups["middle"].Value)
        .FirstOrDefault(middle => middle.Length >= Least * duty.Length);

    // Four items or more; those in the middle are bare names without 的 or 和.
    [GeneratedRegex("[^，；。：、（）“”]{2,14}、(?<middle>(?:[^，；。：、（）“”的和或]{2,10}、){2,})[^，；。：、（）“”]{2,14}")]
    private static partial Regex Lists();
}
