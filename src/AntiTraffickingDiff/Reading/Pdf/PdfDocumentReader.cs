using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// Reads PDF documents. The blocks are paragraphs and table rows in reading order, page by page, with running headers,
/// footers, page numbers and watermarks set apart by role. Paragraphs and rows that a column or page break has cut are
/// one block, on the page where they start. <see cref="SourcePosition.Line"/> is the printed line on its page.
/// </summary>
public sealed class PdfDocumentReader : IDocumentReader
{
    /// <inheritdoc/>
    public SourceFormat Format => SourceFormat.Pdf;

    /// <inheritdoc/>
    public Document Read(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        return ReadHere(file, options, cancellationToken);
    }

    /// <summary>Reads a file in this process.</summary>
    internal static Document ReadHere(SourceFile file, ReadingOptions options, CancellationToken cancellationToken)
    {
        using var pdf = PdfFile.Open(file.Bytes, options, cancellationToken);
        var tally = new PageTally(options.Limits);
        var layouts = PageLayout.Of(tally.Count(pdf.Pages()), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var imageOnly = tally.ImageOnly(layouts);
        if (tally.ErrorOf(imageOnly, layouts) is { } error)
            throw new UnusableInputException(error);
        var text = PdfText.Of(layouts);
        return new Document(
            file.Path, SourceFormat.Pdf, text.Text, text.Blocks, text.Positions,
            [.. PdfNotes.OfImages(imageOnly), .. PdfNotes.Of(pdf.Warnings, options)]);
    }
}
