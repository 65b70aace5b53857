namespace AntiTraffickingDiff.Accuracy.Planted;

/// <summary>Plants a mixture of all edits in a plan.</summary>
internal static class PlanEdits
{
    /// <summary>One round of edits for each so many measures.</summary>
    private const int MeasuresPerRound = 25;

    /// <summary>All edits in the order in which they are planted: those that need most of a measure first.</summary>
    public static IReadOnlyList<IPlanEdit> All { get; } =
    [
        new ShortenListEdit(), new TruncateDutyEdit(), new DropDutiesEdit(), new DeleteMeasureEdit(), new SwapLeadsEdit(),
        new ReplaceLeadEdit(), new DemoteLeadEdit(), new DropLeadEdit(), new SupportChangeEdit(), new MergeEdit(), new SplitEdit(),
        new MoveEdit(), new ParaphraseEdit(), new InsertDutyEdit(), new InsertMeasureEdit(),
    ];

    /// <summary>Plants edits.</summary>
    /// <param name="plan">The clean plan.</param>
    /// <param name="distinct">Which of its measures may be taken out.</param>
    /// <param name="seed">The seed: the same one gives the same edits.</param>
    /// <returns>The plan with what was planted.</returns>
    public static EditedPlan Plant(PlanModel plan, DistinctMeasures distinct, int seed)
    {
        var random = new Random(seed);
        var edited = new EditedPlan(plan, [], distinct);
        var rounds = Math.Max(1, plan.Leaves.Count() / MeasuresPerRound);
        for (var round = 0; round < rounds; round++)
            foreach (var edit in All)
                edited = edit.Apply(edited, random);
        return edited;
    }
}

/// <summary>A way to change a plan of which it is known what should be found.</summary>
internal interface IPlanEdit
{
    /// <summary>The edit's name in reports.</summary>
    string Name { get; }

    /// <summary>Plants one change.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The plan with the change; the same plan where there is nothing to change.</returns>
    EditedPlan Apply(EditedPlan plan, Random random);
}

/// <summary>A plan with what was planted in it so far. Immutable.</summary>
/// <param name="Model">The plan as it is now.</param>
/// <param name="Changes">The planted changes.</param>
/// <param name="Distinct">The measures of the plan before any edit whose wording no other clause comes near.</param>
internal sealed record EditedPlan(PlanModel Model, IReadOnlyList<PlantedChange> Changes, DistinctMeasures Distinct)
{
    /// <summary>The measures that no edit has touched: at most one edit a measure keeps the truth plain.</summary>
    /// <returns>In document order.</returns>
    public IEnumerable<ModelNode> Untouched()
    {
        var touched = Changes.Select(change => change.MeasureId).ToHashSet();
        return Model.Leaves.Where(measure => !touched.Contains(measure.MeasureId));
    }

    /// <summary>The plan with one more change of a measure.</summary>
    /// <param name="model">The plan after it.</param>
    /// <param name="changes">What was planted.</param>
    /// <returns>The plan.</returns>
    public EditedPlan With(PlanModel model, params ReadOnlySpan<PlantedChange> changes) =>
        this with { Model = model, Changes = [.. Changes, .. changes] };
}

/// <summary>One planted change, which is the truth that the tool is measured against.</summary>
/// <param name="Edit">The edit's name.</param>
/// <param name="Kind">What should be found; null where nothing should, as after a paraphrase.</param>
/// <param name="MeasureId">The measure; null for what was put in.</param>
/// <param name="Text">The words that were put in, taken out or left, for reports and for finding additions.</param>
internal sealed record PlantedChange(string Edit, FindingKind? Kind, string? MeasureId, string Text);

/// <summary>What a planted change should make the tool find.</summary>
internal enum FindingKind
{
    /// <summary>A measure is missing: all its duties were deleted, and no other clause says the like.</summary>
    Missing,

    /// <summary>A measure is partial: less than four fifths of its duties are left (contract), but some.</summary>
    Partial,

    /// <summary>A measure or duty on another topic was put in.</summary>
    Added,

    /// <summary>The set of leads of a measure changed.</summary>
    Reassigned,

    /// <summary>A measure stands in two clauses.</summary>
    Split,

    /// <summary>Two measures stand in one clause.</summary>
    Merged,

    /// <summary>A measure stands in another section.</summary>
    Moved,
}

/// <summary>Choices by chance.</summary>
internal static class Pick
{
    /// <summary>Chooses one.</summary>
    /// <typeparam name="T">What is chosen.</typeparam>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="from">The candidates.</param>
    /// <returns>One of them; the default if there is none.</returns>
    public static T? One<T>(Random random, IEnumerable<T> from)
    {
        var all = from.ToList();
        return all.Count == 0 ? default : all[random.Next(all.Count)];
    }

    /// <summary>Puts items into another order.</summary>
    /// <typeparam name="T">What is ordered.</typeparam>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="items">The items.</param>
    /// <returns>The same items.</returns>
    public static IReadOnlyList<T> Shuffle<T>(Random random, IEnumerable<T> items)
    {
        var all = items.ToArray();
        random.Shuffle(all);
        return all;
    }
}
