using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>What came of reading a file.</summary>
/// <param name="Document">The document, or null if it cannot be used.</param>
/// <param name="Refusal">Why it cannot be used, or null.</param>
/// <param name="ImageOnly">The pages whose only body is an image.</param>
/// <param name="Scans">The pages that are covered by an image, whatever else they have.</param>
/// <param name="PageCount">How many pages it has; 0 if that is not known.</param>
internal sealed record PdfOutcome(
    Document? Document, Problem? Refusal, IReadOnlyList<int> ImageOnly, IReadOnlyList<int> Scans, int PageCount);

/// <summary>Reads PDF files: in this process, or in a worker.</summary>
internal interface IPdfSource
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="recognised">Pages whose text was recognised; they stand in for what the file says of them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="UnusableInputException">It cannot be opened at all.</exception>
    PdfOutcome Read(SourceFile file, ReadingOptions options, IReadOnlyList<PageContent> recognised, CancellationToken cancellationToken);

    /// <summary>The images of pages that are scans; where one cannot be decoded, its page has none.</summary>
    IReadOnlyList<PageContent> Scans(SourceFile file, ReadingOptions options, IReadOnlyList<int> pages, CancellationToken cancellationToken);
}

/// <summary>Reads in this process, within the limits that are counted.</summary>
internal sealed class LocalPdfSource : IPdfSource
{
    public static LocalPdfSource Instance { get; } = new();

    public PdfOutcome Read(SourceFile file, ReadingOptions options, IReadOnlyList<PageContent> recognised, CancellationToken cancellationToken)
    {
        using var pdf = PdfFile.Open(file.Bytes, options, cancellationToken);
        var tally = new PageTally(options.Limits);
        var other = recognised.ToDictionary(page => page.Number);
        var pages = pdf.Pages().Select(page => other.TryGetValue(page.Number, out var text) ? text with { RuledLines = page.RuledLines } : page);
        var layouts = PageLayout.Of(tally.Count(pages), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var imageOnly = tally.ImageOnly(layouts);
        if (tally.ErrorOf(imageOnly, layouts) is { } error)
            return new PdfOutcome(null, error, imageOnly, tally.Scans, pdf.PageCount);
        var text = PdfText.Of(layouts);
        var document = new Document(
            file.Path, SourceFormat.Pdf, text.Text, text.Blocks, text.Positions,
            [.. PdfNotes.OfImages(imageOnly), .. PdfNotes.Of(pdf.Warnings, options)]) { WeakSpans = text.WeakSpans };
        return new PdfOutcome(document, null, imageOnly, tally.Scans, pdf.PageCount);
    }

    public IReadOnlyList<PageContent> Scans(SourceFile file, ReadingOptions options, IReadOnlyList<int> pages, CancellationToken cancellationToken)
    {
        using var pdf = PdfFile.Open(file.Bytes, options, cancellationToken);
        return [.. pdf.Scans(pages).Select(page => page with { Glyphs = [], RuledLines = [] })];
    }
}
