namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A function that supports a measure in the baseline leads it in the plan.</summary>
/// <remarks>
/// <para>Units are compared by function, not by name: 公安部, 省公安厅 and 区公安分局 are one. A function that has no body at the
/// plan's level is never dropped.</para>
/// <para>If the change is meant, allow it in <c>atdiff.json</c> under <c>reassignments.allowed</c>; if it must not be,
/// forbid it under <c>reassignments.forbidden</c> (AT0144).</para>
/// </remarks>
internal sealed class SupportPromotedRule() : UnitChangeRule(Known, UnitChangeKind.SupportPromoted)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0123", "support-promoted", FindingLevel.Warning, "Support leads", "配合改为牵头",
        "measure {0} ({1}): {2} supports in the baseline and leads in the plan",
        "措施 {0}（{1}）：{2} 由配合改为牵头");
}
