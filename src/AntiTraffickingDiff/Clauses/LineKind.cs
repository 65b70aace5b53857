namespace AntiTraffickingDiff.Clauses;

/// <summary>What a block is in the frame around and between the clauses.</summary>
internal enum LineKind
{
    /// <summary>Text: a clause or part of one.</summary>
    Body,

    /// <summary>Page furniture by its role: header, footer, page number, note.</summary>
    Furniture,

    /// <summary>A line of letterhead: document number, addressees, signature, date, copies-to, list of attachments.</summary>
    Letterhead,

    /// <summary>A date line of the letterhead.</summary>
    Date,

    /// <summary>The sentence that sends the plan out.</summary>
    Transmittal,

    /// <summary>A part of a document's title.</summary>
    Title,

    /// <summary>The line that starts an annex.</summary>
    Annex,

    /// <summary>A further line of an annex's title.</summary>
    AnnexTitle,

    /// <summary>An entry of a list of members.</summary>
    Member,

    /// <summary>A table row.</summary>
    Row,
}
