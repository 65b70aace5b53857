using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Cuts the tail off the only duty of a measure, at a comma, so that 30 to 65 % of its letters are left. Truth: a real
/// part of the duty is there and a real part is not (contract: partial, 0.5), so the measure is partial.
/// </summary>
internal sealed class TruncateDutyEdit : IPlanEdit
{
    private const double Least = 0.3, Most = 0.65;

    /// <inheritdoc/>
    public string Name => "truncate";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => CanBeCut(plan, node)));
        if (measure?.MeasureId is not { } id)
            return plan;
        var duty = measure.Duties.Single();
        var left = Pick.One(random, Heads(duty))!;
        return plan.With(
            plan.Model.Replace(id, node => [node with { Sentences = [[left]] }]),
            new PlantedChange(Name, FindingKind.Partial, id, $"left: {left}; cut: {duty[left.Length..]}"));
    }

    private static bool CanBeCut(EditedPlan plan, ModelNode node) =>
        node.Duties.Count() == 1 && node.Duties.All(plan.Distinct.IsDistinct) && Heads(node.Duties.Single()).Any();

    private static IEnumerable<string> Heads(string duty) =>
        Enumerable.Range(0, duty.Length).Where(i => duty[i] == '，').Select(i => duty[..i])
            .Where(head => head.Length >= Least * duty.Length && head.Length <= Most * duty.Length);
}
