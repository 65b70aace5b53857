using AntiTraffickingDiff.Cli.Policies;

namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>The duties that two coders label differently, as a table.</summary>
public static class AgreementTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="comparison">The two series.</param>
    /// <returns>One row a difference.</returns>
    public static DataTable Of(LabelComparison comparison) => new(
        "atdiff-agreement/1", "differences", ["measure", "duty", "a", "b", "locator_a", "locator_b"],
        [.. comparison.Differences.Select(pair => (object?[])
            [pair.Left.Measure, pair.Left.Duty, pair.Left.Value, pair.Right.Value, pair.Left.Locator, pair.Right.Locator])]);
}
