using AntiTraffickingDiff.Reading.Pdf.Layout.Geometry;

namespace AntiTraffickingDiff.Reading.Pdf.Layout.Tables;

/// <summary>A table of one page before its rows are joined over page breaks.</summary>
/// <param name="Box">The box around it, in its reading frame.</param>
/// <param name="ColumnEdges">The x of the columns' edges, from left to right.</param>
/// <param name="Rows">The rows from top to bottom: the cells that start in each, from left to right.</param>
/// <param name="IsRuled">Whether rules part its cells, not white space alone.</param>
/// <param name="HasTopBorder">Whether a rule closes it above.</param>
internal sealed record TableDraft(
    Box Box, IReadOnlyList<double> ColumnEdges, IReadOnlyList<IReadOnlyList<CellDraft>> Rows, bool IsRuled, bool HasTopBorder);
