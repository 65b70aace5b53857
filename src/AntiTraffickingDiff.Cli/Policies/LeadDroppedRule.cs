namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A function that leads a measure in the baseline has no part in it in the plan.</summary>
/// <remarks>
/// <para>Units are compared by function, not by name: 公安部, 省公安厅 and 区公安分局 are one. A function that has no body at the
/// plan's level is never dropped.</para>
/// <para>If the change is meant, allow it in <c>atdiff.json</c> under <c>reassignments.allowed</c>; if it must not be,
/// forbid it under <c>reassignments.forbidden</c> (AT0144).</para>
/// </remarks>
internal sealed class LeadDroppedRule() : UnitChangeRule(Known, UnitChangeKind.LeadDropped)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0121", "lead-dropped", FindingLevel.Warning, "Lead dropped", "牵头单位缺失",
        "measure {0} ({1}): {2} leads in the baseline and is not named in the plan",
        "措施 {0}（{1}）：{2} 在基准中牵头，方案中未列");
}
