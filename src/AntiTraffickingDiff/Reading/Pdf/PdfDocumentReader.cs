namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// Reads PDF documents. The blocks are paragraphs and table rows in reading order, page by page, with running headers,
/// footers, page numbers and watermarks set apart by role. Paragraphs and rows that a column or page break has cut are
/// one block, on the page where they start. <see cref="SourcePosition.Line"/> is the printed line on its page.
/// </summary>
internal sealed class PdfDocumentReader : IDocumentReader
{
    public SourceFormat Format => SourceFormat.Pdf;

    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IPdfSource source = options.PdfWorker is { } worker ? PdfWorkers.Of(worker, options) : LocalPdfSource.Instance;
        return Recognition.Read(source, file, options, cancellationToken);
    }
}
