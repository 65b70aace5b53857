using AntiTraffickingDiff.Reading.Pdf;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

/// <summary>
/// Coordinates in which text of one direction runs from left to right and its lines follow each other downwards.
/// Vertical writing is text turned by 90 degrees: its columns, from right to left, become lines from top to bottom.
/// </summary>
/// <param name="Angle">How far the text is turned clockwise on the page: 0, 90, 180 or 270 degrees.</param>
/// <param name="PageWidth">The page's width in points.</param>
/// <param name="PageHeight">The page's height in points.</param>
internal sealed record ReadingFrame(int Angle, double PageWidth, double PageHeight)
{
    /// <summary>The angles that frames have.</summary>
    public static IReadOnlyList<int> Angles { get; } = [0, 90, 180, 270];

    public double Width => Angle is 90 or 270 ? PageHeight : PageWidth;

    public double Height => Angle is 90 or 270 ? PageWidth : PageHeight;

    /// <summary>The frame in which <paramref name="glyph"/> reads from left to right.</summary>
    public static int AngleOf(in Glyph glyph) => ((((glyph.Direction + 45) / 90) + (glyph.IsVertical ? 1 : 0)) & 3) * 90;

    /// <summary>A point of the page in this frame.</summary>
    public (double X, double Y) FromPage(double x, double y) => Angle switch
    {
        90 => (y, PageWidth - x),
        180 => (PageWidth - x, PageHeight - y),
        270 => (PageHeight - y, x),
        _ => (x, y),
    };

    /// <summary>A point of this frame on the page.</summary>
    public (double X, double Y) ToPage(double x, double y) => Angle switch
    {
        90 => (PageWidth - y, x),
        180 => (PageWidth - x, PageHeight - y),
        270 => (y, PageHeight - x),
        _ => (x, y),
    };

    /// <summary>A box of this frame on the page.</summary>
    public Box ToPage(Box box) => Span(ToPage(box.Left, box.Top), ToPage(box.Right, box.Bottom));

    /// <summary>A box of the page in this frame.</summary>
    public Box FromPage(Box box) => Span(FromPage(box.Left, box.Top), FromPage(box.Right, box.Bottom));

    /// <summary>A ruled line of the page in this frame.</summary>
    public RuledLine FromPage(in RuledLine line)
    {
        var box = Span(FromPage(line.X1, line.Y1), FromPage(line.X2, line.Y2));
        return new RuledLine(box.Left, box.Top, box.Right, box.Bottom);
    }

    private static Box Span((double X, double Y) a, (double X, double Y) b) =>
        new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
}
