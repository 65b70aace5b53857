namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>
/// A plan that lists units without saying who leads names a function that the baseline does not name for the measure.
/// </summary>
/// <remarks>
/// <para>Against such a list it cannot be known whether the unit leads or supports.</para>
/// <para>If the change is meant, allow it in <c>atdiff.json</c> under <c>reassignments.allowed</c>; if it must not be,
/// forbid it under <c>reassignments.forbidden</c> (AT0144).</para>
/// </remarks>
internal sealed class UnitAddedRule() : UnitChangeRule(Known, UnitChangeKind.UnitAdded)
{
    /// <summary>What the rule finds.</summary>
    public static readonly FindingKind Known = new(
        "AT0127", "unit-added", FindingLevel.Note, "Unit added to an undivided list", "责任单位新增",
        "measure {0} ({1}): {2} is in the undivided list of units and has no part in the baseline",
        "措施 {0}（{1}）：{2} 在未分主次的责任单位中，基准中未列");
}
