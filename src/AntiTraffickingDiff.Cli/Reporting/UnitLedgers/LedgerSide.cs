namespace AntiTraffickingDiff.Cli.Reporting;

/// <summary>What an entry of a function's ledger says.</summary>
public enum LedgerSide
{
    /// <summary>The plan gives the function a task that the baseline does not give it, or the lead of one.</summary>
    Gained,

    /// <summary>The plan takes a task from the function, or the lead of one.</summary>
    Lost,

    /// <summary>The function leads the measure in the baseline, and the plan does not have the measure.</summary>
    Missing,
}
