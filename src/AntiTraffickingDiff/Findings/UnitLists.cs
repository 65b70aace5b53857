namespace AntiTraffickingDiff.Findings;

/// <summary>The units in one role, in the baseline and in the plan.</summary>
/// <param name="Baseline">The function ids in the baseline.</param>
/// <param name="Plan">The function ids in the plan.</param>
/// <param name="BaselineNames">The names as the baseline prints them.</param>
/// <param name="PlanNames">The names as the plan prints them.</param>
public sealed record UnitLists(
    IReadOnlyList<string> Baseline,
    IReadOnlyList<string> Plan,
    IReadOnlyList<string> BaselineNames,
    IReadOnlyList<string> PlanNames)
{
    /// <summary>Nobody on either side.</summary>
    public static UnitLists None { get; } = new([], [], [], []);
}
