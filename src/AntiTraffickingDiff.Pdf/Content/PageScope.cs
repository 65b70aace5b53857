using AntiTraffickingDiff.Pdf.Fonts;
using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Structure;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>What the content streams of one page share.</summary>
internal sealed class PageScope(PageCanvas canvas, DocumentScope document, CancellationToken cancellation)
{
    /// <summary>How many operators run between two looks at the cancellation token.</summary>
    private const int CheckInterval = 64;

    private readonly Dictionary<PdfStream, ReadOnlyMemory<byte>> expanded = [];
    private readonly HashSet<PdfStream> active = [];
    private int operators;
    private int glyphs;

    /// <summary>What the page paints.</summary>
    public PageCanvas Canvas => canvas;

    /// <summary>What the pages of the document share.</summary>
    public DocumentScope Document => document;

    /// <summary>The open marked-content sequences.</summary>
    public MarkedContentStack MarkedContent { get; } = new(canvas);

    /// <summary>Counts an operator.</summary>
    /// <exception cref="PdfException">The page has too many.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public void CountOperator()
    {
        if (++operators % CheckInterval == 0)
            cancellation.ThrowIfCancellationRequested();
        if (operators > document.Limits.MaxOperatorsPerPage)
            throw PdfException.Limit(nameof(PdfLimits.MaxOperatorsPerPage), document.Limits.MaxOperatorsPerPage);
    }

    /// <summary>Counts a glyph, painted or not.</summary>
    /// <exception cref="PdfException">The page has too many.</exception>
    public void CountGlyph()
    {
        if (++glyphs > document.Limits.MaxGlyphsPerPage)
            throw PdfException.Limit(nameof(PdfLimits.MaxGlyphsPerPage), document.Limits.MaxGlyphsPerPage);
    }

    /// <summary>Starts a form XObject; false when it is being painted already or nests too deeply.</summary>
    public bool TryEnter(PdfStream form)
    {
        bool isTooDeep = active.Count >= document.Limits.MaxFormDepth;
        if (!isTooDeep && active.Add(form))
            return true;
        if (isTooDeep)
            document.Warnings.AddPage(PdfWarningKind.LimitReached, nameof(PdfLimits.MaxFormDepth));
        else
            document.Warnings.AddPage(PdfWarningKind.ContentSkipped, "A form refers to itself.");
        return false;
    }

    /// <summary>Ends a form XObject.</summary>
    public void Leave(PdfStream form) => active.Remove(form);

    /// <summary>A form's content, expanded once for the page.</summary>
    public ReadOnlyMemory<byte> Expand(PdfStream form)
    {
        if (!expanded.TryGetValue(form, out var bytes))
            expanded.Add(form, bytes = form.Expand());
        return bytes;
    }
}
