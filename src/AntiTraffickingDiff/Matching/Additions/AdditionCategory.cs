namespace AntiTraffickingDiff.Matching.Additions;

/// <summary>What kind of text an addition is.</summary>
internal enum AdditionCategory
{
    /// <summary>A whole clause of its own.</summary>
    Measure,

    /// <summary>A duty inside a clause that otherwise matches.</summary>
    Duty,

    /// <summary>Local organisation: members, offices, persons.</summary>
    Organisation,

    /// <summary>A deadline or yearly target.</summary>
    Schedule,

    /// <summary>Promulgation, effect, transmittal.</summary>
    Formal,
}
