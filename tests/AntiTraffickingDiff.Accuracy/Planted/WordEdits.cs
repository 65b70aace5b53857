using System.Text;

namespace AntiTraffickingDiff.Accuracy.Planted;

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

/// <summary>
/// Puts other words of official prose for the same thing into a text, from the benchmark's own table
/// (<c>paraphrases.tsv</c>), which shares no row with the tool's.
/// </summary>
internal static class Paraphraser
{
    /// <summary>The chance that a wording of the table is replaced where it stands.</summary>
    private const double Chance = 0.5;

    private static readonly IReadOnlyList<(string Wording, string Other)> Pairs =
        [.. DataTable.Rows("paraphrases.tsv").Select(row => (row[0], row[1])).OrderByDescending(pair => pair.Item1.Length)];

    /// <summary>Puts other words into a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The text in other words.</returns>
    public static string Paraphrase(string text, Random random)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            var (wording, other) = At(rest);
            result.Append(wording.Length > 0 && random.NextDouble() < Chance ? other : rest[..Math.Max(1, wording.Length)]);
            i += Math.Max(1, wording.Length);
        }
        return result.ToString();
    }

    private static (string Wording, string Other) At(ReadOnlySpan<char> text)
    {
        foreach (var pair in Pairs)
            if (text.StartsWith(pair.Wording))
                return pair;
        return (string.Empty, string.Empty);
    }
}

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

/// <summary>Puts in a measure on another topic, with units, from a bank of fictional ones. Truth: it is added.</summary>
internal sealed class InsertMeasureEdit : IPlanEdit
{
    private static readonly IReadOnlyList<string[]> Bank = DataTable.Rows("new-measures.tsv");

    /// <inheritdoc/>
    public string Name => "insert measure";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var row = Pick.One(random, Bank.Where(row => plan.Changes.All(change => !change.Text.Contains(row[1], StringComparison.Ordinal))))!;
        var neighbour = Pick.One(random, plan.Untouched());
        if (neighbour?.MeasureId is not { } at)
            return plan;
        var inserted = Make(row, neighbour, UnitForms.LevelOf([.. plan.Model.Leaves.SelectMany(node => node.Assignment?.Units ?? [])]));
        return plan.With(plan.Model.Replace(at, node => [node, inserted]), new PlantedChange(Name, FindingKind.Added, null, row[1]));
    }

    // Written as the measure beside it is: with a title if that has one, with roles or without.
    private static ModelNode Make(string[] row, ModelNode neighbour, string level) => new()
    {
        Title = neighbour.Title.Length > 0 ? row[0] : string.Empty,
        Sentences = DutyCutter.Cut((neighbour.Assignment?.Shape == AssignmentShape.Subject ? "应当" : string.Empty) + row[1]),
        Assignment = Assignment(neighbour.Assignment?.Shape ?? AssignmentShape.Roles, Names(row[2], level), Names(row[3], level)),
    };

    private static ModelAssignment Assignment(AssignmentShape shape, List<string> leads, List<string> supports) => shape switch
    {
        AssignmentShape.Roles => new ModelAssignment(shape, leads, supports),
        AssignmentShape.Undivided => new ModelAssignment(shape, [.. leads, .. supports], []),
        _ => new ModelAssignment(shape, leads, []),
    };

    private static List<string> Names(string functions, string level) =>
        [.. functions.Split('、').Select(function => UnitForms.Name(function, level))];
}

/// <summary>
/// Spreads the duties of a measure over two clauses, one behind the other, both with its assignment. Truth: it is
/// split, and else unchanged.
/// </summary>
internal sealed class SplitEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "split";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var measure = Pick.One(random, plan.Untouched().Where(node => node.Duties.Count() > 1));
        if (measure?.MeasureId is not { } id)
            return plan;
        var duties = measure.Duties.ToList();
        var first = random.Next(1, duties.Count);
        return plan.With(
            plan.Model.Replace(id, node => [Part(node, duties[..first]), Part(node, duties[first..]) with { Title = string.Empty }]),
            new PlantedChange(Name, FindingKind.Split, id, $"{string.Join('；', duties[..first])} | {string.Join('；', duties[first..])}"));
    }

    private static ModelNode Part(ModelNode node, IReadOnlyList<string> duties) => node with { Sentences = [duties] };
}

/// <summary>
/// Makes one clause of two measures with the same leads; its supports are those of both. Truth: both are merged; the
/// second is moved too if it comes from another section; their leads stay.
/// </summary>
internal sealed class MergeEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "merge";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var sections = PlanSections.Of(plan.Model);
        var measures = Pick.Shuffle(random, plan.Untouched().Where(node => node.Duties.Any()));
        foreach (var one in measures)
            if (measures.FirstOrDefault(other => CanMerge(one, other)) is { } other)
            {
                var merged = plan.With(
                    plan.Model.Replace(one.MeasureId!, _ => [Merge(one, other)]).Replace(other.MeasureId!, _ => []),
                    new PlantedChange(Name, FindingKind.Merged, one.MeasureId, one.Text),
                    new PlantedChange(Name, FindingKind.Merged, other.MeasureId, other.Text));
                return sections[one.MeasureId!] == sections[other.MeasureId!]
                    ? merged
                    : merged.With(merged.Model, new PlantedChange(Name, FindingKind.Moved, other.MeasureId, other.Text));
            }
        return plan;
    }

    private static bool CanMerge(ModelNode one, ModelNode other) =>
        one != other && one.Assignment?.Shape == other.Assignment?.Shape && Leads(one).SetEquals(Leads(other));

    private static HashSet<string> Leads(ModelNode node) => [.. node.Assignment?.Leads ?? []];

    private static ModelNode Merge(ModelNode one, ModelNode other) => one with
    {
        Sentences = [.. one.Sentences, .. other.Sentences],
        Assignment = one.Assignment is { } assignment
            ? assignment with { Supports = [.. assignment.Supports.Union(other.Assignment!.Supports)] }
            : null,
    };
}

/// <summary>Puts a measure into another section. Truth: it is moved, and else unchanged.</summary>
internal sealed class MoveEdit : IPlanEdit
{
    /// <inheritdoc/>
    public string Name => "move";

    /// <inheritdoc/>
    public EditedPlan Apply(EditedPlan plan, Random random)
    {
        var sections = PlanSections.Of(plan.Model);
        var moved = Pick.One(random, plan.Untouched().Where(node => node.Duties.Any()));
        if (moved?.MeasureId is not { } id)
            return plan;
        var place = Pick.One(random, plan.Untouched().Where(node => sections[node.MeasureId!] != sections[id]));
        return place?.MeasureId is not { } at
            ? plan
            : plan.With(
                plan.Model.Replace(id, _ => []).Replace(at, node => [moved, node]),
                new PlantedChange(Name, FindingKind.Moved, id, $"{moved.Text} before {at}"));
    }
}
