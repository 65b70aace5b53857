using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Drops whole duties of a measure, from its tail or anywhere, each of which no other clause comes near. Truth: at
/// least one duty is left and less than four fifths of them (contract: covered from 0.8), so the measure is partial.
/// </summary>
internal sealed class DropDutiesEdit : IPlanEdit
{
    private const double CoveredFrom = 0.8;

    /// <inheritdoc/>
    public string Name => "drop duties";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => Fewest(node) <= Droppable(plan, node).Count && node.Duties.Count() > 1));
        if (measure?.MeasureId is not { } id)
            return plan;
        var droppable = Droppable(plan, measure);
        var count = random.Next(Fewest(measure), Math.Min(droppable.Count, measure.Duties.Count() - 1) + 1);
        var dropped = (random.Next(2) == 0 ? droppable.TakeLast(count) : Pick.Shuffle(random, droppable).Take(count)).ToHashSet();
        return plan.With(
            plan.Model.Replace(id, node => [Without(node, dropped)]),
            new PlantedChange(Name, FindingKind.Partial, id, $"dropped: {string.Join('；', dropped)}"));
    }

    private static List<string> Droppable(EditedPlan plan, ModelNode node) => [.. node.Duties.Where(plan.Distinct.IsDistinct)];

    // The fewest duties to drop so that the rest is less than four fifths.
    private static int Fewest(ModelNode node)
    {
        var all = node.Duties.Count();
        var dropped = 1;
        while ((all - dropped) / (double)all >= CoveredFrom - 1e-9 && dropped < all)
            dropped++;
        return dropped;
    }

    private static ModelNode Without(ModelNode node, HashSet<string> dropped) => node with
    {
        Sentences = [.. node.Sentences.Select(sentence => sentence.Where(duty => !dropped.Contains(duty)).ToList()).Where(sentence => sentence.Count > 0)],
    };
}
