using AntiTraffickingDiff.Text;

namespace AntiTraffickingDiff.Documents;

/// <summary>A cell of a table row.</summary>
/// <param name="Span">
/// Its place in <see cref="Document.Text"/>; may be empty. Paragraphs inside a cell, where the format has them, are parted by a line feed.
/// </param>
/// <param name="Column">The first column it stands in, from 0.</param>
/// <param name="ColumnSpan">How many columns it covers, at least 1.</param>
/// <param name="RowSpan">How many rows it covers, at least 1. Rows below do not repeat the cell.</param>
public sealed record BlockCell(TextSpan Span, int Column, int ColumnSpan = 1, int RowSpan = 1);
