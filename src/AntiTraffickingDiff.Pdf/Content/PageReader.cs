using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Structure;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Reads what a page paints: its content, then its annotations.</summary>
internal sealed class PageReader(DocumentScope document)
{
    /// <summary>An image that covers more of the page than this is a scan, and invisible text over it is its text.</summary>
    private const double ScanShare = 0.5;

    /// <summary>Reads a page.</summary>
    /// <param name="node">The page.</param>
    /// <param name="number">Its number from 1.</param>
    /// <param name="cancellation">Stops reading.</param>
    public PageContent Read(PageNode node, int number, CancellationToken cancellation)
    {
        document.Warnings.Page = number;
        var geometry = PageGeometry.Read(node.Attributes);
        var canvas = new PageCanvas(geometry, document.Limits);
        var page = new PageScope(canvas, document, cancellation);
        var state = new GraphicsState { Ctm = geometry.FromUserSpace };
        new ContentInterpreter(page, new ResourceScope(node.Attributes.Resources, null), state).Run(PageContents.Read(node.Dictionary["Contents"], document.Limits));
        new AnnotationPainter(page, geometry).Paint(node.Dictionary.GetArray("Annots"));
        return Finish(canvas, geometry, number);
    }

    private PageContent Finish(PageCanvas canvas, PageGeometry geometry, int number)
    {
        var glyphs = SelectGlyphs(canvas);
        foreach (var (font, count) in canvas.Unmapped)
            document.Warnings.AddUnmapped(font.Name, count);
        if (canvas.HasTooManyLines)
            document.Warnings.AddPage(PdfWarningKind.LimitReached, nameof(PdfLimits.MaxRuledLinesPerPage));
        int unmapped = canvas.Unmapped.Values.Sum();
        if (glyphs.Count == 0 && unmapped == 0 && canvas.ImageCount > 0)
            document.Warnings.AddPage(PdfWarningKind.ImageOnlyPage, "The page has images and no text.");
        return new PageContent(number, geometry.Width, geometry.Height, glyphs, canvas.Lines, canvas.ImageCount, unmapped);
    }

    // Invisible text counts when there is no other, or when it is the recognised text of a scanned page.
    private List<Glyph> SelectGlyphs(PageCanvas canvas)
    {
        bool isLayer = canvas.Visible.Count == 0 || canvas.LargestImageShare > ScanShare;
        if (canvas.Invisible.Count == 0 || !isLayer)
            return canvas.Visible;
        document.Warnings.AddPage(PdfWarningKind.InvisibleTextLayer, "The page's text is not painted.");
        return [.. canvas.Visible.Concat(canvas.Invisible).OrderBy(glyph => glyph.Order)];
    }
}
