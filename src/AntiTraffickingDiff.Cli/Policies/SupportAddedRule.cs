namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A function supports a measure in the plan that the baseline does not name for it.</summary>
/// <remarks>
/// <para>Units are compared by function, not by name: 公安部, 省公安厅 and 区公安分局 are one. A function that has no body at the
/// plan's level is never dropped. This alone does not make a measure reassigned.</para>
/// <para>If the change is meant, allow it in <c>atdiff.json</c> under <c>reassignments.allowed</c>; if it must not be,
/// forbid it under <c>reassignments.forbidden</c> (AT0144).</para>
/// </remarks>
internal sealed class SupportAddedRule() : UnitChangeRule(Known, UnitChangeKind.SupportAdded)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0126", "support-added", FindingLevel.Note, "Support added", "新增配合单位",
        "measure {0} ({1}): {2} supports in the plan and has no part in the baseline",
        "措施 {0}（{1}）：{2} 在方案中配合，基准中未列");
}
