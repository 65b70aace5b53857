namespace AntiTraffickingDiff.Pdf;

/// <summary>Something a reader of the text should know: the document was read, but not as it stands.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Page">The page's number from 1, or null when it concerns the document.</param>
/// <param name="Detail">What exactly, such as the font's name and the number of its glyphs.</param>
public sealed record PdfWarning(PdfWarningKind Kind, int? Page, string Detail);
