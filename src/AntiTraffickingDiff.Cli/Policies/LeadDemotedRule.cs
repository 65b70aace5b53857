namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>A function that leads a measure in the baseline only supports it in the plan.</summary>
/// <remarks>
/// <para>Units are compared by function, not by name: 公安部, 省公安厅 and 区公安分局 are one. A function that has no body at the
/// plan's level is never dropped.</para>
/// <para>If the change is meant, allow it in <c>atdiff.json</c> under <c>reassignments.allowed</c>; if it must not be,
/// forbid it under <c>reassignments.forbidden</c> (AT0144).</para>
/// </remarks>
internal sealed class LeadDemotedRule() : UnitChangeRule(Known, UnitChangeKind.LeadDemoted)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0122", "lead-demoted", FindingLevel.Warning, "Lead only supports", "牵头改为配合",
        "measure {0} ({1}): {2} leads in the baseline and only supports in the plan",
        "措施 {0}（{1}）：{2} 由牵头改为配合");
}
