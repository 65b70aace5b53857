using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>
/// Puts an extra duty into a measure, as a sentence of its own or behind a semicolon. Truth: these words are added,
/// and the measure is else unchanged.
/// </summary>
internal sealed class InsertDutyEdit : IPlanEdit
{
    private static readonly IReadOnlyList<string[]> Bank = DataTable.Rows("extra-duties.tsv");

    /// <inheritdoc/>
    public string Name => "insert duty";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var duty = Pick.One(random, Bank.Select(row => row[0]).Where(text => plan.Changes.All(change => change.Text != text)));
        var measure = Pick.One(random, plan.Untouched().Where(node => node.Duties.Any()));
        return duty is null || measure?.MeasureId is not { } id
            ? plan
            : plan.With(
                plan.Model.Replace(id, node => [node with { Sentences = random.Next(2) == 0 ? AsSentence(node, duty) : AsPart(node, duty) }]),
                new PlantedChange(Name, null, id, duty),
                new PlantedChange(Name, FindingKind.Added, null, duty));
    }

    private static IReadOnlyList<IReadOnlyList<string>> AsSentence(ModelNode node, string duty) => [.. node.Sentences, [duty]];

    private static IReadOnlyList<IReadOnlyList<string>> AsPart(ModelNode node, string duty) =>
        [.. node.Sentences.Take(node.Sentences.Count - 1), [.. node.Sentences[^1], duty]];
}
