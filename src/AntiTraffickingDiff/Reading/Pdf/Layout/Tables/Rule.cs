namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>A ruled line along one axis.</summary>
/// <param name="At">Where it stands across its direction: y of a horizontal rule, x of a vertical one.</param>
/// <param name="Start">Where it starts along its direction.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Rule(double At, double Start, double End)
{
    public double Length => End - Start;
}
