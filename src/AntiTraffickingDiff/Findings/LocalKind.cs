namespace AntiTraffickingDiff.Findings;

/// <summary>What kind of local text a plan has that is neither a measure nor a duty.</summary>
public enum LocalKind
{
    /// <summary>Members, offices, persons.</summary>
    Organisation,

    /// <summary>Deadlines and yearly targets.</summary>
    Schedule,

    /// <summary>Promulgation, effect, transmittal.</summary>
    Formal,
}
