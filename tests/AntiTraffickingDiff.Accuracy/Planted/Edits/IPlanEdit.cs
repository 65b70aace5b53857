namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

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
