using AntiTraffickingDiff.Pdf.Layout;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>Translates what the layout analysis says of a block.</summary>
internal static class PdfRoles
{
    /// <summary>The role of a block in the document model.</summary>
    /// <param name="role">Its role on its page.</param>
    /// <returns>The same; a watermark counts as a header, which repeats on all pages too.</returns>
    public static BlockRole Of(LayoutRole role) => role switch
    {
        LayoutRole.Body => BlockRole.Body,
        LayoutRole.Footer => BlockRole.Footer,
        LayoutRole.PageNumber => BlockRole.PageNumber,
        _ => BlockRole.Header,
    };
}
