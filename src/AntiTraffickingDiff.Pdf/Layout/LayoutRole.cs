namespace AntiTraffickingDiff.Pdf.Layout;

/// <summary>What a block is on its page.</summary>
public enum LayoutRole
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
