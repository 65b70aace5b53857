namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What a row of the table <c>added</c> is about.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Addition">What it adds.</param>
internal readonly record struct AddedItem(CoveragePlan Plan, CoverageAddition Addition);
