namespace AntiTraffickingDiff.Documents;

/// <summary>What a block is in its document, as far as the format itself says.</summary>
public enum BlockRole
{
    /// <summary>Running text, a heading or a table.</summary>
    Body,

    /// <summary>A running header.</summary>
    Header,

    /// <summary>A running footer.</summary>
    Footer,

    /// <summary>A page number.</summary>
    PageNumber,

    /// <summary>A footnote or endnote.</summary>
    Note,
}
