namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>One clause of the plan carries most of several measures.</summary>
/// <remarks>
/// <para>Merging takes nothing away by itself, but one list of units then holds for several measures, which often
/// shows as changed units. The message gives the ids of the other measures.</para>
/// <para>Nothing needs to be put right if the merger is meant.</para>
/// </remarks>
internal sealed class MergedMeasureRule() : MeasureRelationRule(Known, RelationKind.Merged)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0113", "merged-measure", FindingLevel.Note, "Measures merged", "措施合并",
        "measure {0} ({1}) stands in one clause with {2}",
        "措施 {0}（{1}）与 {2} 合并为一个条目");
}
