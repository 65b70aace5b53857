namespace AntiTraffickingDiff.Normalizing;

/// <summary>What a normalizing pass changed.</summary>
public enum RepairKind
{
    /// <summary>A hard-wrapped line was joined to the line before.</summary>
    LineJoined,

    /// <summary>Page furniture (page number, running header or footer) was set apart from the text.</summary>
    PageFurniture,

    /// <summary>A full-width digit or letter became half-width.</summary>
    FullWidth,

    /// <summary>Half-width punctuation between Chinese text became full-width.</summary>
    HalfWidthPunctuation,

    /// <summary>A Kangxi or CJK radical became the ideograph it stands for.</summary>
    Radical,

    /// <summary>A glyph that only looks like another was put right from its context.</summary>
    GlyphConfusion,

    /// <summary>A GBK double-byte code read as Unicode became the character it stands for.</summary>
    GbkCode,

    /// <summary>Quotation or title marks became the standard ones.</summary>
    Quotes,

    /// <summary>Markdown or HTML left over by OCR was taken out.</summary>
    Markup,

    /// <summary>Spaces inside Chinese words were taken out.</summary>
    Spaces,

    /// <summary>A passage that repeats an earlier one was marked as repeated.</summary>
    RepeatedPassage,

    /// <summary>An invisible character (zero-width, control, soft hyphen, private use) was taken out.</summary>
    Invisible,
}
