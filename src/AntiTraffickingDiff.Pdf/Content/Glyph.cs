namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>
/// One glyph that a page paints, in page space after <c>/Rotate</c> (ISO 32000-1, 7.7.3.3): points, origin at the
/// top left corner of the crop box, x to the right, y downwards.
/// </summary>
/// <param name="Text">The Unicode text of the glyph: one or more UTF-16 code units; never empty.</param>
/// <param name="X">Where the glyph's advance starts, on its baseline.</param>
/// <param name="Y">The baseline at the start of the advance.</param>
/// <param name="EndX">Where the advance ends.</param>
/// <param name="EndY">The baseline at the end of the advance.</param>
/// <param name="FontSize">The font's size on the page in points, after every matrix.</param>
/// <param name="Direction">The writing direction: 0, 90, 180 or 270 degrees clockwise; the nearest of the four.</param>
/// <param name="IsVertical">Whether the font writes vertically (WMode 1; ISO 32000-1, 9.7.4.3).</param>
/// <param name="Order">The glyph's place in the content stream, from 0.</param>
public readonly record struct Glyph(
    string Text, double X, double Y, double EndX, double EndY, double FontSize, int Direction, bool IsVertical, int Order);
