namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A function that supports a measure in the baseline has no part in it in the plan.</summary>
/// <remarks>
/// <para>Units are compared by function, not by name: 公安部, 省公安厅 and 区公安分局 are one. A function that has no body at the
/// plan's level is never dropped. This alone does not make a measure reassigned.</para>
/// <para>If the change is meant, allow it in <c>atdiff.json</c> under <c>reassignments.allowed</c>; if it must not be,
/// forbid it under <c>reassignments.forbidden</c> (AT0144).</para>
/// </remarks>
internal sealed class SupportDroppedRule() : UnitChangeRule(Known, UnitChangeKind.SupportDropped)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0125", "support-dropped", FindingLevel.Note, "Support dropped", "配合单位缺失",
        "measure {0} ({1}): {2} supports in the baseline and is not named in the plan",
        "措施 {0}（{1}）：{2} 在基准中配合，方案中未列");
}
