namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a row of the table <c>coverage</c> is about.</summary>
/// <param name="Baseline">The baseline.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Index">Which measure: the index of <see cref="CoverageBaseline.Measures"/> and <see cref="CoveragePlan.Rows"/>.</param>
internal readonly record struct MeasureItem(CoverageBaseline Baseline, CoveragePlan Plan, int Index)
{
    /// <summary>The measure.</summary>
    public CoverageMeasure Measure => Baseline.Measures[Index];

    /// <summary>What the plan makes of it.</summary>
    public CoverageRow Row => Plan.Rows[Index];
}
