using AntiTraffickingDiff.Reading.Docx;
using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading;

/// <summary>The readers that the tool has.</summary>
internal static class DocumentReaders
{
    /// <summary>All readers, one a format.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
        [new TextDocumentReader(), new PdfDocumentReader(), new DocxDocumentReader()];
}
