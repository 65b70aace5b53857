namespace AntiTraffickingDiff.Clauses;

/// <summary>How surely a clause may start at a place inside a line, by what stands before it.</summary>
internal enum InlineBoundary
{
    /// <summary>In the middle of a sentence.</summary>
    None,

    /// <summary>After a heading that has no punctuation, as in 一、总体要求（一）指导思想.</summary>
    HeadingEnd,

    /// <summary>After a colon or semicolon, as in the items of a list within a sentence.</summary>
    ListItem,

    /// <summary>After a sentence's end or the parentheses that name the responsible units.</summary>
    SentenceEnd,
}
