namespace AntiTraffickingDiff.Reading.Pdf;

/// <summary>A table cell.</summary>
/// <param name="ColumnSpan">How many columns it covers, at least 1.</param>
/// <param name="RowSpan">How many rows it covers, at least 1.</param>
/// <param name="Lines">Its printed lines, also those on the next pages.</param>
internal sealed record PdfCell(int ColumnSpan, int RowSpan, List<PdfLine> Lines);
