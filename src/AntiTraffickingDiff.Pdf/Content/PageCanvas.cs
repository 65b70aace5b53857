using AntiTraffickingDiff.Pdf.Fonts;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>Collects what a page paints.</summary>
internal sealed class PageCanvas(PageGeometry geometry, PdfLimits limits)
{
    private readonly List<RuledLine> lines = [];
    private readonly Dictionary<PdfFont, int> unmapped = [];

    /// <summary>The glyphs that are painted.</summary>
    public List<Glyph> Visible { get; } = [];

    /// <summary>The glyphs that are shown but not painted, which is how recognised text lies over its image.</summary>
    public List<Glyph> Invisible { get; } = [];

    /// <summary>The straight lines.</summary>
    public IReadOnlyList<RuledLine> Lines => lines;

    /// <summary>Whether lines were left out because there were too many.</summary>
    public bool HasTooManyLines { get; private set; }

    /// <summary>How many glyphs of which fonts have no text.</summary>
    public IReadOnlyDictionary<PdfFont, int> Unmapped => unmapped;

    /// <summary>The number of images.</summary>
    public int ImageCount { get; private set; }

    /// <summary>The share of the page that the largest image covers, from 0 to 1.</summary>
    public double LargestImageShare { get; private set; }

    /// <summary>Adds a glyph unless it lies off the page; a text outside the crop box is not seen.</summary>
    public void Add(Glyph glyph, bool isInvisible)
    {
        if (!IsOnPage(glyph) || glyph.Text.Length == 0)
            return;
        (isInvisible ? Invisible : Visible).Add(glyph with { Order = Visible.Count + Invisible.Count });
        if (Visible.Count + Invisible.Count > limits.MaxGlyphsPerPage)
            throw PdfException.Limit(nameof(PdfLimits.MaxGlyphsPerPage), limits.MaxGlyphsPerPage);
    }

    /// <summary>Counts a glyph that has no text.</summary>
    public void AddUnmapped(PdfFont font) => unmapped[font] = unmapped.GetValueOrDefault(font) + 1;

    /// <summary>Adds a line.</summary>
    public void Add(RuledLine line)
    {
        if (!double.IsFinite(line.X1 + line.Y1 + line.X2 + line.Y2))
            return;
        if (lines.Count < limits.MaxRuledLinesPerPage)
            lines.Add(line);
        else
            HasTooManyLines = true;
    }

    /// <summary>Counts an image.</summary>
    /// <param name="ctm">The matrix that places its unit square.</param>
    public void AddImage(Matrix ctm)
    {
        ImageCount++;
        var page = new Box(0, 0, geometry.Width, geometry.Height);
        var seen = ctm.Apply(new Box(0, 0, 1, 1)).Intersect(page);
        double share = (seen?.Width * seen?.Height / (page.Width * page.Height)) ?? 0;
        LargestImageShare = Math.Max(LargestImageShare, share);
    }

    private bool IsOnPage(Glyph glyph)
    {
        double margin = glyph.FontSize / 2, x = (glyph.X + glyph.EndX) / 2, y = (glyph.Y + glyph.EndY) / 2;
        return double.IsFinite(x + y + glyph.FontSize) && glyph.FontSize > 0.01 &&
            x > -margin && x < geometry.Width + margin && y > -margin && y < geometry.Height + (2 * margin);
    }
}
