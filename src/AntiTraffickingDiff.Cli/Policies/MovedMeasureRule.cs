namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A measure stands in another section of the plan than most measures of its baseline section.</summary>
/// <remarks>
/// <para>Moving takes nothing away, but it can change who feels responsible. The message gives the usual section and
/// the actual one.</para>
/// <para>Nothing needs to be put right if the move is meant.</para>
/// </remarks>
internal sealed class MovedMeasureRule() : MeasureRelationRule(Known, RelationKind.Moved)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0111", "moved-measure", FindingLevel.Note, "Measure moved", "措施移位",
        "measure {0} ({1}) stands in another section than its neighbours: {2}",
        "措施 {0}（{1}）与相邻措施不在同一部分：{2}");

    /// <inheritdoc/>
    protected override IEnumerable<string> Substance(Relation relation) => [];

    /// <inheritdoc/>
    protected override string Told(Relation relation) => string.Join(" → ", relation.Details);
}
