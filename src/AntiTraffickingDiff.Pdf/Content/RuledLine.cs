namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>
/// A straight horizontal or vertical line that a page paints: a stroked segment, a side of a stroked rectangle, or a
/// filled rectangle thin enough to be one. Page space as in <see cref="Glyph"/>; <c>X1 ≤ X2</c> and <c>Y1 ≤ Y2</c>.
/// </summary>
/// <param name="X1">The left end.</param>
/// <param name="Y1">The upper end.</param>
/// <param name="X2">The right end.</param>
/// <param name="Y2">The lower end.</param>
public readonly record struct RuledLine(double X1, double Y1, double X2, double Y2)
{
    /// <summary>Whether the line runs from left to right rather than from top to bottom.</summary>
    public bool IsHorizontal => X2 - X1 >= Y2 - Y1;
}
