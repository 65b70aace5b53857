using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Cuts the tail off the only duty of a measure, at a comma, so that 30 to 65 % of its letters are left. The head must
/// be an act of its own, and the tail must be more than a purpose (提高…能力), which a reader would not miss. Truth: a
/// real part of the duty is there and a real part is not (contract: partial, 0.5), so the measure is partial.
/// </summary>
internal sealed class TruncateDutyEdit : IPlanEdit
{
    private const double Least = 0.3, Most = 0.65;

    private static readonly string[] Purposes =
        ["提高", "提升", "增强", "避免", "防止", "减少", "降低", "保护", "维护", "确保", "使", "让", "为", "形成", "实现", "营造", "从", "预防", "不", "促进", "有效", "共同", "更", "寻求", "探索", "推动", "推进"];

    private static readonly string[] Openings = ["对", "在", "为", "如", "凡", "把", "将", "按", "依", "根据", "以", "通过", "由", "针对", "结合"];

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

    private static IEnumerable<string> Heads(string duty)
    {
        for (var i = 0; i < duty.Length; i++)
            if (duty[i] == '，' && i >= Least * duty.Length && i <= Most * duty.Length && IsAct(duty[..i]) && !StartsWith(duty[(i + 1)..], Purposes))
                yield return duty[..i];
    }

    private static bool IsAct(string head) =>
        !head.EndsWith('的') && !StartsWith(head[(head.LastIndexOf('，') + 1)..], Openings);

    private static bool StartsWith(string text, string[] words) => Array.Exists(words, word => text.StartsWith(word, StringComparison.Ordinal));
}
