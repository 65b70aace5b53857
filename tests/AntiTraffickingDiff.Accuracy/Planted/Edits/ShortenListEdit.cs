using System.Text.RegularExpressions;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Drops at least half of the items of a list of four or more that makes up at least half of the only duty of a
/// measure. Truth: the duty is clearly narrower (contract: partial), so the measure is partial.
/// </summary>
internal sealed partial class ShortenListEdit : IPlanEdit
{
    private const int FewestItems = 4;

    /// <inheritdoc/>
    public string Name => "shorten list";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node =>
            node.Duties.Count() == 1 && plan.Distinct.IsDistinct(node.Duties.Single()) && ListIn(node.Duties.Single()) is not null));
        if (measure?.MeasureId is not { } id)
            return plan;
        var duty = measure.Duties.Single();
        var list = ListIn(duty)!;
        var items = list.Split('、');
        var kept = string.Join('、', items.Take(items.Length / 2).Append(items[^1]).Take(Math.Max(1, items.Length / 2)));
        var shorter = duty.Replace(list, kept, StringComparison.Ordinal);
        return plan.With(
            plan.Model.Replace(id, node => [node with { Sentences = [[shorter]] }]),
            new PlantedChange(Name, FindingKind.Partial, id, $"{list} → {kept}"));
    }

    private static string? ListIn(string duty) => Lists().Matches(duty)
        .Select(match => match.Value)
        .FirstOrDefault(list => list.Count(mark => mark == '、') >= FewestItems - 1 && list.Length * 2 >= duty.Length);

    [GeneratedRegex("[^，；。：、（）“”]{2,12}(、[^，；。：、（）“”]{2,12})+")]
    private static partial Regex Lists();
}
