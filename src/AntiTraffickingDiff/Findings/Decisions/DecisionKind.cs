namespace AntiTraffickingDiff.Findings.Decisions;

/// <summary>What a researcher decides.</summary>
public enum DecisionKind
{
    /// <summary>The tool is right.</summary>
    Confirm,

    /// <summary>The match is none: the duties are absent.</summary>
    Reject,

    /// <summary>Another clause carries it.</summary>
    Redirect,

    /// <summary>The status is another one.</summary>
    Status,
}
