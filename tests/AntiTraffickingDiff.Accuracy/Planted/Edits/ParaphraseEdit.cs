using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Says a measure in other words, its duties in another order. Truth: nothing is missing, partial, added or reassigned.
/// </summary>
internal sealed class ParaphraseEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "paraphrase";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => node.Duties.Any()));
        if (measure?.MeasureId is not { } id)
            return plan;
        var other = InOtherWords(measure, random);
        return plan.With(plan.Model.Replace(id, _ => [other]), new PlantedChange(Name, null, id, $"{measure.Text} → {other.Text}"));
    }

    // The first sentence of a measure whose subject is written before it stays first.
    private static ModelNode InOtherWords(ModelNode node, Random random)
    {
        var sentences = node.Sentences.Select(IReadOnlyList<string> (sentence) => [.. sentence.Select(duty => Paraphraser.Paraphrase(duty, random))]);
        return node.Assignment?.Shape == AssignmentShape.Subject
            ? node with { Sentences = [.. sentences] }
            : node with { Sentences = [.. Pick.Shuffle(random, sentences).Select(sentence => Pick.Shuffle(random, sentence))] };
    }
}
