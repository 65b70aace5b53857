using AntiTraffickingDiff.Accuracy.Planted.Models;

namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

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
