namespace AntiTraffickingDiff.Matching;

/// <summary>Whether a plan carries a duty.</summary>
public enum DutyStatus
{
    /// <summary>The plan does not carry it; counts 0.</summary>
    Absent,

    /// <summary>A real part of it, or a clearly weaker or narrower form; counts 0.5.</summary>
    Partial,

    /// <summary>Stated in substance; counts 1.</summary>
    Present,
}
