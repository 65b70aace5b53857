namespace AntiTraffickingDiff.Pdf;

/// <summary>Something a reader of the text should know: the document was read, but not as it stands.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Page">The page's number from 1, or null when it concerns the document.</param>
/// <param name="Detail">What exactly, such as the font's name and the number of its glyphs.</param>
public sealed record PdfWarning(PdfWarningKind Kind, int? Page, string Detail)
{
    /// <summary>The name of the font that it is about; null for other kinds than <see cref="PdfWarningKind.UnmappedFont"/>.</summary>
    public string? FontName { get; init; }

    /// <summary>How many glyphs it is about; 0 for other kinds than <see cref="PdfWarningKind.UnmappedFont"/>.</summary>
    public int GlyphCount { get; init; }
}
