namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>A table cell.</summary>
/// <param name="Column">The first column it stands in, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers, at least 1.</param>
/// <param name="RowSpan">How many rows of this page's table it covers, at least 1.</param>
/// <param name="Lines">The cell's lines; none for an empty cell.</param>
internal sealed record LayoutCell(int Column, int ColumnSpan, int RowSpan, IReadOnlyList<LayoutLine> Lines);
