namespace AntiTraffickingDiff.Reading.Pdf.Layout;

/// <summary>A table row.</summary>
/// <param name="Cells">The cells that start in this row, from left to right.</param>
/// <param name="ContinuesPreviousRow">Whether a page break split this row: its cells go on from the row before.</param>
internal sealed record LayoutRow(IReadOnlyList<LayoutCell> Cells, bool ContinuesPreviousRow);
