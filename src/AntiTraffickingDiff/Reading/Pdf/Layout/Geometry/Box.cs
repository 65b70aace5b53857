namespace AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

/// <summary>A rectangle in points; y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>The smallest box around all <paramref name="boxes"/>; there is at least one.</summary>
    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((all, next) => all.Union(next));
}
