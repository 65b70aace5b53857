namespace AntiTraffickingDiff.Problems;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Good to know: a repair, a choice the tool made.</summary>
    Info,

    /// <summary>The result may be incomplete or wrong at this place.</summary>
    Warning,

    /// <summary>The input could not be used.</summary>
    Error,
}
