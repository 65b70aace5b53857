
namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>A paragraph.</summary>
/// <param name="page">The page it starts on, from 1.</param>
/// <param name="role">What it is in its document.</param>
internal sealed class PdfParagraph(int page, BlockRole role) : PdfItem(page, role)
{
    /// <summary>Its printed lines, also those on the next pages.</summary>
    public List<PdfLine> Lines { get; } = [];
}
