namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The clause that carries most of a measure lays down something that the baseline does not.</summary>
/// <remarks>
/// <para>What is added is also reported as an added duty (AT0132); this finding says which measure it enlarges.</para>
/// <para>Nothing needs to be put right.</para>
/// </remarks>
internal sealed class BroaderMeasureRule() : MeasureRelationRule(Known, RelationKind.Broader)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0114", "broader-measure", FindingLevel.Note, "Measure broader", "措施范围扩大",
        "measure {0} ({1}) lays down more than in the baseline: {2}",
        "措施 {0}（{1}）的内容比基准多：{2}");
}
