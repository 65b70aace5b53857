using AntiTraffickingDiff.Pdf;
using AntiTraffickingDiff.Pdf.Layout;
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
        try
        {
            using var pdf = PdfDocument.Open(file.Bytes, new PdfOptions { Password = options.Password, Limits = options.PdfLimits }, cancellationToken);
            return Read(file.Path, pdf, options, cancellationToken);
        }
        catch (PdfException error)
        {
            throw new UnusableInputException(PdfErrors.Of(error), error);
        }
    }

    private static Document Read(string path, PdfDocument pdf, ReadingOptions options, CancellationToken cancellationToken)
    {
        var tally = new PdfPageTally(options.Limits);
        var layouts = DocumentLayoutAnalyzer.Analyze(tally.Count(pdf.ReadPages(cancellationToken)), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var imageOnly = tally.ImageOnly(layouts);
        if (PdfUsability.ErrorOf(tally, imageOnly, layouts) is { } error)
            throw new UnusableInputException(error);
        var writer = new PdfTextWriter();
        foreach (var item in PdfItemCollector.Collect(layouts))
            writer.Write(item);
        writer.StartPage(layouts.Count);
        IReadOnlyList<Problem> problems = [.. PdfUsability.WarningsOf(imageOnly), .. PdfWarnings.Of(pdf.Warnings, options)];
        return new Document(path, SourceFormat.Pdf, writer.Text, writer.Blocks, writer.Positions, problems);
    }
}
