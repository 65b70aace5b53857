namespace AntiTraffickingDiff.Accuracy.Planted.Edits;

/// <summary>What a planted change should make the tool find.</summary>
internal enum FindingKind
{
    /// <summary>A measure is missing: all its duties were deleted, and no other clause says the like.</summary>
    Missing,

    /// <summary>A measure is partial: less than four fifths of its duties are left (contract), but some.</summary>
    Partial,

    /// <summary>A measure or duty on another topic was put in.</summary>
    Added,

    /// <summary>The set of leads of a measure changed.</summary>
    Reassigned,

    /// <summary>A measure stands in two clauses.</summary>
    Split,

    /// <summary>Two measures stand in one clause.</summary>
    Merged,

    /// <summary>A measure stands in another section.</summary>
    Moved,
}
