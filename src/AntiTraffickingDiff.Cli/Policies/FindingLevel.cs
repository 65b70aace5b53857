namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>How much a finding weighs in a check.</summary>
public enum FindingLevel
{
    /// <summary>It is not reported.</summary>
    Off,

    /// <summary>Good to know.</summary>
    Note,

    /// <summary>To be looked at; the check still passes.</summary>
    Warning,

    /// <summary>The check fails.</summary>
    Error,
}
