namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>A transformation matrix (ISO 32000-1, 8.3.4): <c>[A B 0; C D 0; E F 1]</c>.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The matrix that changes nothing.</summary>
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>Applies the left matrix first and then the right one.</summary>
    public static Matrix operator *(Matrix x, Matrix y) => new(
        (x.A * y.A) + (x.B * y.C), (x.A * y.B) + (x.B * y.D),
        (x.C * y.A) + (x.D * y.C), (x.C * y.B) + (x.D * y.D),
        (x.E * y.A) + (x.F * y.C) + y.E, (x.E * y.B) + (x.F * y.D) + y.F);

    /// <summary>A matrix that moves.</summary>
    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>Transforms a point.</summary>
    public (double X, double Y) Apply(double x, double y) => ((x * A) + (y * C) + E, (x * B) + (y * D) + F);

    /// <summary>The box around a transformed rectangle.</summary>
    public Box Apply(Box box)
    {
        var (x1, y1) = Apply(box.Left, box.Top);
        var (x2, y2) = Apply(box.Right, box.Bottom);
        var (x3, y3) = Apply(box.Left, box.Bottom);
        var (x4, y4) = Apply(box.Right, box.Top);
        return new Box(
            Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)), Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)),
            Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)), Math.Max(Math.Max(y1, y2), Math.Max(y3, y4)));
    }
}
