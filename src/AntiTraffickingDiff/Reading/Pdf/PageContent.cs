namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>
/// What one page paints: the seam between whatever reads the file (PdfPig, text recognition) and the layout. Page space
/// after <c>/Rotate</c> (ISO 32000-1, 7.7.3.3): points, origin at the top left corner of the crop box, y downwards.
/// </summary>
/// <param name="Number">The page's number in the document, from 1.</param>
/// <param name="Width">The page's width in points after <c>/Rotate</c>.</param>
/// <param name="Height">The page's height in points after <c>/Rotate</c>.</param>
/// <param name="Glyphs">The glyphs in the order in which they are painted; none lies off the page.</param>
/// <param name="RuledLines">The straight lines that may rule a table.</param>
/// <param name="ImageCount">How many images the page paints.</param>
/// <param name="UnmappedGlyphCount">How many glyphs had no Unicode text and are not in <paramref name="Glyphs"/>.</param>
internal sealed record PageContent(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<RuledLine> RuledLines,
    int ImageCount,
    int UnmappedGlyphCount)
{
    /// <summary>The image that covers most of the page, if it may be a scan and was asked for.</summary>
    public PageImage? Scan { get; init; }

    /// <summary>Whether an image covers so much of the page that it is a scan (<see cref="PagePainter"/>).</summary>
    public bool IsScan { get; init; }
}

/// <summary>One glyph.</summary>
/// <param name="Text">The Unicode text of the glyph: one or more UTF-16 code units; never empty.</param>
/// <param name="X">Where the glyph's advance starts, on its baseline.</param>
/// <param name="Y">The baseline at the start of the advance.</param>
/// <param name="EndX">Where the advance ends.</param>
/// <param name="EndY">The baseline at the end of the advance.</param>
/// <param name="FontSize">The font's size on the page in points, after every matrix.</param>
/// <param name="Direction">The writing direction: 0, 90, 180 or 270 degrees clockwise; the nearest of the four.</param>
/// <param name="IsVertical">Whether the font writes vertically (WMode 1; ISO 32000-1, 9.7.4.3).</param>
/// <param name="Order">The glyph's place in the content stream, from 0.</param>
/// <param name="IsArtifact">Whether it is tagged as no part of the document's text (ISO 32000-1, 14.8.2.2).</param>
internal readonly record struct Glyph(
    string Text, double X, double Y, double EndX, double EndY, double FontSize, int Direction, bool IsVertical, int Order,
    bool IsArtifact = false)
{
    /// <summary>How sure it is that this is the glyph, from 0 to 1; below 1 only where it was recognised in an image.</summary>
    public float Confidence { get; init; } = 1;
}

/// <summary>A straight line along an axis of the page, from its upper or left end.</summary>
internal readonly record struct RuledLine(double X1, double Y1, double X2, double Y2)
{
    public bool IsHorizontal => X2 - X1 >= Y2 - Y1;
}

/// <summary>The image of a scanned page: a file of its own (JPEG or PNG), and where on the page it is painted.</summary>
internal sealed record PageImage(byte[] File, double Left, double Top, double Right, double Bottom);
