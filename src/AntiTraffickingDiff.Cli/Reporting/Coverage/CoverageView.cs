namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>Which table a coverage run is asked for.</summary>
public enum CoverageView
{
    /// <summary>One row a plan and measure.</summary>
    Rows,

    /// <summary>One row a measure, one column a plan.</summary>
    Matrix,

    /// <summary>One row a plan.</summary>
    Summary,
}
