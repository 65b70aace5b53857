namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>A subpath in page space, and the straight lines that it draws.</summary>
internal sealed class Subpath
{
    /// <summary>A shape thinner than this many points is a line, one longer than the second number.</summary>
    private const double MaxThickness = 3, MinLength = 6;

    /// <summary>How far from level or upright a segment may be in points, and how long it has to be.</summary>
    private const double MaxSlant = 0.5, MinSegment = 4;

    private readonly List<(double X, double Y, bool IsCurve)> points = [];

    /// <summary>Adds a point.</summary>
    /// <param name="x">Its place.</param>
    /// <param name="y">Its place.</param>
    /// <param name="isCurve">Whether a curve leads to it.</param>
    public void Add(double x, double y, bool isCurve) => points.Add((x, y, isCurve));

    /// <summary>Closes the subpath with a straight line.</summary>
    public void Close()
    {
        if (points.Count > 0)
            points.Add((points[0].X, points[0].Y, false));
    }

    /// <summary>Adds the lines of the subpath: one for a thin shape, else its level and upright segments if stroked.</summary>
    public void AddLines(PageCanvas canvas, bool isStroked)
    {
        if (points.Count < 2)
            return;
        if (!points.Exists(point => point.IsCurve) && ThinShape() is { } line)
            canvas.Add(line);
        else if (isStroked)
            AddSegments(canvas);
    }

    private RuledLine? ThinShape()
    {
        double left = points.Min(point => point.X), right = points.Max(point => point.X);
        double top = points.Min(point => point.Y), bottom = points.Max(point => point.Y);
        if (bottom - top < MaxThickness && right - left > MinLength)
            return new RuledLine(left, (top + bottom) / 2, right, (top + bottom) / 2);
        if (right - left < MaxThickness && bottom - top > MinLength)
            return new RuledLine((left + right) / 2, top, (left + right) / 2, bottom);
        return null;
    }

    private void AddSegments(PageCanvas canvas)
    {
        for (int index = 1; index < points.Count; index++)
        {
            if (!points[index].IsCurve)
                AddSegment(canvas, points[index - 1].X, points[index - 1].Y, points[index].X, points[index].Y);
        }
    }

    private static void AddSegment(PageCanvas canvas, double x1, double y1, double x2, double y2)
    {
        double width = Math.Abs(x2 - x1), height = Math.Abs(y2 - y1);
        if (height < MaxSlant && width > MinSegment)
            canvas.Add(new RuledLine(Math.Min(x1, x2), (y1 + y2) / 2, Math.Max(x1, x2), (y1 + y2) / 2));
        else if (width < MaxSlant && height > MinSegment)
            canvas.Add(new RuledLine((x1 + x2) / 2, Math.Min(y1, y2), (x1 + x2) / 2, Math.Max(y1, y2)));
    }
}
