namespace AntiTraffickingDiff.Clauses;

/// <summary>What a clause is in its document.</summary>
public enum ClauseKind
{
    /// <summary>The root of a tree; has no text of its own.</summary>
    Document,

    /// <summary>Letterhead: title, addressees, promulgation, signature, date, copies-to block, page furniture.</summary>
    Letterhead,

    /// <summary>Text before the first number: the preamble.</summary>
    Preamble,

    /// <summary>A numbered clause.</summary>
    Numbered,

    /// <summary>A heading without a number.</summary>
    Heading,

    /// <summary>
    /// A paragraph without a number that belongs to no numbered clause or, as a child of one, goes on with its text
    /// after a page's furniture or a table.
    /// </summary>
    Paragraph,

    /// <summary>An annex (附件, 附表) with what it contains.</summary>
    Annex,

    /// <summary>A table's header row.</summary>
    TableHeader,

    /// <summary>A table row.</summary>
    TableRow,

    /// <summary>A member of a list of persons or units.</summary>
    MemberList,
}
