namespace AntiTraffickingDiff.Units;

/// <summary>What a unit has to do in an assignment, as its words say.</summary>
internal enum UnitRole
{
    /// <summary>The words give no role: 责任单位.</summary>
    Undivided,

    /// <summary>In the lead: 负责, 牵头.</summary>
    Lead,

    /// <summary>Supporting: 配合, 参与.</summary>
    Support,

    /// <summary>By its own duties (按职责分工负责): in the lead, but supporting where another one 牵头.</summary>
    Duty,
}
