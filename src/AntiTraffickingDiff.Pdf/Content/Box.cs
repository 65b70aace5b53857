using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>A rectangle (ISO 32000-1, 7.9.5) whose first corner has the smaller coordinates.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    private const int CoordinateCount = 4;

    /// <summary>The horizontal extent.</summary>
    public double Width => Right - Left;

    /// <summary>The vertical extent.</summary>
    public double Height => Bottom - Top;

    /// <summary>Reads a rectangle, whichever corners it names; null when it is none or has no area.</summary>
    public static Box? Read(PdfArray? array)
    {
        if (array is not { Count: >= CoordinateCount })
            return null;
        double x1 = array.GetNumber(0), y1 = array.GetNumber(1), x2 = array.GetNumber(2), y2 = array.GetNumber(3);
        var box = new Box(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
        return box.Width > 0 && box.Height > 0 && double.IsFinite(box.Width + box.Height) ? box : null;
    }

    /// <summary>The part that two rectangles share; null when there is none.</summary>
    public Box? Intersect(Box other)
    {
        var box = new Box(
            Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
        return box.Width > 0 && box.Height > 0 ? box : null;
    }
}
