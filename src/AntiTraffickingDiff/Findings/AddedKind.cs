namespace AntiTraffickingDiff.Findings;

/// <summary>What kind of text a plan adds.</summary>
public enum AddedKind
{
    /// <summary>A whole clause of its own.</summary>
    Measure,

    /// <summary>A sentence or part of one in a clause that otherwise matches.</summary>
    Duty,
}
