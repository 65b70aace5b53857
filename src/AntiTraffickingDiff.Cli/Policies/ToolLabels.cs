using AntiTraffickingDiff.Matching;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>The tool's findings as labels.</summary>
public static class ToolLabels
{
    /// <summary>Takes the labels of a plan.</summary>
    /// <param name="plan">The plan's findings.</param>
    /// <returns>One label a duty, in the baseline's order.</returns>
    public static IReadOnlyList<DutyLabel> Of(PlanComparison plan) =>
        [.. plan.Measures.SelectMany(measure => measure.Duties, (measure, duty) => new DutyLabel(
            measure.Id, duty.Number, Worth(duty.Status), string.Join('|', duty.Evidence.Select(passage => passage.Locator).Distinct())))];

    private static double Worth(DutyStatus status) =>
        status switch { DutyStatus.Present => 1, DutyStatus.Partial => 0.5, _ => 0 };
}
