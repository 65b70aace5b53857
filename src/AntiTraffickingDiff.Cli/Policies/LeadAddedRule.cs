namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A function leads a measure in the plan that the baseline does not name for it.</summary>
/// <remarks>
/// <para>Units are compared by function, not by name: 公安部, 省公安厅 and 区公安分局 are one. A function that has no body at the
/// plan's level is never dropped. Of a merged bureau only the functions that the baseline names count.</para>
/// <para>If the change is meant, allow it in <c>atdiff.json</c> under <c>reassignments.allowed</c>; if it must not be,
/// forbid it under <c>reassignments.forbidden</c> (AT0144).</para>
/// </remarks>
internal sealed class LeadAddedRule() : UnitChangeRule(Known, UnitChangeKind.LeadAdded)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0124", "lead-added", FindingLevel.Warning, "Lead added", "新增牵头单位",
        "measure {0} ({1}): {2} leads in the plan and has no part in the baseline",
        "措施 {0}（{1}）：{2} 在方案中牵头，基准中未列");
}
