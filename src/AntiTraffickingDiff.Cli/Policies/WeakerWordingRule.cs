namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>
/// The plan carries a duty in words that bind less: what the baseline forbids or obliges, the plan only aims at or
/// asks for.
/// </summary>
/// <remarks>
/// <para>Examples: 应当 becomes 鼓励, 严禁 becomes 防止. The message gives the word before and after.</para>
/// <para>To put it right, use a word of the same force. Where the body that issues the plan may not oblige, say so in
/// the reason of an ignored finding.</para>
/// </remarks>
internal sealed class WeakerWordingRule() : MeasureRelationRule(Known, RelationKind.Weaker)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0104", "weaker-wording", FindingLevel.Warning, "Wording binds less", "约束力减弱",
        "measure {0} ({1}) binds less than in the baseline: {2}",
        "措施 {0}（{1}）的约束力比基准弱：{2}");
}
