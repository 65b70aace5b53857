namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>What one page paints, as the content interpreter leaves it for the layout analysis.</summary>
/// <param name="Number">The page's number in the document, from 1.</param>
/// <param name="Width">The page's width in points after <c>/Rotate</c>.</param>
/// <param name="Height">The page's height in points after <c>/Rotate</c>.</param>
/// <param name="Glyphs">The glyphs in the order in which they are painted; none lies off the page.</param>
/// <param name="RuledLines">The straight lines that may rule a table.</param>
/// <param name="ImageCount">How many images the page paints.</param>
/// <param name="UnmappedGlyphCount">How many glyphs had no Unicode text and are not in <paramref name="Glyphs"/>.</param>
public sealed record PageContent(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<RuledLine> RuledLines,
    int ImageCount,
    int UnmappedGlyphCount);
