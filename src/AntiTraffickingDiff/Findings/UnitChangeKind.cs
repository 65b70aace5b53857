namespace AntiTraffickingDiff.Findings;

/// <summary>How the responsibility of a function changes from baseline to plan.</summary>
public enum UnitChangeKind
{
    /// <summary>A baseline lead is nowhere.</summary>
    LeadDropped,

    /// <summary>A baseline lead only supports.</summary>
    LeadDemoted,

    /// <summary>A baseline support leads.</summary>
    SupportPromoted,

    /// <summary>A plan lead that the baseline measure does not know.</summary>
    LeadAdded,

    /// <summary>A baseline support is nowhere.</summary>
    SupportDropped,

    /// <summary>A plan support that the baseline measure does not know.</summary>
    SupportAdded,

    /// <summary>A unit of an undivided list that the baseline measure does not know.</summary>
    UnitAdded,
}
