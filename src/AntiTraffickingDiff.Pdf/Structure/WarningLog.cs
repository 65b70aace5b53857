using System.Globalization;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>Collects the warnings of a document, each one once.</summary>
internal sealed class WarningLog
{
    /// <summary>How many warnings are kept; a damaged file could otherwise give one for every object.</summary>
    private const int Capacity = 1000;

    private readonly HashSet<PdfWarning> seen = [];
    private readonly List<PdfWarning> warnings = [];

    /// <summary>The warnings so far, in the order in which they were found.</summary>
    public IReadOnlyList<PdfWarning> Warnings => warnings;

    /// <summary>The page being read from 1, or null before the first one.</summary>
    public int? Page { get; set; }

    /// <summary>Adds a warning about the document.</summary>
    public void AddDocument(PdfWarningKind kind, string detail) => Add(new PdfWarning(kind, null, detail));

    /// <summary>Adds a warning about the page being read.</summary>
    public void AddPage(PdfWarningKind kind, string detail) => Add(new PdfWarning(kind, Page, detail));

    /// <summary>Adds a warning about glyphs of a font on the page being read that have no text.</summary>
    public void AddUnmapped(string font, int count) =>
        Add(new PdfWarning(PdfWarningKind.UnmappedFont, Page, string.Create(CultureInfo.InvariantCulture, $"{font}: {count}"))
        {
            FontName = font,
            GlyphCount = count,
        });

    private void Add(PdfWarning warning)
    {
        if (warnings.Count < Capacity && seen.Add(warning))
            warnings.Add(warning);
    }
}
