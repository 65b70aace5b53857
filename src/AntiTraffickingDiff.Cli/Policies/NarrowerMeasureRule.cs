namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The plan covers a measure as a whole, but a duty in it, or an element of one, is not there.</summary>
/// <remarks>
/// <para>Elements are acts, persons, places and figures that a duty names. For measures that are not covered, AT0102
/// names what lacks.</para>
/// <para>To put it right, name the lacking elements, or ignore the finding where they do not exist in the plan's
/// territory.</para>
/// </remarks>
internal sealed class NarrowerMeasureRule() : MeasureRelationRule(Known, RelationKind.Narrower)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0103", "narrower-measure", FindingLevel.Note, "Measure narrower", "措施范围收窄",
        "measure {0} ({1}) is covered, but narrower than in the baseline; lacking: {2}",
        "措施 {0}（{1}）已落实，但范围比基准窄；缺少：{2}");

    /// <inheritdoc/>
    protected override bool Holds(MeasureFinding measure) => measure.Status == MeasureStatus.Covered;
}
