namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>What a block is on its page.</summary>
internal enum LayoutRole
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>A running header.</summary>
    Header,

    /// <summary>A running footer.</summary>
    Footer,

    /// <summary>A page number.</summary>
    PageNumber,

    /// <summary>Text painted across the page at an angle.</summary>
    Watermark,
}
