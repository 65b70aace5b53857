namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>A cell of a grid: the first row and column that it covers, and how many of each.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);
