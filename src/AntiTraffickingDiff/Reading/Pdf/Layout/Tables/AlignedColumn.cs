using AntiTraffickingDiff.Reading.Pdf.Layout.Lines;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>A column of segments that stand under each other, one a row at most.</summary>
/// <param name="Left">The left edge of the leftmost.</param>
/// <param name="Right">The right edge of the rightmost.</param>
internal readonly record struct AlignedColumn(double Left, double Right)
{
    public bool Overlaps(TextSegment segment) => segment.Box.Left < Right && segment.Box.Right > Left;

    public AlignedColumn With(TextSegment segment) =>
        new(Math.Min(Left, segment.Box.Left), Math.Max(Right, segment.Box.Right));
}
